package io.glidepath.risk;

/**
 * The order in which a parent is checked at the door; the whole order is refused, never a part. See
 * docs/guard.md.
 */
final class ParentChecks {
    private final Exposure exposure;
    private final Modes modes;

    ParentChecks(final Exposure exposure, final Modes modes) {
        this.exposure = exposure;
        this.modes = modes;
    }

    RejectReason admit(final ParentIntent parent, final long nowNs) {
        final InstrumentExposure instrument = exposure.instrument(parent.instrumentId);
        RejectReason reason = ParentTermsCheck.identity(parent);
        reason = reason != RejectReason.NONE ? reason : halted(parent);
        if (reason == RejectReason.NONE && instrument == null) {
            reason = RejectReason.UNKNOWN_INSTRUMENT;
        }
        reason = reason != RejectReason.NONE
                ? reason
                : ShortSaleCheck.of(exposure, instrument, parent);
        reason = reason != RejectReason.NONE ? reason : terms(instrument, parent, nowNs);
        return reason != RejectReason.NONE ? reason : SlotCheck.of(exposure, parent);
    }

    /** Less quantity is let through whatever the mode. */
    RejectReason amend(final ParentExposure parent, final ParentIntent wanted, final long nowNs) {
        final boolean grows = wanted.quantity > parent.terms.quantity;
        RejectReason reason = grows ? halted(wanted) : RejectReason.NONE;
        reason = reason != RejectReason.NONE ? reason : terms(parent.instrument(), wanted, nowNs);
        if (reason == RejectReason.NONE && wanted.quantity < parent.worked()) {
            reason = RejectReason.BELOW_WORKED;
        }
        return reason;
    }

    private RejectReason halted(final ParentIntent parent) {
        return ModeCheck.halted(
                modes, parent.instrumentId, parent.clientId, parent.policyId, parent.parentSlot);
    }

    private static RejectReason terms(
            final InstrumentExposure instrument, final ParentIntent parent, final long nowNs) {
        RejectReason reason = ParentSizeCheck.of(instrument, parent);
        reason = reason != RejectReason.NONE
                ? reason
                : ParentTimesCheck.of(instrument, parent, nowNs);
        return reason != RejectReason.NONE ? reason : ParentTermsCheck.of(instrument, parent);
    }
}
