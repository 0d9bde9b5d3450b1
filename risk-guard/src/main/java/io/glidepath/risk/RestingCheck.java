package io.glidepath.risk;

/** A child is not cancelled before it has rested, from its ack. */
final class RestingCheck {
    private RestingCheck() {}

    static RejectReason of(final ChildExposure child, final long nowNs) {
        final long restedNs = child.acked ? Wide.minus(nowNs, child.ackedNs) : 0;
        return restedNs < child.instrument.limits.minRestingNs()
                ? RejectReason.MIN_RESTING
                : RejectReason.NONE;
    }
}
