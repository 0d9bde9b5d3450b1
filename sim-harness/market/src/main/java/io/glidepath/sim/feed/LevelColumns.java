package io.glidepath.sim.feed;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the columns of a file of levels are, by the names in its first row: the time, then price
 * and quantity of ask and bid in any order, best level first. Columns beyond those that are named
 * follow in the order of the first level's.
 */
final class LevelColumns {
    /** Fields of a level: ask price, ask quantity, bid price, bid quantity. */
    static final int FIELDS = 4;

    private static final List<String> TIMES = List.of("time", "timestamp");
    private static final Pattern NAME =
            Pattern.compile("(ask|bid)_(price|quantity|size)(_?\\d{1,3})?");
    private static final String WANTED = "time,ask_price,ask_quantity,bid_price,bid_quantity";

    /** By column behind the time: its field, the best level's first. */
    private final int[] fields;

    private LevelColumns(final int[] fields) {
        this.fields = fields;
    }

    /** Null: the row names no such columns. */
    static LevelColumns of(final String header) {
        final String[] names = header.strip().split(",", -1);
        if (!TIMES.contains(names[0]) || names.length <= FIELDS || names.length % FIELDS != 1) {
            return null;
        }
        final int[] fields = new int[names.length - 1];
        final int[] levels = new int[FIELDS];
        for (int i = 0; i < fields.length; i++) {
            final Matcher name = NAME.matcher(names[i + 1]);
            if (!name.matches()) {
                return null;
            }
            final int field =
                    ("bid".equals(name.group(1)) ? 2 : 0) + ("price".equals(name.group(2)) ? 0 : 1);
            fields[i] = levels[field]++ * FIELDS + field;
        }
        return Arrays.stream(levels).allMatch(count -> count == fields.length / FIELDS)
                ? new LevelColumns(fields)
                : null;
    }

    /** What a first row is to name. */
    static String wanted() {
        return WANTED + " and more levels, columns in any order";
    }

    /** The field of a column, 0 the first behind the time. */
    int field(final int column) {
        return column < fields.length
                ? fields[column]
                : column / FIELDS * FIELDS + fields[column % FIELDS] % FIELDS;
    }
}
