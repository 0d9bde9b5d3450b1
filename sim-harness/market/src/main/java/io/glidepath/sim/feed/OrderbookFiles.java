package io.glidepath.sim.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds LOBSTER's own book beside a message file. */
public final class OrderbookFiles {
    private OrderbookFiles() {}

    /**
     * The orderbook file of the same ticker and day in the same folder: the very counterpart of the
     * message file if it is there, whose rows are the messages' rows, else the first by name of any
     * hours and levels; null if there is none.
     */
    public static Path beside(final LobsterFile messages) {
        final Path counterpart = counterpart(messages);
        if (counterpart != null) {
            return counterpart;
        }
        final Pattern name =
                Pattern.compile(Pattern.quote(messages.symbol() + "_" + messages.date())
                        + "_\\d+_\\d+_orderbook_\\d+\\.csv(\\.gz)?");
        try (Stream<Path> files = Files.list(messages.path().toAbsolutePath().getParent())) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches()
                                    && PackedFile.whyNone(file) == null)
                    .sorted()
                    .findFirst()
                    .orElse(null);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot list the folder of " + messages.path(), e);
        }
    }

    /** The orderbook file whose row k is the book after the messages' row k; null if none. */
    public static Path counterpart(final LobsterFile messages) {
        final Path file = messages.path()
                .resolveSibling(
                        messages.path().getFileName().toString().replace("_message", "_orderbook"));
        return file.equals(messages.path()) || PackedFile.whyNone(file) != null ? null : file;
    }
}
