package io.glidepath.risk;

/**
 * The order in which an intent is checked; the first check that stands against it gives the reason.
 * See docs/guard.md.
 */
final class ChildChecks {
    private final Exposure exposure;
    private final Modes modes;

    ChildChecks(final Exposure exposure, final Modes modes) {
        this.exposure = exposure;
        this.modes = modes;
    }

    /** @param asking true: nothing will be sent yet, so the child id may be missing. */
    RejectReason check(final Intent intent, final long nowNs, final boolean asking) {
        return switch (intent.kind) {
            case null -> RejectReason.INVALID_INTENT;
            case NEW -> newChild(intent, nowNs, asking);
            case CANCEL -> cancel(intent, nowNs);
        };
    }

    private RejectReason newChild(final Intent intent, final long nowNs, final boolean asking) {
        final InstrumentExposure instrument = exposure.instrument(intent.instrumentId);
        final ParentExposure parent = exposure.parent(intent.parentSlot);
        RejectReason reason = standing(instrument, parent, intent, nowNs);
        reason = reason != RejectReason.NONE ? reason : market(instrument, intent, nowNs);
        reason = reason != RejectReason.NONE ? reason : price(instrument, parent, intent.price);
        reason = reason != RejectReason.NONE ? reason : size(instrument, parent, intent);
        reason = reason != RejectReason.NONE ? reason : identity(parent, intent.childId, asking);
        return reason != RejectReason.NONE ? reason : flow(instrument, parent, intent, nowNs);
    }

    private RejectReason standing(
            final InstrumentExposure instrument,
            final ParentExposure parent,
            final Intent intent,
            final long nowNs) {
        RejectReason reason = IntentCheck.of(intent, nowNs);
        reason = reason != RejectReason.NONE ? reason : ModeCheck.of(modes, intent);
        if (reason == RejectReason.NONE && instrument == null) {
            reason = RejectReason.UNKNOWN_INSTRUMENT;
        }
        return reason != RejectReason.NONE ? reason : OwnershipCheck.of(parent, intent, nowNs);
    }

    private RejectReason market(
            final InstrumentExposure instrument, final Intent intent, final long nowNs) {
        RejectReason reason = TradingCheck.of(instrument);
        reason = reason != RejectReason.NONE ? reason : QuoteCheck.of(instrument, nowNs);
        return reason != RejectReason.NONE ? reason : ModeCheck.crossing(modes, intent, instrument);
    }

    private static RejectReason price(
            final InstrumentExposure instrument, final ParentExposure parent, final long price) {
        RejectReason reason = PriceCheck.of(instrument, price);
        reason = reason != RejectReason.NONE
                ? reason
                : PriceBandCheck.of(instrument, parent.terms, price);
        reason = reason != RejectReason.NONE ? reason : ParentLimitCheck.of(parent.terms, price);
        return reason != RejectReason.NONE ? reason : DailyBandCheck.of(instrument, price);
    }

    private static RejectReason size(
            final InstrumentExposure instrument, final ParentExposure parent, final Intent intent) {
        RejectReason reason = QuantityCheck.of(instrument, parent.terms, intent.quantity);
        reason = reason != RejectReason.NONE
                ? reason
                : OrderValueCheck.of(instrument, intent.price, intent.quantity);
        return reason != RejectReason.NONE
                ? reason
                : ParentQuantityCheck.of(parent, intent.quantity);
    }

    private RejectReason identity(
            final ParentExposure parent, final long childId, final boolean asking) {
        final RejectReason reason = CapacityCheck.of(exposure, parent);
        if (reason != RejectReason.NONE || asking && childId == Intent.UNASSIGNED) {
            return reason;
        }
        return ChildIdCheck.of(exposure, childId);
    }

    private RejectReason flow(
            final InstrumentExposure instrument,
            final ParentExposure parent,
            final Intent intent,
            final long nowNs) {
        RejectReason reason = ScheduleCheck.of(parent, intent);
        reason = reason != RejectReason.NONE
                ? reason
                : SelfTradeCheck.of(instrument, intent.side, intent.price);
        reason = reason != RejectReason.NONE
                ? reason
                : ParticipationCheck.of(instrument, parent, intent, nowNs);
        return reason != RejectReason.NONE
                ? reason
                : ThrottleCheck.message(exposure, instrument, nowNs);
    }

    private RejectReason cancel(final Intent intent, final long nowNs) {
        final ChildExposure child = exposure.child(intent.childId);
        RejectReason reason = CancelCheck.of(child, intent);
        if (reason != RejectReason.NONE || intent.riskReducing) {
            return reason;
        }
        reason = ThrottleCheck.cancel(exposure, child.instrument, nowNs);
        return reason != RejectReason.NONE ? reason : RestingCheck.of(child, nowNs);
    }
}
