package io.glidepath.sim.latency;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** Delays that were measured somewhere, in the order they were measured. */
public final class RecordedDelays {
    /** Most delays of a recording. */
    public static final int MAX_DELAYS = 1_000_000;

    private final String name;
    private final long[] delaysNs;
    private final long mostNs;

    private RecordedDelays(final String name, final long[] delaysNs) {
        this.name = name;
        this.delaysNs = delaysNs;
        this.mostNs = LongStream.of(delaysNs).max().orElse(0);
    }

    /**
     * Reads a file: one delay a line, whole ns, 0 to 60 s; empty lines and lines that begin with
     * {@code #} are skipped.
     *
     * @throws IllegalArgumentException in one sentence, with the line, when it is not such a file.
     */
    public static RecordedDelays read(final Path file) {
        final List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (final MalformedInputException e) {
            throw new IllegalArgumentException(file + " is not text", e);
        } catch (final IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read: give a file of delays in ns, one a line", e);
        }
        final LongStream.Builder delays = LongStream.builder();
        int count = 0;
        for (int i = 0; i < lines.size(); i++) {
            final String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            delays.add(delay(line, file, i + 1));
            if (++count > MAX_DELAYS) {
                throw new IllegalArgumentException(
                        file + " has more than " + MAX_DELAYS + " delays");
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException(file + " has no delay: give ns, one a line");
        }
        return new RecordedDelays(file.getFileName().toString(), delays.build().toArray());
    }

    private static long delay(final String text, final Path file, final int line) {
        long delayNs = -1;
        try {
            delayNs = Long.parseLong(text);
        } catch (final NumberFormatException e) {
            // Told below, with every other value that is no delay.
        }
        if (delayNs < 0 || delayNs > Latency.MAX_NS) {
            throw new IllegalArgumentException(file + " line " + line + ": \"" + text
                    + "\" is no delay of 0 to " + Latency.MAX_NS + " ns");
        }
        return delayNs;
    }

    int size() {
        return delaysNs.length;
    }

    long ns(final int index) {
        return delaysNs[index];
    }

    long mostNs() {
        return mostNs;
    }

    @Override
    public String toString() {
        return name + " (" + delaysNs.length + ")";
    }
}
