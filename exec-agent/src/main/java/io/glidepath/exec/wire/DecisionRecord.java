package io.glidepath.exec.wire;

import io.glidepath.risk.RejectReason;

/** The form of a DecisionTrace, filled by its sender. Units as on the wire. */
public final class DecisionRecord {
    public static final int MAX_FEATURES = 160;
    public static final int MAX_SCORES = 128;
    /** Reasons of a mask that are told apart; the last may gather the others. */
    public static final int MAX_MASKED = 15;
    /** {@link #action} of a choice outside an action space. */
    public static final int NO_ACTION = -1;

    /** Who chose, in the wire's order. */
    public enum Source {
        POLICY,
        FALLBACK_AC,
        FALLBACK_TWAP,
        FINISH
    }

    /** Kind of action, in the wire's order. */
    public enum Kind {
        HOLD,
        GRID,
        FOLLOW,
        ALLOCATE
    }

    /** Rising number of the decision. */
    public long decision;

    public long parentId;
    public int clientId;
    public int instrumentId;
    public int policyId;
    /** Index in the action space, or {@link #NO_ACTION}. */
    public int action;
    /** Allowed actions, bits 0 to 63. */
    public long maskLow;
    /** Allowed actions, bits 64 to 127. */
    public long maskHigh;

    public long nextDecisionNs;
    public long layoutHash;
    public long modelHash;
    public long stateHash;
    /** Children sent, 0 to 65534; so for the next two. */
    public int sent;

    public int cancelled;
    public int refused;
    /** The guard's first refusal; 0: all passed. */
    public int verdict;
    /** Why the source is not the policy; 0: it is. */
    public int cause;

    public Source source;
    public Kind kind;
    /** The row; {@link #featureCount} of them count. */
    public final float[] features = new float[MAX_FEATURES];

    public int featureCount;
    /** The policy's answer; {@link #scoreCount} of them count. */
    public final float[] scores = new float[MAX_SCORES];

    public int scoreCount;
    /** Codes of the guard's reasons why actions were masked; {@link #maskedCount} of them count. */
    public final int[] maskedReasons = new int[MAX_MASKED];
    /** How many actions each of them masked, 1 to 128. */
    public final int[] maskedActions = new int[MAX_MASKED];

    public int maskedCount;

    /** Every number zero, no action, source POLICY, kind HOLD, no features, no scores. */
    public void clear() {
        decision = 0;
        parentId = 0;
        clientId = 0;
        instrumentId = 0;
        policyId = 0;
        action = NO_ACTION;
        maskLow = 0;
        maskHigh = 0;
        nextDecisionNs = 0;
        layoutHash = 0;
        modelHash = 0;
        stateHash = 0;
        sent = 0;
        cancelled = 0;
        refused = 0;
        verdict = 0;
        cause = 0;
        source = Source.POLICY;
        kind = Kind.HOLD;
        featureCount = 0;
        scoreCount = 0;
        maskedCount = 0;
    }

    /** Counts one more action masked for a reason. */
    public void masked(final int reason) {
        for (int i = 0; i < maskedCount; i++) {
            if (maskedReasons[i] == reason) {
                maskedActions[i]++;
                return;
            }
        }
        if (maskedCount == MAX_MASKED) {
            maskedReasons[MAX_MASKED - 1] = RejectReason.UNRECOGNISED.code();
            maskedActions[MAX_MASKED - 1]++;
        } else {
            maskedReasons[maskedCount] = reason;
            maskedActions[maskedCount++] = 1;
        }
    }

    /** Actions masked, for whatever reason. */
    public int masked() {
        int actions = 0;
        for (int i = 0; i < maskedCount; i++) {
            actions += maskedActions[i];
        }
        return actions;
    }
}
