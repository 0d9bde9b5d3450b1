package io.glidepath.exec.wire;

import io.aeron.Aeron;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;

import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.BackoffIdleStrategy;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A media driver in this process: one thread, which backs off when idle. Its directory is deleted
 * at the end.
 */
public final class EmbeddedDriver implements AutoCloseable {
    private static final long MAX_SPINS = 10;
    private static final long MAX_YIELDS = 20;
    private static final long MIN_PARK_NS = TimeUnit.MICROSECONDS.toNanos(1);
    private static final long MAX_PARK_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final MediaDriver driver;

    /**
     * Launches the driver; what an earlier one left in the directory is deleted.
     *
     * @throws io.aeron.driver.exceptions.ActiveDriverException when a living driver owns the
     *     directory.
     */
    public EmbeddedDriver(final DriverSettings settings, final ErrorHandler errors) {
        driver = MediaDriver.launch(context(settings, errors));
    }

    public Path directory() {
        return Path.of(driver.aeronDirectoryName());
    }

    /** A client of this driver. */
    public Aeron connect(final ErrorHandler errors) {
        return connect(directory(), errors);
    }

    /**
     * A client of whatever driver owns the directory.
     *
     * @throws io.aeron.exceptions.DriverTimeoutException when there is none.
     */
    public static Aeron connect(final Path directory, final ErrorHandler errors) {
        return Aeron.connect(new Aeron.Context()
                .aeronDirectoryName(directory.toString())
                .errorHandler(errors)
                .idleStrategy(idle()));
    }

    @Override
    public void close() {
        CloseHelper.close(driver);
    }

    private static MediaDriver.Context context(
            final DriverSettings settings, final ErrorHandler errors) {
        return new MediaDriver.Context()
                .aeronDirectoryName(settings.directory().toString())
                .dirDeleteOnStart(true)
                .dirDeleteOnShutdown(true)
                .threadingMode(ThreadingMode.SHARED)
                .sharedIdleStrategy(idle())
                .termBufferSparseFile(true)
                .ipcTermBufferLength(settings.ipcTermLength())
                .publicationTermBufferLength(settings.networkTermLength())
                .clientLivenessTimeoutNs(settings.clientLivenessNs())
                .imageLivenessTimeoutNs(settings.imageLivenessNs())
                .streamSessionLimit(settings.sessionLimit())
                .errorHandler(errors);
    }

    private static BackoffIdleStrategy idle() {
        return new BackoffIdleStrategy(MAX_SPINS, MAX_YIELDS, MIN_PARK_NS, MAX_PARK_NS);
    }
}
