package io.glidepath.exec.wire;

import static io.aeron.AeronCounters.DRIVER_HEARTBEAT_TYPE_ID;
import static io.aeron.AeronCounters.DRIVER_PUBLISHER_POS_TYPE_ID;

import io.aeron.CncFileDescriptor;
import io.aeron.driver.status.StreamCounter;
import io.aeron.status.HeartbeatTimestamp;

import org.agrona.DirectBuffer;
import org.agrona.IoUtil;
import org.agrona.concurrent.status.CountersReader;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who else sends on the streams that an agent alone may send on, as the counters of its media
 * driver tell; nothing is subscribed, so no stream is held up. A sender counts once it was seen to
 * live: its client told the driver so between two looks. What a killed process left does not. Of
 * UDP channels a driver knows the senders of its own machine alone, and an address spelled another
 * way is another channel. For one thread, which may allocate.
 */
public final class ForeignSenders {
    private static final List<Stream> WATCHED = List.of(Stream.CHILDREN, Stream.PARENTS);

    private static final long GONE = Long.MIN_VALUE;

    private final Channels channels;
    private final Set<Integer> ownSessions = new HashSet<>();
    private final CountersReader counters;
    private final Set<Long> living = new HashSet<>();
    /** By publication: when its client last spoke to the driver, ms. */
    private Map<Long, Long> heartbeats = Map.of();

    private Map<Long, Long> heartbeatsNow = Map.of();
    private List<String> news = List.of();

    /**
     * Of an agent's streams.
     *
     * @param directory of the media driver. Its counters are mapped here anew and left to the
     *     garbage collector, because Aeron unmaps its own whenever the driver goes.
     */
    ForeignSenders(
            final Path directory, final Channels channels, final List<AeronOutlet> ownOutlets) {
        this.channels = channels;
        ownOutlets.forEach(outlet -> ownSessions.add(outlet.sessionId()));
        final ByteBuffer cnc = IoUtil.mapExistingFile(
                directory.resolve(CncFileDescriptor.CNC_FILE).toFile(),
                FileChannel.MapMode.READ_ONLY,
                CncFileDescriptor.CNC_FILE);
        final DirectBuffer about = CncFileDescriptor.createMetaDataBuffer(cnc);
        counters = new CountersReader(
                CncFileDescriptor.createCountersMetaDataBuffer(cnc, about),
                CncFileDescriptor.createCountersValuesBuffer(cnc, about));
    }

    /**
     * Looks at every sender.
     *
     * @return those found to live that did not at the last look, each with its stream, channel,
     *     stream id and session id, in words.
     */
    public List<String> look() {
        heartbeatsNow = new HashMap<>();
        news = new ArrayList<>();
        counters.forEach(this::onCounter);
        living.retainAll(heartbeatsNow.keySet());
        heartbeats = heartbeatsNow;
        return news;
    }

    /** Those that lived at the last look. */
    public int count() {
        return living.size();
    }

    private void onCounter(
            final int counterId, final int typeId, final DirectBuffer key, final String label) {
        if (typeId != DRIVER_PUBLISHER_POS_TYPE_ID
                || ownSessions.contains(key.getInt(StreamCounter.SESSION_ID_OFFSET))) {
            return;
        }
        final int streamId = key.getInt(StreamCounter.STREAM_ID_OFFSET);
        final String channel = key.getStringAscii(StreamCounter.CHANNEL_OFFSET);
        for (final Stream stream : WATCHED) {
            if (streamId == channels.streamId(stream) && channels.runsOn(stream, channel)) {
                onSender(stream, channel, key, heartbeatMs(counters.getCounterOwnerId(counterId)));
            }
        }
    }

    private void onSender(
            final Stream stream,
            final String channel,
            final DirectBuffer key,
            final long heartbeatMs) {
        final long registration = key.getLong(StreamCounter.REGISTRATION_ID_OFFSET);
        final long before = heartbeats.getOrDefault(registration, GONE);
        heartbeatsNow.put(registration, heartbeatMs);
        if (before != GONE && heartbeatMs > before && living.add(registration)) {
            news.add("stream " + stream.name().toLowerCase(Locale.ROOT) + " (channel "
                    + channel + ", stream id " + channels.streamId(stream) + ", session id "
                    + key.getInt(StreamCounter.SESSION_ID_OFFSET) + ")");
        }
    }

    private long heartbeatMs(final long clientId) {
        final int id = HeartbeatTimestamp.findCounterIdByRegistrationId(
                counters, DRIVER_HEARTBEAT_TYPE_ID, clientId);
        return id == CountersReader.NULL_COUNTER_ID ? GONE : counters.getCounterValue(id);
    }
}
