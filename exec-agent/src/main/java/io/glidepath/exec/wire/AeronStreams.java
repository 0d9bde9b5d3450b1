package io.glidepath.exec.wire;

import io.aeron.Aeron;

import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * An agent's end of every stream, all created at once: creating one later would stall the media
 * driver. Control is polled by its own thread, the other inlets by the agent's.
 */
public final class AeronStreams implements AutoCloseable {
    private static final Stream[] STREAMS = Stream.values();

    private final Aeron aeron;
    private final AeronInlet[] inlets = new AeronInlet[Stream.COUNT];
    private final AeronOutlet[] outlets = new AeronOutlet[Stream.COUNT];
    private final ForeignSenders foreignSenders;

    /**
     * Connects to a media driver.
     *
     * @param directory of the driver.
     * @param imageLoss called on the thread that polls the stream.
     * @param errors of the client's own thread.
     * @throws io.aeron.exceptions.DriverTimeoutException when there is no driver.
     */
    public AeronStreams(
            final Path directory,
            final Channels channels,
            final AeronInlet.ImageLoss imageLoss,
            final ErrorHandler errors) {
        aeron = EmbeddedDriver.connect(directory, errors);
        try {
            for (final Stream stream : STREAMS) {
                final int i = stream.ordinal();
                if (stream.inbound()) {
                    inlets[i] = new AeronInlet(aeron, channels, stream, imageLoss);
                } else {
                    outlets[i] = new AeronOutlet(aeron, channels, stream);
                }
            }
            foreignSenders = new ForeignSenders(
                    directory,
                    channels,
                    Arrays.stream(outlets).filter(Objects::nonNull).toList());
        } catch (final RuntimeException e) {
            aeron.close();
            throw e;
        }
    }

    /** Where an inbound stream's frames come from. */
    public AeronInlet inlet(final Stream stream) {
        return inlets[stream.ordinal()];
    }

    /** Where an outbound stream's frames go. */
    public AeronOutlet outlet(final Stream stream) {
        return outlets[stream.ordinal()];
    }

    /** Who else sends where this agent alone may; for one thread that is not the agent's. */
    public ForeignSenders foreignSenders() {
        return foreignSenders;
    }

    /**
     * True once the client is gone, by {@link #close()} or because it lost its driver: nothing
     * comes or goes then.
     */
    public boolean isClosed() {
        return aeron.isClosed();
    }

    @Override
    public void close() {
        CloseHelper.quietCloseAll(inlets);
        CloseHelper.quietCloseAll(outlets);
        CloseHelper.quietClose(aeron);
    }
}
