package io.glidepath.risk;

/** A parent ends after it starts, in the future, and before the session closes. */
final class ParentTimesCheck {
    private ParentTimesCheck() {}

    static RejectReason of(
            final InstrumentExposure instrument, final ParentIntent parent, final long nowNs) {
        if (parent.endNs <= parent.startNs || parent.endNs <= nowNs) {
            return RejectReason.PARENT_TIMES;
        }
        return instrument.profile.sessionKnown() && parent.endNs > instrument.profile.closeNs()
                ? RejectReason.AFTER_CLOSE
                : RejectReason.NONE;
    }
}
