package io.glidepath.sim.flow;

/**
 * What the traders of one listing multiply their rates by, now. One object for all of them; it
 * changes when the regime does, and a trader minds it from its next event on.
 */
final class Pace {
    /** Of everybody's clock: every rate. */
    double clock = 1;
    /** Of the rates of market orders alone. */
    double markets = 1;
    /** Of the rates of limit orders alone. */
    double limits = 1;
    /** Of the rates of cancels alone. */
    double cancels = 1;
}
