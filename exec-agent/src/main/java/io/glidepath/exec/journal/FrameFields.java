package io.glidepath.exec.journal;

import org.agrona.DirectBuffer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The fields of one frame by name, in the order of the wire. A group's entry is {@code
 * name[index].field}, or {@code name[index]} where the field is only called value.
 *
 * @param message the message's name; null when the bytes are no message of ours.
 * @param values each field's value as text.
 */
record FrameFields(String message, SequencedMap<String, String> values) {
    static FrameFields of(final DirectBuffer buffer, final int offset, final int length) {
        final String text = new FrameText().of(buffer, offset, length);
        final SequencedMap<String, String> values = new LinkedHashMap<>();
        if (text == null) {
            return new FrameFields(null, values);
        }
        split(text.substring(text.indexOf("):") + 2), "", values);
        return new FrameFields(text.substring(1, text.indexOf(']')), values);
    }

    /** The message and whose it is: {@code NewChildOrder of parent 7}. */
    String name() {
        if (message == null) {
            return "bytes of no known message";
        }
        for (final String subject : new String[] {"parent", "child", "instrument"}) {
            final String id = values.get(subject + "Id");
            if (id != null) {
                return message + " of " + subject + " " + id;
            }
        }
        return message;
    }

    /** The first field that is not the same in both, in words, or null when all are. */
    String difference(final FrameFields now) {
        for (final Map.Entry<String, String> field : values.entrySet()) {
            final String other = now.values.get(field.getKey());
            if (!field.getValue().equals(other)) {
                return field.getKey() + " recorded " + field.getValue() + ", now "
                        + (other == null ? "none" : other);
            }
        }
        for (final Map.Entry<String, String> field : now.values.entrySet()) {
            if (!values.containsKey(field.getKey())) {
                return field.getKey() + " recorded none, now " + field.getValue();
            }
        }
        return null;
    }

    private static void split(
            final String text, final String prefix, final Map<String, String> values) {
        int from = 0;
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at <= text.length(); at++) {
            final char c = at < text.length() ? text.charAt(at) : '|';
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && (c == '[' || c == '(')) {
                depth++;
            } else if (!quoted && (c == ']' || c == ')')) {
                depth--;
            } else if (c == '|' && (!quoted && depth == 0 || at == text.length())) {
                add(text.substring(from, at), prefix, values);
                from = at + 1;
            }
        }
    }

    private static void add(
            final String field, final String prefix, final Map<String, String> values) {
        final int equals = field.indexOf('=');
        if (equals < 0) {
            return;
        }
        final String name = field.substring(0, equals);
        final String value = field.substring(equals + 1);
        if (value.startsWith("[(") && value.endsWith(")]")) {
            final String[] entries = value.substring(2, value.length() - 2).split("\\),\\(");
            for (int index = 0; index < entries.length; index++) {
                split(entries[index], name + "[" + index + "]", values);
            }
        } else if (prefix.isEmpty()) {
            values.put(name, value);
        } else {
            values.put("value".equals(name) ? prefix : prefix + "." + name, value);
        }
    }
}
