package io.glidepath.exec.config;

import java.util.ArrayList;
import java.util.List;

/** The table of keys as docs/operations.md has it. */
final class KeyTable {
    private KeyTable() {}

    static String text() {
        final List<Key> keys = new ArrayList<>(Keys.AGENT);
        keys.addAll(Keys.LIVE);
        final StringBuilder table =
                new StringBuilder("| key | default | may be | what it is |\n|---|---|---|---|\n");
        for (final Key key : keys) {
            table.append("| `")
                    .append(key.path())
                    .append("` | ")
                    .append(fallback(key))
                    .append(" | ");
            table.append(key.range()).append(" | ").append(key.meaning()).append(" |\n");
        }
        return table.toString();
    }

    private static String fallback(final Key key) {
        if (key.fallback() == null) {
            return "none: must be given";
        }
        return key.fallback().isEmpty() ? "empty" : "`" + key.fallback() + "`";
    }

    /** Prints the table, to be pasted. */
    public static void main(final String... arguments) {
        System.out.print(text());
    }
}
