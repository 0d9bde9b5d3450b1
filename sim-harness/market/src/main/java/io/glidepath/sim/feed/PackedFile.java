package io.glidepath.sim.feed;

import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A file as its plain bytes: a name that ends in {@code .gz} or {@code .xz} is unpacked, and the
 * mark of UTF-8 (EF BB BF) that some programs write before a text is passed over.
 */
final class PackedFile {
    private static final int BUFFER = 1 << 16;
    /** What unpacking may take; the usual presets need 65 MB at most. */
    private static final int XZ_MEMORY_KIB = 1 << 17;

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] GZIP_MARK = {0x1F, (byte) 0x8B};
    private static final byte[] XZ_MARK = {(byte) 0xFD, '7', 'z'};
    private static final int LONGEST_MARK = 3;

    private PackedFile() {}

    /**
     * Why a path is no file that can be read several times, without the path; null: it is one.
     */
    static String whyNone(final Path path) {
        if (!Files.exists(path)) {
            return Files.isSymbolicLink(path) ? "is a link that leads nowhere" : "does not exist";
        }
        if (Files.isDirectory(path)) {
            return "is a folder";
        }
        if (!Files.isRegularFile(path)) {
            return "is no file on a disk, which could be read more than once";
        }
        return Files.isReadable(path) ? null : "cannot be read";
    }

    /** @throws UncheckedIOException when it cannot be opened, or is not what its name says. */
    static InputStream open(final Path path) {
        final String none = whyNone(path);
        if (none != null) {
            throw new UncheckedIOException(path + " " + none, new IOException(none));
        }
        try {
            final InputStream raw = Files.newInputStream(path);
            return Files.size(path) == 0 ? raw : plain(path.toString(), raw);
        } catch (final IOException e) {
            throw new UncheckedIOException(
                    path + " cannot be opened: " + why(e), new IOException(why(e), e));
        }
    }

    /** Why it cannot be opened or unpacked, in words. */
    static String why(final IOException e) {
        return e.getMessage() == null ? "it ends in its first bytes" : e.getMessage();
    }

    private static InputStream plain(final String name, final InputStream raw) throws IOException {
        try {
            return withoutMark(unpack(name, raw));
        } catch (final IOException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream unpack(final String name, final InputStream raw) throws IOException {
        if (name.endsWith(".gz")) {
            return new GZIPInputStream(raw, BUFFER);
        }
        return name.endsWith(".xz") ? new XZInputStream(raw, XZ_MEMORY_KIB) : raw;
    }

    private static InputStream withoutMark(final InputStream unpacked) throws IOException {
        final PushbackInputStream in = new PushbackInputStream(unpacked, LONGEST_MARK);
        final byte[] head = new byte[LONGEST_MARK];
        int read = 0;
        try {
            read = in.readNBytes(head, 0, LONGEST_MARK);
        } catch (final IOException e) {
            // Who reads on meets it again, and tells the line.
            return in;
        }
        if (starts(head, read, GZIP_MARK) || starts(head, read, XZ_MARK)) {
            throw new IOException("it holds packed bytes where rows should be: unpack it, or name"
                    + " it .gz or .xz as it is packed");
        }
        if (!starts(head, read, UTF_8_MARK)) {
            in.unread(head, 0, read);
        }
        return in;
    }

    private static boolean starts(final byte[] head, final int length, final byte[] mark) {
        return length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
