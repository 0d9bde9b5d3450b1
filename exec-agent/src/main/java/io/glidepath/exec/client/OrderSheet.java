package io.glidepath.exec.client;

import io.glidepath.exec.command.FailureText;
import io.glidepath.exec.order.ParentRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parent orders from flags, or from the rows of a CSV file. Every row is read before any is sent.
 */
final class OrderSheet {
    /** Most rows of a file. */
    static final int MAX_ROWS = 100_000;

    private final Map<String, String> flags;
    private final WallClock clock;
    private final long nowNs;
    private final List<ParentRequest> orders = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<List<Long>> seen = new HashSet<>();

    /**
     * @param flags what the command line says; a file's rows say what it leaves open, and more.
     */
    OrderSheet(final Map<String, String> flags, final WallClock clock, final long nowNs) {
        this.flags = flags;
        this.clock = clock;
        this.nowNs = nowNs;
    }

    /** The orders, sound when there are no {@link #problems}. */
    List<ParentRequest> orders() {
        return orders;
    }

    /** A sentence each, with file and line where there are any. */
    List<String> problems() {
        return problems;
    }

    /** One order, as the flags say. */
    OrderSheet readFlags() {
        add("", flags);
        return this;
    }

    /** One order a row, a header before them. */
    OrderSheet readFile(final Path file) {
        final List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (final IOException e) {
            problems.add("--csv " + file + " cannot be read: "
                    + (Files.isDirectory(file) ? "it is a folder" : FailureText.reason(e))
                    + "; give a CSV file of orders, one a row");
            return this;
        }
        final String name = file.getFileName().toString();
        final int headerAt = next(lines, 0);
        if (headerAt == lines.size()) {
            problems.add(name + " is empty: its first line names the columns");
            return this;
        }
        final List<String> header = CsvLine.cells(lines.get(headerAt).replace("\uFEFF", ""));
        if (header(name + ":" + (headerAt + 1) + ": ", header)) {
            rows(name, lines, headerAt + 1, header);
        }
        return this;
    }

    private boolean header(final String where, final List<String> header) {
        final int before = problems.size();
        for (final String column : header) {
            if (!OrderForm.NAMES.contains(column)) {
                problems.add(where + "no column '" + column + "'; the columns are "
                        + String.join(", ", OrderForm.NAMES));
            }
        }
        if (new HashSet<>(header).size() != header.size()) {
            problems.add(where + "a column is there twice");
        }
        return problems.size() == before;
    }

    private void rows(
            final String name,
            final List<String> lines,
            final int from,
            final List<String> header) {
        if (next(lines, from) == lines.size()) {
            problems.add(name + " has no rows");
        }
        for (int at = next(lines, from); at < lines.size(); at = next(lines, at + 1)) {
            if (orders.size() == MAX_ROWS) {
                problems.add(name + ":" + (at + 1) + ": more than " + MAX_ROWS + " rows");
                return;
            }
            row(name + ":" + (at + 1) + ": ", header, CsvLine.cells(lines.get(at)));
        }
    }

    private void row(final String where, final List<String> header, final List<String> cells) {
        if (cells.size() != header.size()) {
            problems.add(where + cells.size() + " cells for " + header.size() + " columns");
            return;
        }
        final Map<String, String> words = new HashMap<>(flags);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                words.put(header.get(i), cells.get(i));
            }
        }
        add(where, words);
    }

    private void add(final String where, final Map<String, String> words) {
        final OrderForm form = new OrderForm(words, clock, nowNs, nowNs / 1_000 + orders.size());
        form.problems().forEach(problem -> problems.add(where + problem));
        final ParentRequest order = form.request();
        if (!seen.add(List.of((long) order.clientId, order.parentId))) {
            problems.add(where + "id " + order.parentId + " of client " + order.clientId
                    + " is there twice");
        }
        orders.add(order);
    }

    /** The next line that is neither blank nor a remark. */
    private static int next(final List<String> lines, final int from) {
        int at = from;
        while (at < lines.size() && (lines.get(at).isBlank() || lines.get(at).startsWith("#"))) {
            at++;
        }
        return at;
    }
}
