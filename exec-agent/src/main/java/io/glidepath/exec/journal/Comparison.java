package io.glidepath.exec.journal;

import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.List;

/**
 * Takes the place of the journal in a replay: compares each record the agent appends with the next
 * one recorded, in kind, stream, time and every byte, and writes nothing. After the first
 * difference nothing is compared any more, for what follows would only repeat it. Nor is anything
 * behind the last record of a run that was never sealed: its process was killed, perhaps in the
 * middle of a cycle that the replay completes.
 *
 * <pre>{@code while (comparison.step()) { agent.doWork(); } }</pre>
 */
public final class Comparison implements Journal {
    /** Duty cycles in a row that may append nothing while records remain. */
    private static final int IDLE_STEPS = 3;

    private static final long NOWHERE = -1;

    private final UnsafeBuffer recorded = new UnsafeBuffer(0, 0);
    private final UnsafeBuffer appended = new UnsafeBuffer(0, 0);
    private final ReplayCursor cursor;
    private long records;
    private long decisions;
    private long steppedAt;
    private int idleSteps;
    private String difference;
    private String altered;
    private final HeardInputs heard = new HeardInputs();

    /** @param cursor shared with the recorded clock, inlets and outlets of the same agent. */
    public Comparison(final ReplayCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Begins a run: what its agent works by, line by line, is known by its first CYCLE too.
     *
     * @param settings as its agent marks them.
     */
    public void settings(final List<String> settings) {
        heard.settings(settings);
        steppedAt = NOWHERE;
    }

    /**
     * Begins one duty cycle of the agent.
     *
     * @return whether the agent has more to do: false at the end of the run and at the first
     *     difference. Records that the agent, asked several times, does not append again are a
     *     difference.
     */
    public boolean step() {
        if (difference != null || !cursor.step()) {
            return false;
        }
        idleSteps = cursor.taken() == steppedAt ? idleSteps + 1 : 0;
        steppedAt = cursor.taken();
        if (idleSteps <= IDLE_STEPS) {
            return true;
        }
        if (!cursor.brokenOffInCycle()) {
            differs(nextRecorded() + ", now nothing");
        }
        return false;
    }

    @Override
    public long append(
            final RecordKind kind,
            final int stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        RecordDescriptor.validate(stream, length);
        if (difference != null
                || kind == RecordKind.OPENING
                || kind == RecordKind.SEALED
                || cursor.brokenOff()) {
            return cursor.taken();
        }
        if (cursor.cycleWaiting()) {
            compareCycle(kind, stream, nowNs, buffer, offset, length);
        } else {
            compare(kind, stream, nowNs, buffer, offset, length);
        }
        return cursor.taken();
    }

    private void compareCycle(
            final RecordKind kind,
            final int stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (kind != RecordKind.CYCLE) {
            differs(nextRecorded() + ", now "
                    + FrameNames.name(kind, stream, buffer, offset, length));
        } else if (nowNs != cursor.cycleNs()) {
            differs(place(cursor.cycleSequence(), cursor.cycleNs()) + " (CYCLE): time recorded "
                    + cursor.cycleNs() + ", now " + nowNs);
        } else {
            compareMarks(buffer, offset, length);
        }
    }

    /** What an altered input brings about is looked for further on. */
    private void compareMarks(final DirectBuffer buffer, final int offset, final int length) {
        recorded.wrap(cursor.cycleMarks(), 0, cursor.cycleMarksLength());
        appended.wrap(buffer, offset, length);
        if (altered == null && !recorded.equals(appended)) {
            altered = alteredInput();
            if (altered == null) {
                differs(place(cursor.cycleSequence(), cursor.cycleNs()) + " (CYCLE): marks, "
                        + differingByte());
                return;
            }
        }
        records++;
        heard.cycle();
        cursor.takeCycle();
    }

    private String alteredInput() {
        final DirectBuffer marks = cursor.cycleMarks();
        final int length = cursor.cycleMarksLength();
        final String setting = heard.alteredSetting(marks, length, cursor.cycleSequence());
        return setting == null
                ? heard.alteredInput(marks, length, cursor.cycleSequence())
                : place(cursor.configurationSequence(), cursor.openedNs())
                        + " (Opening CONFIGURATION): " + setting;
    }

    /** Ends the comparison; an input of this very cycle may be why, and is known further on. */
    private void differs(final String words) {
        difference = words;
        if (altered == null && cursor.leapToCycle()) {
            altered = alteredInput();
        }
    }

    private void compare(
            final RecordKind kind,
            final int stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        final JournalReader record = cursor.record();
        if (!cursor.present() || record.kind() != kind || record.stream() != stream) {
            differs(nextRecorded() + ", now "
                    + FrameNames.name(kind, stream, buffer, offset, length));
            return;
        }
        if (record.nowNs() != nowNs) {
            differs(placeOfRecord() + ": time recorded " + record.nowNs() + ", now " + nowNs);
            return;
        }
        recorded.wrap(record.buffer(), record.offset(), record.length());
        appended.wrap(buffer, offset, length);
        if (!recorded.equals(appended)) {
            differs(differingBytes());
            return;
        }
        records++;
        if (kind == RecordKind.OUTPUT && stream == Stream.RESEARCH.code()) {
            decisions++;
        }
        if (kind.isHeard()) {
            heard.add(record);
        }
        cursor.take();
    }

    private String differingBytes() {
        final FrameFields then = FrameFields.of(recorded, 0, recorded.capacity());
        final FrameFields now = FrameFields.of(appended, 0, appended.capacity());
        if (then.message() == null || !then.message().equals(now.message())) {
            return nextRecorded() + ", now " + now.name();
        }
        final String field = then.difference(now);
        return placeOfRecord() + ": " + (field == null ? differingByte() : field);
    }

    private String differingByte() {
        final int common = Math.min(recorded.capacity(), appended.capacity());
        int at = 0;
        while (at < common && recorded.getByte(at) == appended.getByte(at)) {
            at++;
        }
        return at == common
                ? "length recorded " + recorded.capacity() + ", now " + appended.capacity()
                : "byte " + at + " recorded " + recorded.getByte(at) + ", now "
                        + appended.getByte(at);
    }

    private String nextRecorded() {
        if (cursor.cycleWaiting()) {
            return place(cursor.cycleSequence(), cursor.cycleNs()) + ": recorded CYCLE";
        }
        final JournalReader record = cursor.record();
        if (!cursor.present()) {
            return "record " + (cursor.taken() + 1) + ": recorded nothing more";
        }
        return place(record.sequence(), record.nowNs()) + ": recorded "
                + FrameNames.name(
                        record.kind(),
                        record.stream(),
                        record.buffer(),
                        record.offset(),
                        record.length());
    }

    private String placeOfRecord() {
        final JournalReader record = cursor.record();
        final FrameFields fields =
                FrameFields.of(record.buffer(), record.offset(), record.length());
        return place(record.sequence(), record.nowNs()) + " ("
                + (record.length() == 0 ? record.kind().name() : fields.name()) + ")";
    }

    private static String place(final long sequence, final long nowNs) {
        return "record " + sequence + " at " + FrameNames.time(nowNs);
    }

    /** The recorded sequence of the last record found equal. */
    @Override
    public long sequence() {
        return cursor.taken();
    }

    /** Records found equal. */
    public long records() {
        return records;
    }

    /** Decisions found equal: traces on the research stream. */
    public long decisions() {
        return decisions;
    }

    /** 0, or 1 once something differed: after it nothing is compared. */
    public long differences() {
        return difference == null && altered == null ? 0 : 1;
    }

    /**
     * The first difference in words: an input or setting that was altered, if marks tell of one,
     * and what first follows from it; else record, virtual time, what was recorded and what came
     * out now; or null.
     */
    public String firstDifference() {
        if (altered == null) {
            return difference;
        }
        return altered
                + (difference == null
                        ? "; nothing that came out differs"
                        : "; what first follows from it: " + difference);
    }

    /** The recording, shared with the clock, inlets and outlets of the same agent. */
    public ReplayCursor cursor() {
        return cursor;
    }

    /** Closes the recording. */
    @Override
    public void close() {
        cursor.close();
    }
}
