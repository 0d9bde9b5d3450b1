package io.glidepath.risk;

/**
 * The halts that the agent latches by itself. Each has a reason, which is its name: it holds until
 * two people lift it by that name, or the agent releases it; no mode, kill or resume touches it.
 * Targets of {@link Scope#PARENT} are slots, and their halts end with the parent.
 */
public final class Halts {
    private final Exposure exposure;
    private final Modes modes;

    Halts(final Exposure exposure, final Modes modes) {
        this.exposure = exposure;
        this.modes = modes;
    }

    /**
     * Latches a halt. Where too many targets have something set it halts everything.
     *
     * @return UNKNOWN_PARENT, INVALID_MODE for a scope or target that cannot be, or NONE.
     */
    public RejectReason set(final Scope scope, final long target, final int reasonCode) {
        final boolean untracked = scope == Scope.PARENT
                && (target != (int) target || exposure.parent((int) target) == null);
        return untracked ? RejectReason.UNKNOWN_PARENT : modes.halt(scope, target, reasonCode);
    }

    /**
     * One person's word to lift a halt.
     *
     * @param nowNs ns since the epoch; a first person's word lapses after ten minutes.
     * @return NONE: it was the second person's word, and the halt is lifted; NOT_LATCHED,
     *     INVALID_OPERATOR or NEEDS_SECOND_PERSON otherwise.
     */
    public RejectReason lift(
            final Scope scope,
            final long target,
            final int reasonCode,
            final int operatorId,
            final long nowNs) {
        return modes.lift(scope, target, reasonCode, operatorId, nowNs);
    }

    /** The agent itself no longer has that reason to halt; false: it was not latched. */
    public boolean release(final Scope scope, final long target, final int reasonCode) {
        return modes.release(scope, target, reasonCode);
    }

    /** The strictest mode of the five scopes, were everything not halted for that one reason. */
    public Mode effectiveBut(
            final int reasonCode,
            final int instrumentId,
            final int clientId,
            final int policyId,
            final int parentSlot) {
        return modes.effectiveBut(reasonCode, instrumentId, clientId, policyId, parentSlot);
    }

    /** Whether a halt is latched there for that reason. */
    public boolean holds(final Scope scope, final long target, final int reasonCode) {
        return modes.halted(scope, target, reasonCode);
    }
}
