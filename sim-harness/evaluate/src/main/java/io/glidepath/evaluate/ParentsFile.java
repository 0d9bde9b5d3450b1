package io.glidepath.evaluate;

import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.Urgency;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.ScheduleOptions;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Parents from a CSV file; every mistake names its line. Behind the columns that every file has, in
 * any order and each or none, there may be some that say more: urgency or riskAversion of a
 * parent's Almgren-Chriss schedule, and sigma, eta or gamma of its instrument.
 */
final class ParentsFile {
    static final String HEADER =
            "id,instrument,side,quantity,startSeconds,durationSeconds,algo,completion,limit";

    /** Spreadsheets put one before their text. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final long SECOND = 1_000_000_000L;
    private static final int COLUMNS = 9;
    private static final List<String> MORE =
            List.of("urgency", "riskAversion", "sigma", "eta", "gamma");

    private static final int CLIENT = 1;

    private ParentsFile() {}

    /**
     * What a file says.
     *
     * @param coefficients of instruments, by id and column, where it names any.
     */
    record Sheet(List<ParentPlan> plans, Map<Integer, Map<String, Double>> coefficients) {
        /** A scenario whose instruments have the file's volatility and impact. */
        Scenario applyTo(final Scenario scenario) {
            return scenario.withInstruments(listed -> {
                final Map<String, Double> own =
                        coefficients.getOrDefault(listed.instrumentId(), Map.of());
                return listed.withCoefficients(
                        own.getOrDefault("sigma", listed.sigma()),
                        own.getOrDefault("eta", listed.eta()),
                        own.getOrDefault("gamma", listed.gamma()));
            });
        }
    }

    /**
     * Reads a file.
     *
     * @param chosen for parents that name no algo.
     * @param instruments ids run from 1 to this.
     * @throws IllegalArgumentException naming file, line and what is wrong.
     */
    static Sheet read(final Path file, final Algo chosen, final int instruments) {
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
        final List<String> more =
                more(file, lines.isEmpty() ? "" : lines.getFirst().strip());
        final Map<Integer, Map<String, Double>> coefficients = new HashMap<>();
        final List<ParentPlan> plans = new ArrayList<>();
        final Set<Long> ids = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                final String[] cells = cells(lines.get(i).strip(), more);
                final ParentPlan plan = parse(cells, chosen, instruments, more);
                take(coefficients, plan.instrumentId(), cells, more);
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
        return new Sheet(plans, coefficients);
    }

    /** The columns behind those that every file has. */
    private static List<String> more(final Path file, final String header) {
        final List<String> more = header.startsWith(HEADER + ",")
                ? List.of(header.substring(HEADER.length() + 1).split(",", -1))
                : List.of();
        final boolean known =
                MORE.containsAll(more) && more.size() == Set.copyOf(more).size();
        if (!known || more.isEmpty() && !header.equals(HEADER)) {
            throw new IllegalArgumentException(file + ":1: the header must be " + HEADER
                    + ", behind it any of " + String.join(", ", MORE) + ", each once");
        }
        return more;
    }

    private static String[] cells(final String line, final List<String> more) {
        final String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS + more.size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells, not " + (COLUMNS + more.size()));
        }
        return cells;
    }

    /** A cell of a column that the file may have; blank where it has none. */
    private static String cell(final String[] cells, final List<String> more, final String column) {
        return more.contains(column) ? cells[COLUMNS + more.indexOf(column)].strip() : "";
    }

    /** Coefficients are the instrument's: two rows that differ in one cannot both be right. */
    private static void take(
            final Map<Integer, Map<String, Double>> coefficients,
            final int instrumentId,
            final String[] cells,
            final List<String> more) {
        for (final String column : List.of("sigma", "eta", "gamma")) {
            final String cell = cell(cells, more, column);
            if (cell.isEmpty()) {
                continue;
            }
            final double value = coefficient(column, cell);
            final Double other = coefficients
                    .computeIfAbsent(instrumentId, id -> new HashMap<>())
                    .put(column, value);
            if (other != null && other != value) {
                throw new IllegalArgumentException(column + " " + cell + " of instrument "
                        + instrumentId + " is " + other + " in a row above: it is one number of"
                        + " the instrument");
            }
        }
    }

    private static double coefficient(final String column, final String cell) {
        try {
            final double value = Double.parseDouble(cell);
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (final NumberFormatException e) {
            throw new IllegalArgumentException(column + " '" + cell + "' is not a number", e);
        }
        throw new IllegalArgumentException(column + " " + cell + " is not 0 or more");
    }

    private static ParentPlan parse(
            final String[] cells,
            final Algo chosen,
            final int instruments,
            final List<String> more) {
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
                mustFinish(cells[7]),
                urgency(cell(cells, more, "urgency")),
                aversion(cell(cells, more, "riskAversion")));
    }

    private static Urgency urgency(final String cell) {
        return cell.isEmpty() ? null : ScheduleOptions.named(cell);
    }

    private static long aversion(final String cell) {
        if (cell.isEmpty()) {
            return ParentPlan.NONE;
        }
        try {
            return ScheduleOptions.lambda(new BigDecimal(cell));
        } catch (final NumberFormatException e) {
            throw new IllegalArgumentException("riskAversion '" + cell + "' is not a number", e);
        }
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
