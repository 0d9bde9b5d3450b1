package io.glidepath.exec.client;

import io.glidepath.exec.command.CommandException;
import io.glidepath.risk.Mode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A mode, as people call it: its name in lower case, with dashes. */
final class ModeName {
    private ModeName() {}

    /** As on the command line. */
    static String word(final Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws CommandException when there is none of that name.
     */
    static Mode of(final String text) {
        final String word = text.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(Mode.values())
                .filter(mode -> word(mode).equals(word))
                .findFirst()
                .orElseThrow(() -> CommandException.nothingDone(
                        "no mode '" + text + "'; there are " + String.join(", ", words())));
    }

    private static List<String> words() {
        return Arrays.stream(Mode.values()).map(ModeName::word).toList();
    }
}
