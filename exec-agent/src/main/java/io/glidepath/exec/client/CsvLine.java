package io.glidepath.exec.client;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of comma-separated values; a cell in double quotes may hold commas, and quotes said
 * twice (RFC 4180).
 */
final class CsvLine {
    private CsvLine() {}

    /** The cells, without the blanks around them. */
    static List<String> cells(final String line) {
        final List<String> cells = new ArrayList<>();
        final StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            final char character = line.charAt(i);
            final boolean twice = quoted
                    && character == '"'
                    && i + 1 < line.length()
                    && line.charAt(i + 1) == '"';
            if (twice) {
                cell.append('"');
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
