package io.glidepath.sim;

import io.glidepath.codec.common.Scope;

import java.util.ArrayList;
import java.util.List;

/** Kills in force: each lasts until two different people resume the same scope. */
final class AuditedKills {
    private final List<Latch> latches = new ArrayList<>();

    private static final class Latch {
        final Scope scope;
        final long target;
        final long sinceNs;
        int firstOperator = -1;

        Latch(final Scope scope, final long target, final long sinceNs) {
            this.scope = scope;
            this.target = target;
            this.sinceNs = sinceNs;
        }
    }

    void kill(final Scope scope, final long target, final long nowNs) {
        if (find(scope, target) == null) {
            latches.add(new Latch(scope, target, nowNs));
        }
    }

    void resume(final Scope scope, final long target, final int operatorId) {
        final Latch latch = find(scope, target);
        if (latch == null) {
            return;
        }
        if (latch.firstOperator < 0 || latch.firstOperator == operatorId) {
            latch.firstOperator = operatorId;
        } else {
            latches.remove(latch);
        }
    }

    /** Whether a child sent then should not have been. */
    boolean forbids(final AuditedParent parent, final int policyId, final long sentNs) {
        for (final Latch latch : latches) {
            if (sentNs > latch.sinceNs && concerns(latch, parent, policyId)) {
                return true;
            }
        }
        return false;
    }

    private static boolean concerns(
            final Latch latch, final AuditedParent parent, final int policyId) {
        return switch (latch.scope) {
            case GLOBAL -> true;
            case INSTRUMENT -> latch.target == parent.instrumentId;
            case CLIENT -> latch.target == parent.clientId;
            case POLICY -> latch.target == policyId;
            case PARENT -> latch.target == parent.parentId;
            default -> false;
        };
    }

    private Latch find(final Scope scope, final long target) {
        for (final Latch latch : latches) {
            if (latch.scope == scope && latch.target == target) {
                return latch;
            }
        }
        return null;
    }
}
