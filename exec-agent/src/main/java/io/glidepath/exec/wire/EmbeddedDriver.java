package io.glidepath.exec.wire;

import io.aeron.Aeron;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import io.aeron.exceptions.DriverTimeoutException;

import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.BackoffIdleStrategy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
     * Launches the driver; what a dead one left in the directory is deleted. One killed a moment
     * ago is waited for until its last sign of life is old, ten seconds at most.
     *
     * @throws IllegalStateException in one sentence, when a living driver owns the directory, or
     *     the directory holds what is no driver's.
     * @throws UncheckedIOException in one sentence, when the directory cannot be made.
     */
    public EmbeddedDriver(final DriverSettings settings, final ErrorHandler errors) {
        prepare(settings.directory());
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
     * A client of whatever driver owns the directory. That the driver has gone is not told to
     * {@code errors}: {@link Aeron#isClosed()} says so.
     *
     * @throws io.aeron.exceptions.DriverTimeoutException when there is none.
     */
    public static Aeron connect(final Path directory, final ErrorHandler errors) {
        return Aeron.connect(new Aeron.Context()
                .aeronDirectoryName(directory.toString())
                .errorHandler(error -> {
                    if (!isLossOfDriver(error)) {
                        errors.onError(error);
                    }
                })
                .idleStrategy(idle()));
    }

    /** The client's thread ends then, and tells that as an error of its own. */
    private static boolean isLossOfDriver(final Throwable error) {
        return error instanceof DriverTimeoutException
                || error instanceof AgentTerminationException;
    }

    @Override
    public void close() {
        CloseHelper.close(driver);
    }

    /**
     * The driver deletes its folder at start and at the end, so it must be a driver's, and dead.
     */
    private static void prepare(final Path directory) {
        if (DriverLife.isAlive(directory)) {
            throw new IllegalStateException("a media driver is alive in " + directory
                    + ": use it (aeron.embeddedDriver: false for an agent, no --embedded-driver"
                    + " for a venue), or give another folder");
        }
        final String[] files = directory.toFile().list();
        if (files == null && Files.exists(directory)
                || files != null
                        && files.length > 0
                        && !Files.isRegularFile(directory.resolve("cnc.dat"))) {
            throw new IllegalStateException("the media driver's folder " + directory
                    + " holds other files, and the driver would delete them: give it a folder of"
                    + " its own");
        }
        try {
            Files.createDirectories(directory);
        } catch (final IOException e) {
            throw new UncheckedIOException(
                    "the media driver's folder " + directory
                            + " cannot be made: give one in a place that may be written to",
                    e);
        }
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
