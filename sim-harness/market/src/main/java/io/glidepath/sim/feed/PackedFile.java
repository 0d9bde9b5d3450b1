package io.glidepath.sim.feed;

import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file as its plain bytes: a name that ends in {@code .gz} or {@code .xz} is unpacked. */
final class PackedFile {
    private static final int BUFFER = 1 << 16;
    /** What unpacking may take; the usual presets need 65 MB at most. */
    private static final int XZ_MEMORY_KIB = 1 << 17;

    private PackedFile() {}

    /** @throws UncheckedIOException when it cannot be opened, or is not what its name says. */
    static InputStream open(final Path path) {
        try {
            final InputStream raw = Files.newInputStream(path);
            return Files.size(path) == 0 ? raw : unpack(path.toString(), raw);
        } catch (final IOException e) {
            throw new UncheckedIOException(path + " cannot be opened: " + why(e), e);
        }
    }

    private static String why(final IOException e) {
        return e.getMessage() == null ? "it ends in its first bytes" : e.getMessage();
    }

    private static InputStream unpack(final String name, final InputStream raw) throws IOException {
        try {
            if (name.endsWith(".gz")) {
                return new GZIPInputStream(raw, BUFFER);
            }
            return name.endsWith(".xz") ? new XZInputStream(raw, XZ_MEMORY_KIB) : raw;
        } catch (final IOException e) {
            raw.close();
            throw e;
        }
    }
}
