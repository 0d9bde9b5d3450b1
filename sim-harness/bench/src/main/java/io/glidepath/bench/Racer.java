package io.glidepath.bench;

import java.util.function.Supplier;

/**
 * One side of a race.
 *
 * @param name what tables call it.
 * @param lap runs its next lap.
 */
record Racer(String name, Supplier<Lap> lap) {}
