package io.glidepath.exec;

import io.glidepath.exec.market.Markets;
import io.glidepath.exec.order.Parents;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.Scope;

/** Whether anything of the id that a command names is known: else it would be kept for nothing. */
final class KnownTargets {
    private final Markets markets;
    private final Parents parents;
    private final PolicyDesk policies;
    private final AgentHalts halts;

    KnownTargets(
            final Markets markets,
            final Parents parents,
            final PolicyDesk policies,
            final AgentHalts halts) {
        this.markets = markets;
        this.parents = parents;
        this.policies = policies;
        this.halts = halts;
    }

    /** @return UNKNOWN_TARGET or, also for what is no id, NONE under the rules of old journals. */
    RejectReason unknown(final Scope scope, final long target) {
        return !halts.named() || known(scope, target)
                ? RejectReason.NONE
                : RejectReason.UNKNOWN_TARGET;
    }

    private boolean known(final Scope scope, final long target) {
        final int id = (int) target;
        return switch (scope) {
            case GLOBAL -> target == 0;
            case PARENT -> true;
            case INSTRUMENT -> id == target && markets.state(id) != null;
            case CLIENT -> id == target && parents.knowsClient(id);
            case POLICY -> id == target && policies.knows(id);
        };
    }
}
