package io.glidepath.exec.policy;

/** A numbered list of actions, known by name; a model is trained for one and serves no other. */
public sealed interface ActionSpace permits GridSpace, FollowSpace, AllocateSpace {
    /** Most actions of a space: the bits of a mask. */
    int MAX_SIZE = 128;

    /**
     * Hold x 4 waits, then {0.5, 1, 2, 4} of the schedule x 6 aggressions x 4 waits: 100 actions.
     */
    ActionSpace GRID_1 =
            new GridSpace("grid-1", Action.Base.SCHEDULE, 500_000, 1_000_000, 2_000_000, 4_000_000);

    /** As grid-1, with {0.25, 0.5, 1, 2 %} of what remains. */
    ActionSpace GRID_SEED =
            new GridSpace("grid-seed", Action.Base.REMAINING, 2_500, 5_000, 10_000, 20_000);

    /** As grid-1, with {0.25, 0.5, 1, 2 %} of the average daily volume. */
    ActionSpace GRID_SEED_ADV =
            new GridSpace("grid-seed-adv", Action.Base.ADV, 2_500, 5_000, 10_000, 20_000);

    /** The one action of schedules; its style is the policy's. */
    ActionSpace FOLLOW = new FollowSpace();

    /**
     * Weights of what remains of a parent (Cheridito and Weiss, arXiv 2507.06345): a part crosses
     * now, five parts rest 1 to 5 ticks from the far touch on our side, the last part waits.
     */
    ActionSpace ALLOCATE_7 = new AllocateSpace(
            "allocate-7",
            "market",
            "far touch 1",
            "far touch 2",
            "far touch 3",
            "far touch 4",
            "far touch 5",
            "hold");

    /** The space's name, as in manifests and in model metadata. */
    String id();

    /** First 8 bytes of the SHA-256 of the space spelled out; changes when any action does. */
    long hash();

    /** Number of actions, or of weights, 1 to {@link #MAX_SIZE}. */
    int size();

    /** True where a policy answers weights on the simplex, false where it scores actions. */
    default boolean weighs() {
        return false;
    }

    /**
     * How many actions in a row, from the first, differ in their wait alone; a part of {@link
     * #size()}.
     */
    default int waits() {
        return 1;
    }

    /**
     * Spells an action.
     *
     * @param index 0 to {@link #size()} - 1; beyond, {@link IndexOutOfBoundsException}.
     * @param out is reset and filled.
     */
    void describe(int index, Action out);

    /** The space of a name, or null when there is none. */
    static ActionSpace find(final String id) {
        return switch (id) {
            case "grid-1" -> GRID_1;
            case "grid-seed" -> GRID_SEED;
            case "grid-seed-adv" -> GRID_SEED_ADV;
            case "follow" -> FOLLOW;
            case "allocate-7" -> ALLOCATE_7;
            default -> null;
        };
    }
}
