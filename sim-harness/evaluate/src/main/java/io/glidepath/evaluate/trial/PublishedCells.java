package io.glidepath.evaluate.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What was published of markets and strategies, from {@code published.csv}, which says where. */
final class PublishedCells {
    private static final String FILE = "published.csv";
    private static final int COLUMNS = 7;

    private final Map<Key, Published> cells = new HashMap<>();

    private record Key(String market, long lots, String strategy) {}

    /**
     * A published cell.
     *
     * @param sd population standard deviation over the episodes.
     * @param episodes it was taken over; 0: exact.
     */
    record Published(double mean, double sd, int episodes, String source) {
        /** Worked out, not measured by anybody. */
        boolean isClosedForm() {
            return episodes == 0;
        }
    }

    PublishedCells() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PublishedCells.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("market,"))
                    .forEach(this::add);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(final String line) {
        final String[] cells = line.split(",", COLUMNS);
        this.cells.put(
                new Key(cells[0], Long.parseLong(cells[1]), cells[2]),
                new Published(
                        Double.parseDouble(cells[4]),
                        Double.parseDouble(cells[5]),
                        Integer.parseInt(cells[3]),
                        cells[6]));
    }

    /** Null: nothing was published of it. */
    Published of(final String market, final long lots, final String strategy) {
        return cells.get(new Key(market, lots, strategy));
    }

    int size() {
        return cells.size();
    }
}
