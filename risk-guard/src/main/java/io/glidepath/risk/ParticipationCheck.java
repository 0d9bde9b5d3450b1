package io.glidepath.risk;

/**
 * Own / (own + others) over the rolling window stays within the cap, ours in the instrument and the
 * parent's. Open IOC and unknown quantity counts in full, resting quantity when it could fill now
 * (architecture, section 9).
 */
final class ParticipationCheck {
    private ParticipationCheck() {}

    static RejectReason of(
            final InstrumentExposure instrument,
            final ParentExposure parent,
            final Intent intent,
            final long nowNs) {
        final boolean now = intent.type == OrderType.IOC
                || !intent.passive
                || instrument.marketable(intent.side, intent.price);
        final long quantity = now ? intent.quantity : 0;
        if (quantity > left(instrument, nowNs)) {
            return RejectReason.PARTICIPATION;
        }
        return quantity > left(parent, nowNs)
                ? RejectReason.PARENT_PARTICIPATION
                : RejectReason.NONE;
    }

    /** What may still trade at once in the instrument; negative when the cap is passed already. */
    static long left(final InstrumentExposure instrument, final long nowNs) {
        final long capBps = instrument.limits.maxParticipationBps();
        final long most = most(instrument, capBps, instrument.mostOwn, nowNs);
        return left(most, Wide.plus(instrument.ownVolume(nowNs), instrument.pending()));
    }

    /** The same by the parent's own cap. */
    static long left(final ParentExposure parent, final long nowNs) {
        final long capBps = parent.terms.maxParticipationBps;
        final long most = most(parent.instrument(), capBps, parent.mostOwn, nowNs);
        return left(most, Wide.plus(parent.window.sum(nowNs), parent.pending()));
    }

    private static long left(final long most, final long taken) {
        return most == Long.MAX_VALUE ? Long.MAX_VALUE : most - taken;
    }

    /** Largest own volume m with m / (m + others) within the cap: floor(cap others / (1 - cap)). */
    private static long most(
            final InstrumentExposure instrument,
            final long capBps,
            final Ratio ratio,
            final long nowNs) {
        if (capBps >= Limits.FULL_BPS || capBps == ParentIntent.NO_BPS) {
            return Long.MAX_VALUE;
        }
        return ratio.of(instrument.othersVolume(nowNs), capBps, Limits.FULL_BPS - capBps);
    }
}
