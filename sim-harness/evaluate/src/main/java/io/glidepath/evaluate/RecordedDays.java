package io.glidepath.evaluate;

import io.glidepath.sim.feed.BitstampFile;
import io.glidepath.sim.feed.FeedFormat;
import io.glidepath.sim.feed.LevelsFile;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.MboFile;
import io.glidepath.sim.feed.RecordedFile;
import io.glidepath.sim.feed.Recordings;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Recordings of any format as they are named on a command line, and the days that they make. */
final class RecordedDays {
    private static final String GIVE = "recorded files";
    /** Instruments named when a choice is none. */
    private static final int MOST_TOLD = 5;

    private final List<RecordedFile> files;
    private final List<String> said;

    private RecordedDays(final List<RecordedFile> files, final List<String> said) {
        this.files = files;
        this.said = said;
    }

    /**
     * Finds recordings, each known by what it begins with or by its name.
     *
     * @param data where those that are not found as given are looked for; null: the folder
     *     GLIDEPATH_DATA, else ./data.
     * @param instrument to be played, in the recordings' own word; null: the one that they hold, or
     *     the busiest of several.
     * @throws IllegalArgumentException in one sentence, when one cannot be read, is no recording,
     *     does not hold the instrument, or they are not all of one format.
     */
    static RecordedDays find(final List<Path> paths, final Path data, final String instrument) {
        final Map<Path, List<RecordedFile>> found = new LinkedHashMap<>();
        for (final Path path : paths) {
            final Path file = LobsterDays.readable(path, data, GIVE);
            if (found.put(file, recordings(file)) != null) {
                throw new IllegalArgumentException(
                        file + " is given twice: give each recording once");
            }
        }
        requireOneKind(found.values().stream().map(List::getFirst).toList());
        final List<String> said = new ArrayList<>();
        final String chosen = instrument == null ? busiest(found, said) : instrument;
        final List<RecordedFile> files = new ArrayList<>();
        found.forEach((path, recordings) -> files.add(chosen(path, recordings, chosen)));
        return new RecordedDays(files, said);
    }

    private static void requireOneKind(final List<RecordedFile> files) {
        for (final RecordedFile file : files) {
            if (kind(file) != kind(files.getFirst())) {
                throw new IllegalArgumentException(files.getFirst().path() + " is of "
                        + files.getFirst().format().words() + " and " + file.path() + " of "
                        + file.format().words() + ": give recordings of one format");
            }
        }
    }

    private static List<RecordedFile> recordings(final Path file) {
        try {
            final List<RecordedFile> found = Recordings.of(file);
            if (found.isEmpty()) {
                throw new IllegalArgumentException(file + " has no rows: give " + GIVE);
            }
            return found.getFirst() instanceof BitstampFile
                    ? List.of(new BitstampFile(file, BitstampFile.TRADED_UNIT))
                    : found;
        } catch (final UncheckedIOException e) {
            throw new IllegalArgumentException(e.getMessage() + ": fetch it again", e);
        }
    }

    /** LOBSTER's days are of one kind, by their messages or by their levels. */
    private static FeedFormat kind(final RecordedFile file) {
        return messages(file) == null ? file.format() : FeedFormat.LOBSTER;
    }

    private static LobsterFile messages(final RecordedFile file) {
        return file instanceof LobsterFile lobster
                ? lobster
                : file instanceof LevelsFile levels ? levels.messages() : null;
    }

    /** The instrument with the largest volume over all files; null where each holds but one. */
    private static String busiest(
            final Map<Path, List<RecordedFile>> found, final List<String> said) {
        final Map<String, Long> volumes = new LinkedHashMap<>();
        boolean several = false;
        for (final List<RecordedFile> recordings : found.values()) {
            several |= recordings.size() > 1;
        }
        if (!several) {
            return null;
        }
        for (final List<RecordedFile> recordings : found.values()) {
            for (final RecordedFile recording : recordings) {
                if (recording instanceof MboFile mbo) {
                    volumes.merge(mbo.symbol(), mbo.volume(), Long::sum);
                }
            }
        }
        final String busiest = volumes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        said.add("instrument " + busiest + " is played, the busiest of " + volumes.size()
                + " in the recording by traded quantity, " + volumes.get(busiest));
        return busiest;
    }

    private static RecordedFile chosen(
            final Path path, final List<RecordedFile> recordings, final String instrument) {
        final SequencedSet<String> symbols = new LinkedHashSet<>();
        for (final RecordedFile recording : recordings) {
            if (instrument == null || recording.symbol().equals(instrument)) {
                return recording;
            }
            symbols.add(recording.symbol());
        }
        throw new IllegalArgumentException(path + " does not hold instrument " + instrument
                + ": give --instrument one of "
                + String.join(", ", symbols.stream().limit(MOST_TOLD).toList())
                + (symbols.size() > MOST_TOLD
                        ? " and " + (symbols.size() - MOST_TOLD) + " more"
                        : ""));
    }

    /**
     * The days, by time.
     *
     * @param lobster makes a day of LOBSTER's messages, told by its place among them.
     * @param other makes a session of another recording, after the sessions before.
     * @throws IllegalArgumentException in one sentence, when a file can be no session, or two
     *     overlap.
     */
    List<RecordedDay> days(
            final BiFunction<LobsterHistory, Integer, RecordedDay> lobster,
            final Function<RecordedSession, RecordedDay> other) {
        return messages(files.getFirst()) == null ? sessions(other) : lobsterDays(lobster);
    }

    private List<RecordedDay> lobsterDays(
            final BiFunction<LobsterHistory, Integer, RecordedDay> make) {
        final Map<LobsterFile, RecordedFile> played = new LinkedHashMap<>();
        files.forEach(file -> played.put(messages(file), file));
        final List<LobsterFile> sorted =
                LobsterDays.checked(files.stream().map(RecordedDays::messages).toList());
        final LobsterHistory history = new LobsterHistory(sorted);
        final List<RecordedDay> days = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            days.add(make.apply(history, i).playing(played.get(sorted.get(i))));
        }
        return days;
    }

    private List<RecordedDay> sessions(final Function<RecordedSession, RecordedDay> make) {
        final List<RecordedSession> sessions = new ArrayList<>();
        files.forEach(file -> sessions.add(RecordedSession.of(file, said)));
        sessions.sort((a, b) -> Long.compare(a.times().startNs(), b.times().startNs()));
        final List<RecordedDay> days = new ArrayList<>();
        RecordedSession previous = null;
        for (final RecordedSession session : sessions) {
            if (previous != null) {
                session.follow(previous);
            }
            days.add(make.apply(session));
            previous = session;
        }
        return days;
    }
}
