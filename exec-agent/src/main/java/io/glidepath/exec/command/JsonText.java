package io.glidepath.exec.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Values as JSON text: maps in their order, lists, text, numbers, truth values, null. */
public final class JsonText {
    private JsonText() {}

    /**
     * Writes a value into a file.
     *
     * @throws CommandException when it cannot be written.
     */
    public static void write(final Path file, final Object value) {
        try {
            Files.writeString(file, of(value) + System.lineSeparator());
        } catch (final IOException e) {
            throw CommandException.notDone(
                    "cannot write " + file + " (" + FailureText.reason(e) + ")");
        }
    }

    /** One line. */
    public static String of(final Object value) {
        final StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    private static void append(final StringBuilder text, final Object value) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> appendMap(text, map);
            case List<?> list -> appendList(text, list);
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth);
            default -> quote(text, value.toString());
        }
    }

    private static void appendMap(final StringBuilder text, final Map<?, ?> map) {
        String separator = "{";
        for (final Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator);
            quote(text, entry.getKey().toString());
            text.append(": ");
            append(text, entry.getValue());
            separator = ", ";
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    private static void appendList(final StringBuilder text, final List<?> list) {
        String separator = "[";
        for (final Object item : list) {
            text.append(separator);
            append(text, item);
            separator = ", ";
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private static void quote(final StringBuilder text, final String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            final char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < ' ') {
                text.append(String.format("\\u%04x", (int) character));
            } else {
                text.append(character);
            }
        }
        text.append('"');
    }
}
