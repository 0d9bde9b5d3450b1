package io.glidepath.exec.wire;

import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.OpeningKind;
import io.glidepath.codec.common.OrderType;
import io.glidepath.codec.journal.ClockSteppedEncoder;
import io.glidepath.codec.journal.FrameRefusedEncoder;
import io.glidepath.codec.journal.InferenceFailedEncoder;
import io.glidepath.codec.journal.IntentRefusedEncoder;
import io.glidepath.codec.journal.JournalDoubtedEncoder;
import io.glidepath.codec.journal.JournalSyncedEncoder;
import io.glidepath.codec.journal.LocalKillEncoder;
import io.glidepath.codec.journal.ModeChangedEncoder;
import io.glidepath.codec.journal.OfferFailedEncoder;
import io.glidepath.codec.journal.OpeningEncoder;
import io.glidepath.codec.journal.ParentStateChangedEncoder;
import io.glidepath.codec.journal.ShutdownAskedEncoder;
import io.glidepath.codec.journal.VenueChangedEncoder;
import io.glidepath.codec.journal.VenueDiffersEncoder;
import io.glidepath.exec.order.VenueOrder;
import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;
import io.glidepath.risk.Side;

import org.agrona.MutableDirectBuffer;

/**
 * The journal's own records, written into a buffer at its beginning. Every verb answers the bytes
 * written, header included. Only {@link #opening} may need more than {@link
 * FrameHandler#MAX_FRAME_LENGTH}. Never allocates.
 */
public final class JournalEncoder {
    /** Longest text of an opening record, bytes. */
    public static final int MAX_OPENING_TEXT = 1 << 20;
    /** Bytes an opening record needs beside its text. */
    public static final int OPENING_OVERHEAD = MessageHeaderEncoder.ENCODED_LENGTH
            + OpeningEncoder.BLOCK_LENGTH
            + OpeningEncoder.textHeaderLength();

    /** What an opening record holds, in the wire's order. */
    public enum Opening {
        BUILD,
        RUNTIME,
        CONFIGURATION,
        POLICY,
        RUN
    }

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OpeningEncoder opening = new OpeningEncoder();
    private final FrameRefusedEncoder frameRefused = new FrameRefusedEncoder();
    private final OfferFailedEncoder offerFailed = new OfferFailedEncoder();
    private final InferenceFailedEncoder inferenceFailed = new InferenceFailedEncoder();
    private final ParentStateChangedEncoder parentStateChanged = new ParentStateChangedEncoder();
    private final IntentRefusedEncoder intentRefused = new IntentRefusedEncoder();
    private final ModeChangedEncoder modeChanged = new ModeChangedEncoder();
    private final ClockSteppedEncoder clockStepped = new ClockSteppedEncoder();
    private final LocalKillEncoder localKill = new LocalKillEncoder();
    private final JournalDoubtedEncoder journalDoubted = new JournalDoubtedEncoder();
    private final JournalSyncedEncoder journalSynced = new JournalSyncedEncoder();
    private final VenueChangedEncoder venueChanged = new VenueChangedEncoder();
    private final VenueDiffersEncoder venueDiffers = new VenueDiffersEncoder();
    private final ShutdownAskedEncoder shutdownAsked = new ShutdownAskedEncoder();
    private final OpeningKind[] openingKinds = OpeningKind.values();

    /**
     * @param text UTF-8, at most {@link #MAX_OPENING_TEXT} bytes.
     * @throws IllegalArgumentException when the text is longer.
     */
    public int opening(final MutableDirectBuffer buffer, final Opening kind, final byte[] text) {
        if (text.length > MAX_OPENING_TEXT) {
            throw new IllegalArgumentException(kind + " opening of " + text.length + " bytes");
        }
        opening.wrapAndApplyHeader(buffer, 0, header)
                .kind(openingKinds[kind.ordinal()])
                .putText(text, 0, text.length);
        return framed(opening.encodedLength());
    }

    /**
     * An input frame changed nothing.
     *
     * @param reason that of a FrameRefusal, or the code by which a room did not believe it.
     */
    public int frameRefused(
            final MutableDirectBuffer buffer, final Stream stream, final int reason) {
        frameRefused.wrapAndApplyHeader(buffer, 0, header).stream(Codes.wireStream(stream))
                .reason(reason);
        return framed(frameRefused.encodedLength());
    }

    /** An outlet answered {@code result}, which is negative. */
    public int offerFailed(
            final MutableDirectBuffer buffer, final Stream stream, final long result) {
        offerFailed.wrapAndApplyHeader(buffer, 0, header).result(result).stream(
                Codes.wireStream(stream));
        return framed(offerFailed.encodedLength());
    }

    public int inferenceFailed(
            final MutableDirectBuffer buffer, final long parentId, final int reason) {
        inferenceFailed.wrapAndApplyHeader(buffer, 0, header).parentId(parentId).reason(reason);
        return framed(inferenceFailed.encodedLength());
    }

    /** States are the numbers of the agent's own state machine, 0 to 254. */
    public int parentStateChanged(
            final MutableDirectBuffer buffer,
            final int clientId,
            final long parentId,
            final int previous,
            final int next,
            final int reason) {
        parentStateChanged
                .wrapAndApplyHeader(buffer, 0, header)
                .parentId(parentId)
                .clientId(clientId)
                .previous((short) previous)
                .next((short) next)
                .reason(reason);
        return framed(parentStateChanged.encodedLength());
    }

    public int intentRefused(
            final MutableDirectBuffer buffer,
            final long parentId,
            final int instrumentId,
            final Side side,
            final io.glidepath.risk.OrderType type,
            final long price,
            final long quantity,
            final int reason) {
        intentRefused
                .wrapAndApplyHeader(buffer, 0, header)
                .parentId(parentId)
                .instrumentId(instrumentId)
                .price(price)
                .quantity(quantity)
                .reason(reason)
                .side(Codes.wireSide(side, false))
                .orderType(
                        type == io.glidepath.risk.OrderType.LIMIT
                                ? OrderType.LIMIT
                                : OrderType.IOC);
        return framed(intentRefused.encodedLength());
    }

    public int modeChanged(
            final MutableDirectBuffer buffer,
            final Scope scope,
            final long target,
            final Mode mode,
            final boolean killed,
            final int reason) {
        modeChanged
                .wrapAndApplyHeader(buffer, 0, header)
                .target(target)
                .reason(reason)
                .scope(Codes.wireScope(scope))
                .mode(Codes.wireMode(mode))
                .killed(killed ? Flag.YES : Flag.NO);
        return framed(modeChanged.encodedLength());
    }

    /** {@code stepNs} is negative when the clock went back. */
    public int clockStepped(final MutableDirectBuffer buffer, final long stepNs) {
        clockStepped.wrapAndApplyHeader(buffer, 0, header).stepNs(stepNs);
        return framed(clockStepped.encodedLength());
    }

    public int localKill(final MutableDirectBuffer buffer, final long word) {
        localKill.wrapAndApplyHeader(buffer, 0, header).word(word);
        return framed(localKill.encodedLength());
    }

    /** @param missing records known to be missing; 0: not known. */
    public int journalDoubted(
            final MutableDirectBuffer buffer, final long missing, final int reason) {
        journalDoubted.wrapAndApplyHeader(buffer, 0, header).missing(missing).reason(reason);
        return framed(journalDoubted.encodedLength());
    }

    /** @param sequence of the last record that is on the disk. */
    public int journalSynced(final MutableDirectBuffer buffer, final long sequence) {
        journalSynced.wrapAndApplyHeader(buffer, 0, header).synced(sequence);
        return framed(journalSynced.encodedLength());
    }

    /**
     * @param order as the venue holds it.
     * @param filled by the journal.
     * @param leaves by the journal.
     */
    public int venueDiffers(
            final MutableDirectBuffer buffer,
            final VenueOrder order,
            final long filled,
            final long leaves,
            final int reason) {
        venueDiffers
                .wrapAndApplyHeader(buffer, 0, header)
                .childId(order.childId)
                .parentId(order.parentId)
                .filled(filled)
                .venueFilled(order.filledQuantity)
                .leaves(leaves)
                .venueLeaves(order.leavesQuantity)
                .clientId(order.clientId)
                .reason(reason);
        return framed(venueDiffers.encodedLength());
    }

    public int venueChanged(final MutableDirectBuffer buffer) {
        venueChanged.wrapAndApplyHeader(buffer, 0, header);
        return framed(venueChanged.encodedLength());
    }

    public int shutdownAsked(final MutableDirectBuffer buffer) {
        shutdownAsked.wrapAndApplyHeader(buffer, 0, header);
        return framed(shutdownAsked.encodedLength());
    }

    private static int framed(final int bodyLength) {
        return MessageHeaderEncoder.ENCODED_LENGTH + bodyLength;
    }
}
