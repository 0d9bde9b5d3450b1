package io.glidepath.exec.policy;

import java.util.Arrays;

/**
 * What a policy wants done. Mutable, owned by the batch's row, valid until the row is used again.
 * Fields that do not belong to {@link #kind} hold the values of {@link #reset()}.
 */
public final class Action {
    public static final int NO_INDEX = -1;
    /** {@link #sizePpm} of the whole base. */
    public static final int WHOLE = 1_000_000;
    /** Most weights of {@link Kind#ALLOCATE}. */
    public static final int MAX_WEIGHTS = 64;

    /** {@code code} is the wire's ActionKind number. */
    public enum Kind {
        /** Do nothing for {@link Action#waitPermille}. */
        HOLD(1),
        /** Size, aggression, wait. */
        GRID(2),
        /** Bring the parent to its schedule now. */
        FOLLOW(3),
        /** Weights over places for what remains, resting or not. */
        ALLOCATE(4);

        private final int code;

        Kind(final int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /** What {@link Action#sizePpm} is a part of. */
    public enum Base {
        /** What the fallback schedule asks until the next decision. */
        SCHEDULE,
        /** What the parent still has to do. */
        REMAINING,
        /** The instrument's average daily volume. */
        ADV
    }

    /** What {@link Kind#FOLLOW} follows. */
    public enum FollowStyle {
        TWAP,
        VWAP,
        POV,
        AC,
        /** Completion by IOC inside the collar. */
        FINISH,
        /** All of it rests at the near touch, once, and is left there. */
        SUBMIT_AND_LEAVE,
        /**
         * Equal slices, one a decision interval: the first rests at the near touch, later ones a
         * tick inside the far touch; each is left where it is.
         */
        SLICE_AND_LEAVE,
        /** All of it by IOC at the collar's edge, again each interval while anything is left. */
        IMMEDIATE
    }

    public Kind kind = Kind.HOLD;
    /** Place in the policy's action space, or {@link #NO_INDEX}. */
    public int index = NO_INDEX;
    /**
     * Millionths of {@link #base}: 500,000 is half of it, 4,000,000 four times, 2,500 a quarter of
     * a percent.
     */
    public int sizePpm;

    public Base base = Base.SCHEDULE;
    /**
     * 0, 1, 2: rest at the near touch, 1 or 2 ticks away from the market. 3, 4, 5: IOC at the far
     * touch +0, +1, +2 ticks. Mirrored by side.
     */
    public int aggression;
    /** Time to the next decision in thousandths of the decision interval: 0, 200, 500 or 1,000. */
    public int waitPermille = 1000;

    public FollowStyle style = FollowStyle.AC;
    public int weightCount;
    /** On the simplex; the first {@link #weightCount} count. */
    public final float[] weights = new float[MAX_WEIGHTS];

    private long deniedNew;

    /** True when the grid's aggression is an IOC. */
    public boolean crosses() {
        return aggression >= 3;
    }

    /** Ticks away from the near touch (posts), or beyond the far touch (IOC): 0, 1 or 2. */
    public int stepTicks() {
        return crosses() ? aggression - 3 : aggression;
    }

    /** Back to Hold for a whole interval, of no index. */
    public Action reset() {
        kind = Kind.HOLD;
        index = NO_INDEX;
        sizePpm = 0;
        base = Base.SCHEDULE;
        aggression = 0;
        waitPermille = 1000;
        style = FollowStyle.AC;
        weightCount = 0;
        deniedNew = 0;
        return this;
    }

    /** Resets to Hold for {@code waitPermille} of the interval. */
    public Action hold(final int waitPermille) {
        reset();
        this.waitPermille = waitPermille;
        return this;
    }

    /** Resets to Follow in a style, for a whole interval. */
    public Action follow(final FollowStyle style) {
        reset();
        kind = Kind.FOLLOW;
        this.style = style;
        return this;
    }

    /** Resets to Grid. */
    public Action grid(
            final int sizePpm, final Base base, final int aggression, final int waitPermille) {
        reset();
        kind = Kind.GRID;
        this.sizePpm = sizePpm;
        this.base = base;
        this.aggression = aggression;
        this.waitPermille = waitPermille;
        return this;
    }

    /** Resets to Allocate with {@code count} weights of zero, for a whole interval. */
    public Action allocate(final int count) {
        reset();
        kind = Kind.ALLOCATE;
        weightCount = count;
        Arrays.fill(weights, 0, count, 0f);
        return this;
    }

    /** Nothing new may be sent for this weight. */
    public void denyNew(final int weight) {
        deniedNew |= 1L << weight;
    }

    /** Whether something new may be sent for this weight. */
    public boolean mayAdd(final int weight) {
        return (deniedNew >>> weight & 1) == 0;
    }

    public void copyFrom(final Action other) {
        kind = other.kind;
        index = other.index;
        sizePpm = other.sizePpm;
        base = other.base;
        aggression = other.aggression;
        waitPermille = other.waitPermille;
        style = other.style;
        weightCount = other.weightCount;
        deniedNew = other.deniedNew;
        System.arraycopy(other.weights, 0, weights, 0, other.weightCount);
    }
}
