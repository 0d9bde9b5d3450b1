package io.glidepath.sim.loss;

/**
 * What operators do.
 *
 * @param operator its number; 0: two people, one after the other.
 */
record Operation(long atNs, int operator, Verb verb) {
    enum Verb {
        KILL,
        LIFT
    }
}
