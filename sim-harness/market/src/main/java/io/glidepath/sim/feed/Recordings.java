package io.glidepath.sim.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what a file is: by the header that its format begins with, or, for LOBSTER's files, which
 * have none, by their name. Nothing is guessed from what looks alike.
 */
public final class Recordings {
    /** Of the file's beginning, in bytes: more than any header. */
    private static final int HEAD = 256;

    private static final Pattern ORDERBOOK = Pattern.compile("(.*)_orderbook(_?.*)");

    private Recordings() {}

    /**
     * The recordings of a file, one for each instrument in it.
     *
     * @throws IllegalArgumentException when it begins with no known header and its name is not
     *     LOBSTER's, or says nothing of its times.
     * @throws java.io.UncheckedIOException when it cannot be read.
     */
    public static List<RecordedFile> of(final Path path) {
        final String head = head(path);
        if (head.startsWith(MboReader.HEADER)) {
            return MboFile.all(path);
        }
        if (head.startsWith(BitstampReader.HEADER)) {
            return List.of(new BitstampFile(path));
        }
        if (head.startsWith(LevelsFile.HEADER)) {
            return List.of(new LevelsFile(path, null));
        }
        if (ORDERBOOK.matcher(path.getFileName().toString()).matches()) {
            return List.of(levels(path));
        }
        return List.of(messages(LobsterFile.of(path)));
    }

    /** The messages; or their levels, if orders leave the levels that the messages record. */
    private static RecordedFile messages(final LobsterFile file) {
        final Path book = OrderbookFiles.counterpart(file);
        return book != null && file.isLevelLimited() ? new LevelsFile(book, file) : file;
    }

    private static RecordedFile levels(final Path path) {
        final Path messages = path.resolveSibling(
                path.getFileName().toString().replace("_orderbook", "_message"));
        if (!Files.isReadable(messages)) {
            throw new IllegalArgumentException(path.getFileName()
                    + " has no times: its message file of the same rows, "
                    + messages.getFileName() + ", is not beside it");
        }
        return new LevelsFile(path, LobsterFile.of(messages));
    }

    private static String head(final Path path) {
        try (InputStream in = PackedFile.open(path)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.US_ASCII);
        } catch (final IOException e) {
            if (LobsterFile.isNamed(path)) {
                return "";
            }
            throw new UncheckedIOException(
                    path.getFileName() + " cannot be unpacked: " + e.getMessage(), e);
        }
    }
}
