package io.glidepath.exec.journal;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.OpeningKind;
import io.glidepath.codec.journal.ClockSteppedDecoder;
import io.glidepath.codec.journal.InferenceFailedDecoder;
import io.glidepath.codec.journal.JournalDoubtedDecoder;
import io.glidepath.codec.journal.JournalSyncedDecoder;
import io.glidepath.codec.journal.LocalKillDecoder;
import io.glidepath.codec.journal.OfferFailedDecoder;
import io.glidepath.codec.journal.OpeningDecoder;
import io.glidepath.codec.journal.ShutdownAskedDecoder;
import io.glidepath.codec.journal.VenueChangedDecoder;

import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/**
 * Where a replay stands in its recording: the one place that clock, inlets, outlets and comparison
 * share.
 *
 * <p>It looks one record ahead, and behind a CYCLE one more: an agent polls before it opens its
 * cycle, so the first frame of the next cycle must be there to poll while that cycle's CYCLE record
 * still waits to be appended. Such a frame is only shown once {@link #step()} has begun a new duty
 * cycle. Records move on as the agent appends them again to the {@link Comparison}. OPENING and
 * SEALED are written around the agent and passed over.
 */
public final class ReplayCursor implements AutoCloseable {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OfferFailedDecoder offerFailed = new OfferFailedDecoder();
    private final OpeningDecoder opening = new OpeningDecoder();
    private final InferenceFailedDecoder inferenceFailed = new InferenceFailedDecoder();
    private final JournalReader reader;
    private boolean cycleWaiting;
    private long cycleSequence;
    private long cycleNs;
    private final ExpandableArrayBuffer cycleMarks = new ExpandableArrayBuffer(1 << 10);
    private int cycleMarksLength;
    private long configurationSequence;
    private long openedNs;
    private boolean cycleAllowed;
    private boolean opened;
    private boolean working;
    private boolean runEnded;
    private boolean sealed;
    private int runs;
    private long taken;

    /** @param reader before its first record; closed with the cursor. */
    public ReplayCursor(final JournalReader reader) {
        this.reader = reader;
        settle();
    }

    /**
     * Begins one duty cycle of the agent.
     *
     * @return whether records of this run remain.
     */
    boolean step() {
        cycleAllowed = true;
        settle();
        return cycleWaiting || present();
    }

    /**
     * Goes on to the next run in the same journal, behind a restart.
     *
     * @return whether there is one: the recording went on with OPENING records, and did not just
     *     end, broken off or damaged.
     */
    public boolean nextRun() {
        if (!runEnded) {
            return false;
        }
        cycleWaiting = false;
        opened = false;
        working = false;
        runEnded = false;
        sealed = false;
        settle();
        return opened;
    }

    /** Runs begun so far: each is opened by its OPENING records. */
    public int runs() {
        return runs;
    }

    /** Why the recording ends before its end, or null. */
    public Damage damage() {
        return reader.damage();
    }

    /** The time of the cycle to be opened next, else of the last one, ns since the epoch, UTC. */
    long cycleNs() {
        return cycleNs;
    }

    boolean cycleWaiting() {
        return cycleWaiting;
    }

    long cycleSequence() {
        return cycleSequence;
    }

    /** The payload of that cycle's record, from the buffer's beginning. */
    DirectBuffer cycleMarks() {
        return cycleMarks;
    }

    int cycleMarksLength() {
        return cycleMarksLength;
    }

    /**
     * Gives up the recording: reads on to the next CYCLE of this run, whose marks are then those of
     * {@link #cycleMarks()}.
     *
     * @return whether there is one.
     */
    boolean leapToCycle() {
        while (!cycleWaiting && present()) {
            reader.next();
            settle();
        }
        return cycleWaiting;
    }

    /** Where this run's opening record CONFIGURATION stands; 0: it has none. */
    long configurationSequence() {
        return configurationSequence;
    }

    long openedNs() {
        return openedNs;
    }

    void takeCycle() {
        cycleWaiting = false;
        cycleAllowed = false;
        taken = cycleSequence;
        settle();
    }

    /**
     * The record after a waiting CYCLE, or where none waits, the next; only if {@link #present()}.
     */
    JournalReader record() {
        return reader;
    }

    /**
     * Whether nothing is left of a run that was broken off: its process was killed, perhaps inside
     * a cycle.
     */
    boolean brokenOff() {
        return !sealed && !cycleWaiting && !present();
    }

    /** Whether all that is left of such a run is a CYCLE, whose first frame was never recorded. */
    boolean brokenOffInCycle() {
        return !sealed && cycleWaiting && !present();
    }

    boolean present() {
        return !runEnded && reader.peek();
    }

    void take() {
        taken = reader.sequence();
        reader.next();
        settle();
    }

    /** The sequence of the last record that the agent appended again, 0 before the first. */
    long taken() {
        return taken;
    }

    /** Whether the next record is a frame that this stream's inlet would now hand over. */
    boolean delivers(final int stream) {
        if (!present() || cycleWaiting && !cycleAllowed) {
            return false;
        }
        return switch (reader.kind()) {
            case INPUT, FRAGMENT -> reader.stream() == stream;
            case FACT -> stream == 0 && fromEnvironment(template());
            default -> false;
        };
    }

    /** The recorded result of offering to this stream now: 1, or negative where it failed. */
    long offerResult(final int stream) {
        if (factIs(OfferFailedDecoder.TEMPLATE_ID)) {
            offerFailed.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
            final long result = offerFailed.result();
            return offerFailed.streamRaw() == stream ? result : 1;
        }
        return 1;
    }

    /** The recorded reason why this parent's policy does not answer now, 0 when it answered. */
    public int inferenceFailure(final long parentId) {
        if (factIs(InferenceFailedDecoder.TEMPLATE_ID)) {
            inferenceFailed.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
            return inferenceFailed.parentId() == parentId ? inferenceFailed.reason() : 0;
        }
        return 0;
    }

    private boolean factIs(final int template) {
        return !cycleWaiting
                && present()
                && reader.kind() == RecordKind.FACT
                && template() == template;
    }

    private int template() {
        final DirectBuffer buffer = reader.buffer();
        if (reader.length() < MessageHeaderDecoder.ENCODED_LENGTH) {
            return -1;
        }
        header.wrap(buffer, reader.offset());
        return header.templateId();
    }

    private static boolean fromEnvironment(final int template) {
        return template == ClockSteppedDecoder.TEMPLATE_ID
                || template == LocalKillDecoder.TEMPLATE_ID
                || template == ShutdownAskedDecoder.TEMPLATE_ID
                || template == JournalDoubtedDecoder.TEMPLATE_ID
                || template == JournalSyncedDecoder.TEMPLATE_ID
                || template == VenueChangedDecoder.TEMPLATE_ID;
    }

    /** Passes what the agent does not append, up to the record after the cycle that waits. */
    private void settle() {
        while (!runEnded && reader.peek() && pass(reader.kind())) {
            reader.next();
        }
    }

    private boolean pass(final RecordKind next) {
        if (next == RecordKind.SEALED) {
            sealed = true;
            return true;
        }
        if (next == RecordKind.OPENING) {
            runEnded = working;
            runs += opened || working ? 0 : 1;
            opened = true;
            if (!runEnded) {
                passOpening();
            }
            return !runEnded;
        }
        working = true;
        if (next != RecordKind.CYCLE || cycleWaiting) {
            return false;
        }
        cycleWaiting = true;
        cycleSequence = reader.sequence();
        cycleNs = reader.nowNs();
        cycleMarksLength = reader.length();
        cycleMarks.putBytes(0, reader.buffer(), reader.offset(), cycleMarksLength);
        return true;
    }

    private void passOpening() {
        openedNs = reader.nowNs();
        if (template() == OpeningDecoder.TEMPLATE_ID
                && opening.wrapAndApplyHeader(reader.buffer(), reader.offset(), header)
                                .kindRaw()
                        == OpeningKind.CONFIGURATION.value()) {
            configurationSequence = reader.sequence();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
