package io.glidepath.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * What a lap did, as a process that runs it tells it to the one that asked.
 *
 * @param ns of the processor.
 * @param traded in quantity, or another figure that must be the same where the work is.
 * @param digest of what was done, or another such figure.
 */
record Lap(long ns, long operations, long traded, long digest) {
    /** Reads {@link #line}. */
    static Lap of(final String line) {
        final String[] words = line.split(" ");
        return new Lap(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]));
    }

    String line() {
        return ns + " " + operations + " " + traded + " " + digest;
    }

    double nsPerOperation() {
        return (double) ns / operations;
    }

    /** Whether another lap did the same work with the same outcome. */
    boolean didAs(final Lap other) {
        return operations == other.operations && traded == other.traded && digest == other.digest;
    }

    /**
     * Runs a lap for each line of standard input, which is its number among those that a process
     * has, and writes a line a lap.
     */
    static void answer(final IntFunction<Lap> laps) throws IOException {
        final BufferedReader asked =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            System.out.println(laps.apply(Integer.parseInt(line)).line());
        }
    }
}
