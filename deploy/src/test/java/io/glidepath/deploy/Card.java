package io.glidepath.deploy;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The four lines at a room's door, read from its package-info. */
record Card(String does, String hears, String says, List<String> imports) {

    private static final Pattern LINES = Pattern.compile(
            "\\bDoes:(?<does>.*?)\\bHears:(?<hears>.*?)"
                    + "\\bSays:(?<says>.*?)\\bImports:(?<imports>.*?)"
                    + "(?:<[ph/]|@|$)",
            Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    /**
     * @return null when the four lines are not there, in this order and each with something in it
     *     ({@code Imports: nothing} is a way to say so).
     */
    static Card read(final String packageInfo) {
        final Matcher comment = COMMENT.matcher(packageInfo);
        if (!comment.find()) {
            return null;
        }
        final String text = comment.group(1).replaceAll("(?m)^\\s*\\* ?", "");
        final Matcher lines = LINES.matcher(text);
        if (!lines.find()) {
            return null;
        }
        final Card card = new Card(
                lines.group("does").strip(),
                lines.group("hears").strip(),
                lines.group("says").strip(),
                items(lines.group("imports")));
        return card.isWhole() ? card : null;
    }

    private static List<String> items(final String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .map(item -> item.replaceAll("[.;]$|\\.\\*$", ""))
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private boolean isWhole() {
        return !does.isEmpty() && !hears.isEmpty() && !says.isEmpty() && !imports.isEmpty();
    }
}
