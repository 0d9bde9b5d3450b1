package io.glidepath.sim.world;

/** Answers observations of one world with actions. */
public interface Strategy {
    /** Begins a run of episodes; what it draws depends on the seed alone. */
    default void begin(final long seed) {}

    /**
     * Chooses the next action.
     *
     * @param observation of the world it was made for; not to be written.
     * @param action to be filled.
     */
    void act(float[] observation, float[] action);
}
