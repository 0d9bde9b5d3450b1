package io.glidepath.exec.wire;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.journal.ClockSteppedDecoder;
import io.glidepath.codec.journal.JournalDoubtedDecoder;
import io.glidepath.codec.journal.JournalSyncedDecoder;
import io.glidepath.codec.journal.LocalKillDecoder;
import io.glidepath.codec.journal.ShutdownAskedDecoder;
import io.glidepath.codec.journal.VenueChangedDecoder;

import org.agrona.DirectBuffer;

/**
 * Facts of the machine, from journal messages to verbs. They come from this process or from its own
 * journal.
 */
public final class EnvironmentAdapter implements InputAdapter {
    private final EnvironmentListener listener;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ClockSteppedDecoder clockStepped = new ClockSteppedDecoder();
    private final LocalKillDecoder localKill = new LocalKillDecoder();
    private final JournalDoubtedDecoder doubted = new JournalDoubtedDecoder();
    private final JournalSyncedDecoder synced = new JournalSyncedDecoder();

    public EnvironmentAdapter(final EnvironmentListener listener) {
        this.listener = listener;
    }

    /** Says what one fact means; anything else is refused. */
    @Override
    public FrameRefusal onFrame(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        if (!whole) {
            return FrameRefusal.FRAGMENTED;
        }
        if (length < MessageHeaderDecoder.ENCODED_LENGTH) {
            return FrameRefusal.TOO_SHORT;
        }
        header.wrap(buffer, offset);
        final int body = offset + MessageHeaderDecoder.ENCODED_LENGTH;
        if (length < MessageHeaderDecoder.ENCODED_LENGTH + header.blockLength()) {
            return FrameRefusal.BAD_LENGTH;
        }
        switch (header.templateId()) {
            case ClockSteppedDecoder.TEMPLATE_ID ->
                listener.onClockStepped(clockStepped
                        .wrap(buffer, body, header.blockLength(), header.version())
                        .stepNs());
            case LocalKillDecoder.TEMPLATE_ID ->
                listener.onLocalKill(localKill
                        .wrap(buffer, body, header.blockLength(), header.version())
                        .word());
            case ShutdownAskedDecoder.TEMPLATE_ID -> listener.onShutdownAsked();
            case VenueChangedDecoder.TEMPLATE_ID -> listener.onVenueChanged();
            case JournalDoubtedDecoder.TEMPLATE_ID -> {
                doubted.wrap(buffer, body, header.blockLength(), header.version());
                listener.onJournalDoubted(doubted.missing(), doubted.reason());
            }
            case JournalSyncedDecoder.TEMPLATE_ID ->
                listener.onJournalSynced(
                        synced.wrap(buffer, body, header.blockLength(), header.version())
                                .synced());
            default -> {
                return FrameRefusal.UNKNOWN_TEMPLATE;
            }
        }
        return FrameRefusal.NONE;
    }
}
