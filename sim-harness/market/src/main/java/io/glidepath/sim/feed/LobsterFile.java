package io.glidepath.sim.feed;

import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.VenueInstrument;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A LOBSTER message file, plain or gzip.
 *
 * @param path of the file; a name that ends in {@code .gz} is read as gzip.
 * @param symbol what it records.
 * @param date its trading day; seconds in the file count from that day's midnight in New York.
 */
public record LobsterFile(Path path, String symbol, LocalDate date) implements RecordedFile {
    private static final ZoneId EXCHANGE = ZoneId.of("America/New_York");
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9.+-]*)_(\\d{4}-\\d{2}-\\d{2})_.*message.*");
    static final String MISNAMED =
            "is not named as LOBSTER does: TICKER_YYYY-MM-DD_..._message_...";

    private static final Pattern LEVELS = Pattern.compile("_message_(\\d{1,4})");
    private static final long NS_PER_SECOND = 1_000_000_000L;
    /** 9:30, ns after midnight. */
    public static final long OPEN_NS = 34_200 * NS_PER_SECOND;

    private static final long DAY_NS = 23_400 * NS_PER_SECOND;
    private static final long HALF_DAY_NS = 12_600 * NS_PER_SECOND;
    private static final Pattern HALF_DAY = Pattern.compile(".*_46800000_message.*");
    private static final String WHOLE = "a whole LOBSTER message file";

    /**
     * Symbol and date from a name as LOBSTER gives it, {@code
     * TICKER_YYYY-MM-DD_start_end_message_levels.csv}.
     *
     * @throws IllegalArgumentException when the name is of another form, or its date is none.
     */
    public static LobsterFile of(final Path path) {
        final Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(misnamed(path));
        }
        try {
            return new LobsterFile(path, name.group(1), LocalDate.parse(name.group(2)));
        } catch (final DateTimeParseException e) {
            throw new IllegalArgumentException(
                    path + " names a day that is none: " + name.group(2), e);
        }
    }

    /**
     * Levels that the name tells, {@code _message_50}: events beyond them may be missing; 0 if it
     * tells none. The files of 2003 tell 1 and yet miss none.
     */
    public int levels() {
        final Matcher name = LEVELS.matcher(path.getFileName().toString());
        return name.find() ? Integer.parseInt(name.group(1)) : 0;
    }

    /**
     * Length of the exchange's session from 9:30: to 16:00, or to 13:00 where the file's name tells
     * that it ends then, {@code _46800000_message}.
     */
    public long sessionNs() {
        return isHalfDay() ? HALF_DAY_NS : DAY_NS;
    }

    /** Whether the file's name tells that it ends at 13:00. */
    public boolean isHalfDay() {
        return HALF_DAY.matcher(path.getFileName().toString()).matches();
    }

    /**
     * Whether orders leave and enter the levels that the file records, so that its messages alone
     * make no book: more than one row in a hundred first tells of an order that came unseen. Reads
     * the file once.
     */
    boolean isLevelLimited() {
        return PreOpenOrders.read(this).isLevelLimited();
    }

    /**
     * Time of the last row that can be believed, ns after midnight. Reads the file once.
     *
     * @throws IllegalArgumentException in one sentence, when the file can be no day: it has no
     *     rows, or cannot be unpacked to its end.
     */
    public long lastRowNs() {
        final FeedReport report = new FeedReport();
        final long lastNs = read(report);
        RecordedTimes.requireWhole(path, report, WHOLE);
        return lastNs;
    }

    /** From 9:30 New York of its day, whenever its first row is. */
    @Override
    public RecordedTimes times() {
        return new RecordedTimes(midnightNs() + OPEN_NS, midnightNs() + lastRowNs());
    }

    /**
     * Reads the file once.
     *
     * @throws IllegalArgumentException in one sentence, when no row of it can be believed.
     */
    public void requireRows() {
        final FeedReport report = new FeedReport();
        read(report);
        RecordedTimes.requireRows(path, report, WHOLE);
    }

    private long read(final FeedReport report) {
        final LobsterRow row = new LobsterRow();
        long lastNs = 0;
        try (LobsterReader reader = new LobsterReader(this, report)) {
            while (reader.next(row)) {
                lastNs = row.timeNs;
            }
        } catch (final UncheckedIOException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + ": give a whole LOBSTER message file", e);
        }
        return lastNs;
    }

    static String misnamed(final Path path) {
        return path + " " + MISNAMED;
    }

    /** Whether a file is named as LOBSTER names its message files. */
    static boolean isNamed(final Path path) {
        return NAME.matcher(path.getFileName().toString()).matches();
    }

    /** Midnight of the file's date in New York, ns since the epoch. */
    public long midnightNs() {
        return date.atStartOfDay(EXCHANGE).toEpochSecond() * NS_PER_SECOND;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.LOBSTER;
    }

    @Override
    public VenueInstrument instrument(final int instrumentId, final int venue) {
        return LobsterInstrument.plain(instrumentId, this, venue);
    }

    @Override
    public RecordedFeed feed(final Listing listing, final boolean strict) {
        return new LobsterFeed(listing, this, strict);
    }

    @Override
    public List<String> assumptions() {
        return List.of("quantities of orders that rested before the open are sums of later rows:"
                + " the future; features do not use them by name, but the book holds them");
    }

    /** @throws UncheckedIOException when it cannot be opened. */
    InputStream open() {
        return PackedFile.open(path);
    }
}
