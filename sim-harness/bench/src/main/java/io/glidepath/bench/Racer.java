package io.glidepath.bench;

import java.util.function.LongUnaryOperator;

/**
 * One side of a race.
 *
 * @param name what the table calls it.
 * @param lap runs the lap of this number and returns the operations it took; laps have rising
 *     numbers.
 */
record Racer(String name, LongUnaryOperator lap) {}
