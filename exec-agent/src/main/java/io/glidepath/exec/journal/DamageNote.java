package io.glidepath.exec.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Damage that was set aside, in a file beside the journal, until the journal itself tells of it: a
 * start that finds damage may end before its first record, and the next would find none.
 */
final class DamageNote {
    static final String NAME = "journal.damage";

    private static final Pattern FORM = Pattern.compile("(?s)record ([0-9]{1,18}): (.*)");

    private DamageNote() {}

    /** On the disk when this returns. */
    static void write(final Path directory, final Damage damage) throws IOException {
        try (FileChannel channel = OwnerOnly.open(
                directory.resolve(NAME),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            final ByteBuffer text =
                    ByteBuffer.wrap(damage.toString().getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
    }

    /** Null: there is none. A note that cannot be read tells of damage all the same. */
    static Damage read(final Path directory) {
        final Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            final Matcher note = FORM.matcher(Files.readString(file).strip());
            return note.matches()
                    ? new Damage(Long.parseLong(note.group(1)), note.group(2))
                    : new Damage(1, "an earlier start set records aside");
        } catch (final IOException e) {
            return new Damage(1, "an earlier start set records aside");
        }
    }

    static void forget(final Path directory) {
        try {
            Files.deleteIfExists(directory.resolve(NAME));
        } catch (final IOException e) {
            throw new UncheckedIOException(
                    "cannot delete " + directory.resolve(NAME) + ": let this user write there", e);
        }
    }
}
