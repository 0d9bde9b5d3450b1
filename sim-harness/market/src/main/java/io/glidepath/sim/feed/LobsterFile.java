package io.glidepath.sim.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A LOBSTER message file, plain or gzip.
 *
 * @param path of the file; a name that ends in {@code .gz} is read as gzip.
 * @param symbol what it records.
 * @param date its trading day; seconds in the file count from that day's midnight in New York.
 */
public record LobsterFile(Path path, String symbol, LocalDate date) {
    private static final ZoneId EXCHANGE = ZoneId.of("America/New_York");
    private static final Pattern NAME =
            Pattern.compile("([A-Z.]+)_(\\d{4}-\\d{2}-\\d{2})_.*message.*");
    private static final int GZIP_BUFFER = 1 << 16;
    private static final long NS_PER_SECOND = 1_000_000_000L;

    /**
     * Symbol and date from a name as LOBSTER gives it, {@code
     * TICKER_YYYY-MM-DD_start_end_message_levels.csv}.
     *
     * @throws IllegalArgumentException when the name is of another form.
     */
    public static LobsterFile of(final Path path) {
        final Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(
                    "not named TICKER_YYYY-MM-DD_..._message_...: " + path.getFileName());
        }
        return new LobsterFile(path, name.group(1), LocalDate.parse(name.group(2)));
    }

    /** Midnight of the file's date in New York, ns since the epoch. */
    public long midnightNs() {
        return date.atStartOfDay(EXCHANGE).toEpochSecond() * NS_PER_SECOND;
    }

    /** @throws UncheckedIOException when it cannot be opened. */
    InputStream open() {
        try {
            final InputStream raw = Files.newInputStream(path);
            if (!path.toString().endsWith(".gz") || Files.size(path) == 0) {
                return raw;
            }
            return new GZIPInputStream(raw, GZIP_BUFFER);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot open " + path, e);
        }
    }
}
