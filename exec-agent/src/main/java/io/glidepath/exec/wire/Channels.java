package io.glidepath.exec.wire;

import io.aeron.ChannelUri;
import io.aeron.CommonContext;

import java.util.List;
import java.util.Objects;

/**
 * Where each stream runs: an Aeron channel and a stream id.
 *
 * @param uris Aeron channel by {@link Stream} ordinal, {@link Stream#COUNT} of them.
 * @param firstStreamId Aeron stream id of {@link Stream#CONTROL}; the others follow in order.
 */
public record Channels(List<String> uris, int firstStreamId) {
    public static final String IPC = "aeron:ipc";
    public static final int FIRST_STREAM_ID = 1001;

    /**
     * @throws IllegalArgumentException unless there is one Aeron channel for every stream and the
     *     ids are positive.
     */
    public Channels {
        uris = List.copyOf(uris);
        if (uris.size() != Stream.COUNT) {
            throw new IllegalArgumentException(
                    "channels for " + uris.size() + " of " + Stream.COUNT + " streams");
        }
        for (final String uri : uris) {
            if (!uri.startsWith("aeron:")) {
                throw new IllegalArgumentException("not an Aeron channel: " + uri);
            }
        }
        if (firstStreamId < 1 || firstStreamId > Integer.MAX_VALUE - Stream.COUNT) {
            throw new IllegalArgumentException("first stream id out of range: " + firstStreamId);
        }
    }

    /** Every stream over shared memory, stream ids 1001 to 1008. */
    public static Channels ipc() {
        return everywhere(IPC);
    }

    /** Every stream over the same channel, stream ids 1001 to 1008. */
    public static Channels everywhere(final String uri) {
        return new Channels(List.of(uri, uri, uri, uri, uri, uri, uri, uri), FIRST_STREAM_ID);
    }

    public String uri(final Stream stream) {
        return uris.get(stream.ordinal());
    }

    public int streamId(final Stream stream) {
        return firstStreamId + stream.ordinal();
    }

    /** True when a stream runs over shared memory, where its id alone tells it apart. */
    public boolean inSharedMemory(final Stream stream) {
        return uri(stream).startsWith(IPC);
    }

    /**
     * True when a channel, as a sender spelled it, leads where a stream runs: both in shared
     * memory, or over the same medium with the same addresses.
     */
    boolean runsOn(final Stream stream, final String channel) {
        final String ours = uri(stream);
        if (ours.equals(channel)) {
            return true;
        }
        try {
            final ChannelUri a = ChannelUri.parse(ours);
            final ChannelUri b = ChannelUri.parse(channel);
            return a.media().equals(b.media())
                    && Objects.equals(
                            a.get(CommonContext.ENDPOINT_PARAM_NAME),
                            b.get(CommonContext.ENDPOINT_PARAM_NAME))
                    && Objects.equals(
                            a.get(CommonContext.MDC_CONTROL_PARAM_NAME),
                            b.get(CommonContext.MDC_CONTROL_PARAM_NAME));
        } catch (final IllegalArgumentException e) {
            return false;
        }
    }
}
