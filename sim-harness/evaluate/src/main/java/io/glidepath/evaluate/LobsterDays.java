package io.glidepath.evaluate;

import io.glidepath.sim.feed.LobsterFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Recorded days as they are named on a command line. */
public final class LobsterDays {
    private LobsterDays() {}

    /**
     * Finds LOBSTER message files.
     *
     * @param data where those that are not found as given are looked for; null: the folder
     *     GLIDEPATH_DATA, else ./data.
     * @return by date.
     * @throws IllegalArgumentException in one sentence, when one cannot be read, has no rows or
     *     breaks off, they are of several instruments, or two are of one day.
     */
    public static List<LobsterFile> find(final List<Path> paths, final Path data) {
        final List<LobsterFile> files = new ArrayList<>();
        for (final Path path : paths) {
            files.add(LobsterFile.of(readable(path, data, "LOBSTER message files")));
        }
        return checked(files);
    }

    /** Where a file is. */
    static Path readable(final Path path, final Path data, final String give) {
        final Path found = Files.isReadable(path) ? path : folder(data).resolve(path);
        if (!Files.isReadable(found)) {
            throw new IllegalArgumentException(path + " cannot be read"
                    + (found.equals(path) ? "" : ", here or in " + folder(data))
                    + ": give " + give);
        }
        if (Files.isDirectory(found)) {
            throw new IllegalArgumentException(path + " is a folder: give " + give);
        }
        return found;
    }

    /** Files of one instrument, each of a day of its own, none without rows; by date. */
    static List<LobsterFile> checked(final List<LobsterFile> given) {
        final List<LobsterFile> files = new ArrayList<>(given);
        files.sort(Comparator.comparing(LobsterFile::date));
        for (final LobsterFile file : files) {
            if (!file.symbol().equals(files.getFirst().symbol())) {
                throw new IllegalArgumentException(
                        "the files are of " + files.getFirst().symbol() + " and " + file.symbol()
                                + ": give one instrument");
            }
        }
        for (int i = 1; i < files.size(); i++) {
            if (files.get(i).date().equals(files.get(i - 1).date())) {
                throw new IllegalArgumentException(files.get(i).symbol() + " "
                        + files.get(i).date() + " is given twice, as "
                        + files.get(i - 1).path()
                        + " and " + files.get(i).path() + ": give each day once");
            }
        }
        files.forEach(LobsterFile::lastRowNs);
        return files;
    }

    private static Path folder(final Path data) {
        final String set = System.getenv("GLIDEPATH_DATA");
        return data != null ? data : Path.of(set == null || set.isBlank() ? "data" : set);
    }
}
