package io.glidepath.sim.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file as its plain bytes: a name that ends in {@code .gz} is read as gzip. */
final class PackedFile {
    private static final int BUFFER = 1 << 16;

    private PackedFile() {}

    /** @throws UncheckedIOException when it cannot be opened, or is not what its name says. */
    static InputStream open(final Path path) {
        try {
            final InputStream raw = Files.newInputStream(path);
            if (!path.toString().endsWith(".gz") || Files.size(path) == 0) {
                return raw;
            }
            return unpack(path, raw);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot open " + path + ": " + e.getMessage(), e);
        }
    }

    private static InputStream unpack(final Path path, final InputStream raw) throws IOException {
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (final IOException e) {
            raw.close();
            throw e;
        }
    }
}
