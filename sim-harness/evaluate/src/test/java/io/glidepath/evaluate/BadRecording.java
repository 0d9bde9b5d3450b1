package io.glidepath.evaluate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Files that cannot be believed as a day, and what a command must say of each after its path. */
public enum BadRecording {
    EMPTY(".csv", "has no rows: "),
    EMPTY_PACKED(".csv.gz", "has no rows: "),
    TEXT(
            ".csv",
            "has no rows \\(line 1: not time, type, id, size, price, direction: time .* is not"
                    + " seconds after midnight, from 0 to 86400\\): "),
    CUT_SHORT(".csv.gz", "breaks at line \\d+: truncated gzip: "),
    NO_GZIP(".csv.gz", "cannot be opened: Not in GZIP format: ");

    /** How the sentence goes on after the path, a pattern. */
    public final String said;

    private final String ending;

    BadRecording(final String ending, final String said) {
        this.ending = ending;
        this.said = said;
    }

    /** Writes the file. */
    public Path write(final Path folder) throws IOException {
        final Path file = folder.resolve("XYZ_2003-01-13_34200000_57600000_message_1" + ending);
        return Files.write(
                file,
                switch (this) {
                    case EMPTY, EMPTY_PACKED -> new byte[0];
                    case TEXT, NO_GZIP -> "Dear reader\n".getBytes(StandardCharsets.US_ASCII);
                    case CUT_SHORT -> half();
                });
    }

    private static byte[] half() throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 5_000; i++) {
                final String row = (34_200 + i) + ",1," + (i + 1) + "," + (i * 7919L % 900 + 1)
                        + "," + (100_000 - i * 31L % 997) + ",1\n";
                gzip.write(row.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    }
}
