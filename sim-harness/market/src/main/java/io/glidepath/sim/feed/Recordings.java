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
    private static final int HEAD = 1 << 10;
    /** Of a first row, in a message. */
    private static final int MOST_SHOWN = 80;

    private static final Pattern ORDERBOOK = Pattern.compile("(.*)_orderbook(_?.*)");

    private Recordings() {}

    /**
     * Why a path is no file that can be read several times, as recordings are, in words that follow
     * the path; null: it is one.
     */
    public static String whyNoFile(final Path path) {
        return PackedFile.whyNone(path);
    }

    /**
     * The recordings of a file, one for each instrument in it.
     *
     * @throws IllegalArgumentException when it begins with no known header and its name is not
     *     LOBSTER's, or says nothing of its times.
     * @throws java.io.UncheckedIOException when it cannot be read.
     */
    public static List<RecordedFile> of(final Path path) {
        final String head = head(path);
        final String first = head.lines().findFirst().orElse("");
        if (MboReader.isHeader(first)) {
            return MboFile.all(path);
        }
        if (head.startsWith(BitstampReader.HEADER)) {
            return List.of(new BitstampFile(path));
        }
        if (LevelColumns.of(first) != null) {
            return List.of(new LevelsFile(path, null));
        }
        if (ORDERBOOK.matcher(path.getFileName().toString()).matches()) {
            return List.of(levels(path));
        }
        if (!LobsterFile.isNamed(path)) {
            throw new IllegalArgumentException(path + " " + unknown(first));
        }
        return List.of(messages(LobsterFile.of(path)));
    }

    /** What is wrong with a file of no known form, in words that follow its path. */
    private static String unknown(final String first) {
        if (first.chars().noneMatch(Character::isLetter)) {
            return LobsterFile.MISNAMED + ", and has no first row that names its columns";
        }
        final String shown =
                first.length() > MOST_SHOWN ? first.substring(0, MOST_SHOWN) + "..." : first;
        final String levels = LevelColumns.wanted() + " (levels)";
        return "begins with '" + shown + "', columns of no known form; wanted are "
                + (first.contains("bid") || first.contains("ask")
                        ? levels
                        : "those of " + MboReader.HEADER + " (market by order), "
                                + BitstampReader.HEADER + " (order events) or " + levels);
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

    /** How a file begins, as far as it can be unpacked: who reads its rows tells where it ends. */
    private static String head(final Path path) {
        final byte[] head = new byte[HEAD];
        int read = 0;
        try (InputStream in = PackedFile.open(path)) {
            int more = in.read(head);
            while (more > 0) {
                read += more;
                more = in.read(head, read, HEAD - read);
            }
        } catch (final IOException e) {
            if (read == 0 && !LobsterFile.isNamed(path)) {
                final String why = PackedFile.why(e);
                throw new UncheckedIOException(
                        path.getFileName() + " cannot be unpacked: " + why,
                        new IOException(why, e));
            }
        }
        return new String(head, 0, read, StandardCharsets.US_ASCII);
    }
}
