package io.glidepath.exec.wire;

import org.agrona.BitUtil;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Settings of the embedded media driver.
 *
 * @param directory where its files live; the driver owns it and deletes it at start and at the end.
 * @param ipcTermLength bytes of one of the three terms of a shared-memory stream; a power of two,
 *     64 KiB to 1 GiB.
 * @param networkTermLength the same for a UDP stream.
 * @param clientLivenessNs how long a client may be silent before its streams are taken away.
 * @param imageLivenessNs how long a sender may be silent before its image is taken away.
 * @param sessionLimit most sessions of one stream.
 */
public record DriverSettings(
        Path directory,
        int ipcTermLength,
        int networkTermLength,
        long clientLivenessNs,
        long imageLivenessNs,
        int sessionLimit) {
    public static final int DEFAULT_TERM_LENGTH = 1 << 20;
    public static final long DEFAULT_LIVENESS_NS = 10_000_000_000L;
    public static final int DEFAULT_SESSION_LIMIT = 64;

    private static final int MIN_TERM_LENGTH = 1 << 16;
    private static final int MAX_TERM_LENGTH = 1 << 30;
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    /**
     * @throws IllegalArgumentException when a value is out of its range.
     */
    public DriverSettings {
        requireTerm("ipcTermLength", ipcTermLength);
        requireTerm("networkTermLength", networkTermLength);
        if (clientLivenessNs < 1 || imageLivenessNs < 1) {
            throw new IllegalArgumentException("a liveness time must be positive");
        }
        if (sessionLimit < 1) {
            throw new IllegalArgumentException("sessionLimit must be positive: " + sessionLimit);
        }
    }

    /** The defaults: 1 MiB terms, 10 s liveness, 64 sessions. */
    public static DriverSettings in(final Path directory) {
        return new DriverSettings(
                directory,
                DEFAULT_TERM_LENGTH,
                DEFAULT_TERM_LENGTH,
                DEFAULT_LIVENESS_NS,
                DEFAULT_LIVENESS_NS,
                DEFAULT_SESSION_LIMIT);
    }

    /**
     * A directory of this name in shared memory where there is any, else among the temporary files.
     */
    public static Path directoryNamed(final String name) {
        final boolean shared = Files.isDirectory(SHARED_MEMORY) && Files.isWritable(SHARED_MEMORY);
        return (shared ? SHARED_MEMORY : Path.of(System.getProperty("java.io.tmpdir")))
                .resolve(name);
    }

    private static void requireTerm(final String name, final int length) {
        if (!BitUtil.isPowerOfTwo(length) || length < MIN_TERM_LENGTH || length > MAX_TERM_LENGTH) {
            throw new IllegalArgumentException(
                    name + " must be a power of two from 64 KiB to 1 GiB: " + length);
        }
    }
}
