package io.glidepath.exec.wire;

import io.aeron.Aeron;
import io.aeron.CommonContext;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The other side of an agent's streams: what it hears is said here, what it says is heard here.
 * Reads are untethered, so that a stopped reader loses frames instead of holding the agent up.
 */
public final class AeronClient implements AutoCloseable {
    private static final long DRIVER_TIMEOUT_MS = TimeUnit.SECONDS.toMillis(10);
    private static final AeronInlet.ImageLoss QUIET = (stream, lost) -> {};

    private final AtomicReference<Throwable> error = new AtomicReference<>();
    private final Channels channels;
    private final Aeron aeron;

    /**
     * Connects to the driver in a directory.
     *
     * @throws IllegalStateException when there is no living one; ask {@link #driverIn} first.
     */
    public AeronClient(final Path directory, final Channels channels) {
        if (!driverIn(directory)) {
            throw new IllegalStateException("no media driver in " + directory);
        }
        this.channels = channels;
        aeron = EmbeddedDriver.connect(directory, thrown -> error.compareAndSet(null, thrown));
    }

    /** True when a living media driver owns the directory. */
    public static boolean driverIn(final Path directory) {
        return CommonContext.isDriverActive(directory.toFile(), DRIVER_TIMEOUT_MS, message -> {});
    }

    /** Reads a stream. */
    public AeronInlet inlet(final Stream stream) {
        final String uri = channels.uri(stream);
        final String untethered = uri + (uri.contains("?") ? "|" : "?") + "tether=false";
        return new AeronInlet(aeron, untethered, channels.streamId(stream), stream, QUIET);
    }

    /** Writes to a stream. */
    public AeronOutlet outlet(final Stream stream) {
        return new AeronOutlet(aeron, channels, stream);
    }

    /** True once the driver has gone, or closed. */
    public boolean isClosed() {
        return aeron.isClosed();
    }

    /** The first error heard of, or null. */
    public Throwable error() {
        return error.get();
    }

    @Override
    public void close() {
        aeron.close();
    }
}
