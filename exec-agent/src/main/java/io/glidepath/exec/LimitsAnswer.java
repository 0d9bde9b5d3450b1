package io.glidepath.exec;

import io.glidepath.exec.wire.LimitsState;
import io.glidepath.exec.wire.RepliesPublisher;
import io.glidepath.risk.LimitsInForce;
import io.glidepath.risk.LimitsListener;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.RiskGuard;

/**
 * Answers what limits are in force, one frame for each instrument asked after. Every frame says how
 * many there are, so that whoever asked knows when one was lost.
 */
final class LimitsAnswer {
    private final RiskGuard guard;
    private final RepliesPublisher replies;
    private final Cycle cycle;
    private final LimitsListener count = this::count;
    private final LimitsListener tell = this::tell;
    private int instrumentId;
    private int found;

    LimitsAnswer(final RiskGuard guard, final RepliesPublisher replies, final Cycle cycle) {
        this.guard = guard;
        this.replies = replies;
        this.cycle = cycle;
    }

    /**
     * @param askedFor {@link RiskGuard#EVERY_INSTRUMENT}: each known one, and the defaults.
     * @return NONE, or why there is nothing to tell.
     */
    RejectReason tell(final long commandId, final int operatorId, final int askedFor) {
        final LimitsState form = replies.limitsForm();
        form.commandId = commandId;
        form.operatorId = operatorId;
        instrumentId = askedFor;
        found = 0;
        guard.tellLimits(count);
        form.places = found;
        form.place = 0;
        guard.tellLimits(tell);
        return found == 0 ? RejectReason.UNKNOWN_INSTRUMENT : RejectReason.NONE;
    }

    private boolean askedAfter(final int id) {
        return instrumentId == RiskGuard.EVERY_INSTRUMENT || instrumentId == id;
    }

    private void count(final int id, final LimitsInForce limits) {
        found += askedAfter(id) ? 1 : 0;
    }

    private void tell(final int id, final LimitsInForce limits) {
        if (askedAfter(id)) {
            final LimitsState form = replies.limitsForm();
            form.place++;
            form.instrumentId = id;
            form.limits = limits;
            replies.limits(cycle.nowNs());
        }
    }
}
