package io.glidepath.risk;

/** A parent does not run ahead of its schedule by more than the drift, at least one lot. */
final class ScheduleCheck {
    private ScheduleCheck() {}

    static RejectReason of(final ParentExposure parent, final Intent intent) {
        if (intent.finishing || intent.scheduledQuantity == Intent.NO_SCHEDULE) {
            return RejectReason.NONE;
        }
        final long after =
                parent.worked() + intent.quantity; // fits: at most the parent's quantity by now
        return intent.scheduledQuantity < 0 || after - intent.scheduledQuantity > allowance(parent)
                ? RejectReason.SCHEDULE_DRIFT
                : RejectReason.NONE;
    }

    static long allowance(final ParentExposure parent) {
        final InstrumentExposure instrument = parent.instrument();
        final long driftBps = instrument.limits.maxScheduleDriftBps();
        return Math.max(
                instrument.lot(),
                parent.drift.of(parent.terms.quantity, driftBps, Limits.FULL_BPS));
    }
}
