package io.glidepath.sim.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A small table of settings: CSV with a header, {@code #} begins a comment, blank lines do not
 * count. Every mistake is one sentence with the file, the line and what to write instead.
 */
final class FlowFile {
    /** Most rows, header not counted. */
    static final int MAX_ROWS = 1_000;

    private static final long MAX_BYTES = 1 << 20;
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final String name;
    private final String header;
    private final List<Row> rows = new ArrayList<>();

    /** @param header the columns, as the file's first line must give them. */
    FlowFile(final Path path, final String header) {
        this(path.toString(), read(path), header);
    }

    /** @param name what to call it in sentences. */
    FlowFile(final String name, final List<String> lines, final String header) {
        this.name = name;
        this.header = header;
        boolean headed = false;
        for (int i = 0; i < lines.size(); i++) {
            final String text = lines.get(i).replaceFirst("#.*", "").strip();
            if (!text.isEmpty() && !headed) {
                headed = true;
                checkHeader(text, i + 1);
            } else if (!text.isEmpty()) {
                add(new Row(i + 1, text.split("\\s*,\\s*", -1)));
            }
        }
        if (rows.isEmpty()) {
            throw wrong(lines.size() + 1, "there are no rows below the header " + header);
        }
    }

    /** A table that is built in, beside this class. */
    static FlowFile builtIn(final String name, final String header) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                FlowFile.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return new FlowFile(name, reader.readAllLines(), header);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** A mistake in a row, as a sentence. */
    IllegalArgumentException wrong(final int line, final String what) {
        return new IllegalArgumentException(name + ", line " + line + ": " + what);
    }

    /** A decimal number, {@code 1e-3} among them; NaN when the text is none. */
    static double decimal(final String text) {
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    private static List<String> read(final Path path) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new IllegalArgumentException(
                        path + " has more than a megabyte: give a table of rates");
            }
            return Files.readAllLines(path);
        } catch (final NoSuchFileException e) {
            throw new IllegalArgumentException(path + " does not exist: give a CSV file", e);
        } catch (final MalformedInputException e) {
            throw new IllegalArgumentException(path + " is not UTF-8 text: give a CSV file", e);
        } catch (final IOException e) {
            throw new IllegalArgumentException(
                    path + " cannot be read (" + e.getMessage() + "): give a CSV file", e);
        }
    }

    private void checkHeader(final String text, final int line) {
        if (!text.replaceAll("\\s", "").equals(header)) {
            throw wrong(line, "the header is \"" + text + "\": write " + header);
        }
    }

    private void add(final Row row) {
        final int columns = header.split(",").length;
        if (row.cells.length != columns) {
            throw wrong(
                    row.line,
                    "it has " + row.cells.length + " columns: write the " + columns + " of "
                            + header);
        }
        if (rows.size() == MAX_ROWS) {
            throw wrong(row.line, "there are more than " + MAX_ROWS + " rows: remove some");
        }
        rows.add(row);
    }

    /** One row, cell by cell. */
    final class Row {
        final int line;
        private final String[] cells;

        private Row(final int line, final String[] cells) {
            this.line = line;
            this.cells = cells;
        }

        String text(final int column) {
            return cells[column];
        }

        /** A number in a range. */
        double number(final int column, final double least, final double most) {
            final double value = decimal(cells[column]);
            if (value >= least && value <= most) {
                return value;
            }
            throw wrong(
                    line,
                    header.split(",")[column] + " is \"" + cells[column]
                            + "\": write a number from " + plain(least) + " to " + plain(most));
        }

        private static String plain(final double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }
}
