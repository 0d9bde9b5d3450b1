package io.glidepath.evaluate;

import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parents from a CSV file; every mistake names its line. */
final class ParentsFile {
    static final String HEADER =
            "id,instrument,side,quantity,startSeconds,durationSeconds,algo,completion,limit";

    /** Spreadsheets put one before their text. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final long SECOND = 1_000_000_000L;
    private static final int COLUMNS = 9;
    private static final int CLIENT = 1;

    private ParentsFile() {}

    /**
     * Reads a file.
     *
     * @param chosen for parents that name no algo.
     * @param instruments ids run from 1 to this.
     * @throws IllegalArgumentException naming file, line and what is wrong.
     */
    static List<ParentPlan> read(final Path file, final Algo chosen, final int instruments) {
        final List<String> lines;
        try {
            lines = new ArrayList<>(Files.readAllLines(file));
        } catch (final IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read: give a CSV file with the header " + HEADER, e);
        }
        if (!lines.isEmpty() && lines.getFirst().startsWith(BYTE_ORDER_MARK)) {
            lines.set(0, lines.getFirst().substring(BYTE_ORDER_MARK.length()));
        }
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new IllegalArgumentException(file + ":1: the header must be " + HEADER);
        }
        final List<ParentPlan> plans = new ArrayList<>();
        final Set<Long> ids = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                final ParentPlan plan = parse(lines.get(i).strip(), chosen, instruments);
                if (!ids.add(plan.parentId())) {
                    throw new IllegalArgumentException("id " + plan.parentId() + " is there twice");
                }
                plans.add(plan);
            } catch (final IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        if (plans.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no parent");
        }
        return plans;
    }

    private static ParentPlan parse(final String line, final Algo chosen, final int instruments) {
        final String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(cells.length + " cells, not " + COLUMNS);
        }
        final long instrument = whole("instrument", cells[1], 1, instruments);
        final long sendNs = whole("startSeconds", cells[4], 0, 86_400) * SECOND;
        final long lengthNs = whole("durationSeconds", cells[5], 1, 86_400) * SECOND;
        return new ParentPlan(
                whole("id", cells[0], 1, ParentPlan.ID_STRIDE - 1),
                CLIENT,
                (int) instrument,
                side(cells[2]),
                whole("quantity", cells[3], 1, Long.MAX_VALUE),
                sendNs,
                ParentPlan.AT_ADMISSION,
                sendNs + lengthNs,
                limit(cells[8]),
                cells[6].isBlank() ? chosen : algo(cells[6]),
                mustFinish(cells[7]));
    }

    private static long whole(
            final String name, final String cell, final long least, final long most) {
        try {
            final long value = Long.parseLong(cell.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (final NumberFormatException e) {
            throw new IllegalArgumentException(name + " '" + cell + "' is not a whole number", e);
        }
        throw new IllegalArgumentException(name + " " + cell + " is not " + least + " to " + most);
    }

    private static Side side(final String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "buy" -> Side.BUY;
            case "sell" -> Side.SELL;
            default ->
                throw new IllegalArgumentException("side '" + cell + "' is neither buy nor sell");
        };
    }

    private static long limit(final String cell) {
        if (cell.isBlank()) {
            return ParentPlan.NONE;
        }
        try {
            final long price = new BigDecimal(cell.strip()).movePointRight(8).longValueExact();
            if (price > 0) {
                return price;
            }
        } catch (final ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(noPrice(cell), e);
        }
        throw new IllegalArgumentException(noPrice(cell));
    }

    private static String noPrice(final String cell) {
        return "limit '" + cell + "' is not a price: positive, at most eight decimals";
    }

    private static boolean mustFinish(final String cell) {
        return switch (cell.strip()) {
            case "", "mustFinish" -> true;
            case "bestEffort" -> false;
            default ->
                throw new IllegalArgumentException(
                        "completion '" + cell + "' is neither mustFinish nor bestEffort");
        };
    }

    static Algo algo(final String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "policy" -> Algo.POLICY;
            case "ac" -> Algo.AC;
            case "twap" -> Algo.TWAP;
            case "vwap" -> Algo.VWAP;
            case "pov" -> Algo.POV;
            default ->
                throw new IllegalArgumentException(
                        "algo '" + name + "' is none of policy, ac, twap, vwap, pov");
        };
    }
}
