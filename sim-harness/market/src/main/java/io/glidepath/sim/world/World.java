package io.glidepath.sim.world;

import io.glidepath.risk.ActionMask;

/**
 * A task to be learned, in the shape Gymnasium's users know: {@link #reset}, then {@link #step}
 * until the episode is over. What a step came to is read off the world instead of being returned,
 * so that nothing is allocated after construction.
 *
 * <pre>
 *   world.reset(episode);
 *   while (!world.over()) {
 *       strategy.act(world.observation(), action);
 *       world.step(action);
 *       learn(world.reward(), world.observation());
 *   }
 *   world.cost();
 * </pre>
 *
 * What happens in an episode depends on the world's seed, the episode's number and the actions
 * alone, in whatever order episodes are run. A world serves one thread.
 */
public interface World {
    /** What {@link #observation()} holds, in order. */
    Space.Box observationSpace();

    /** What {@link #step} takes. */
    Space actionSpace();

    /** Most steps of an episode. */
    int maxSteps();

    /**
     * Begins an episode; the one before may be unfinished.
     *
     * @param episode at least 0; negative: {@link IllegalArgumentException}.
     */
    void reset(long episode);

    /**
     * Acts once.
     *
     * @param action numbers of {@link #actionSpace()}; is not kept. Those of a box are clipped to
     *     its bounds.
     * @throws IllegalArgumentException for a wrong length, a NaN, or what is no action; nothing
     *     has changed then.
     * @throws IllegalStateException before the first reset and after the end of an episode.
     */
    void step(float[] action);

    /** The world's own array, valid until the next reset or step. */
    float[] observation();

    /**
     * Which actions of a discrete space are allowed now; of size 0 where the space is a box. The
     * world's own, valid until the next reset or step.
     */
    ActionMask mask();

    /** Of the last step, higher is better; 0 after a reset. */
    double reward();

    /** Whether the task came to its end: nothing follows. */
    boolean terminated();

    /** Whether the episode was cut off for another reason than the task's end. */
    boolean truncated();

    /** What the episode cost so far, lower is better; each world says its unit. */
    double cost();

    /** Whether there is nothing left to do until the next reset. */
    default boolean over() {
        return terminated() || truncated();
    }
}
