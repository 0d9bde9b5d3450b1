package io.glidepath.exec.journal;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

import java.util.List;

/**
 * What a replay has read and not yet seen marked by a later CYCLE: the settings of a run, then the
 * inputs of a cycle. Says which of them is not what the run was given when it was recorded.
 */
final class HeardInputs {
    private static final int LONGEST = 400;

    private final ExpandableArrayBuffer bytes = new ExpandableArrayBuffer(1 << 12);
    private final long[] sequences = new long[InputMarks.MAX];
    private final long[] times = new long[InputMarks.MAX];
    private final RecordKind[] kinds = new RecordKind[InputMarks.MAX];
    private final int[] streams = new int[InputMarks.MAX];
    private final int[] offsets = new int[InputMarks.MAX + 1];
    private int count;
    private int inputs;
    private List<String> lines = List.of();

    /** The settings a run is replayed by, before its first cycle. */
    void settings(final List<String> settings) {
        lines = settings;
        clear();
    }

    private void clear() {
        count = 0;
        inputs = 0;
    }

    /** A cycle has told of everything before it. */
    void cycle() {
        lines = List.of();
        clear();
    }

    /** Keeps a copy of an input that the agent was just given. */
    void add(final JournalReader record) {
        inputs++;
        if (count == InputMarks.MAX) {
            return;
        }
        sequences[count] = record.sequence();
        times[count] = record.nowNs();
        kinds[count] = record.kind();
        streams[count] = record.stream();
        bytes.putBytes(offsets[count], record.buffer(), record.offset(), record.length());
        offsets[count + 1] = offsets[count] + record.length();
        count++;
    }

    /**
     * The first setting that is not as the marks say, in words; null: there is none.
     *
     * @param marks a CYCLE's payload, from the buffer's beginning.
     * @param by    the sequence of that CYCLE.
     */
    String alteredSetting(final DirectBuffer marks, final int length, final long by) {
        final int marked = length / InputMarks.LENGTH;
        for (int i = 0; i < Math.min(lines.size(), marked); i++) {
            if (marks.getInt(i * InputMarks.LENGTH, LITTLE_ENDIAN)
                    != InputMarks.ofLine(lines.get(i))) {
                return lines.get(i) + " is not what this run worked by, as record " + by
                        + " marked it";
            }
        }
        return lines.isEmpty() || lines.size() == marked
                ? null
                : lines.size() + " settings, but " + marked + " by which this run worked, as"
                        + " record " + by + " marked them";
    }

    /** The first input that is not as the marks say, in words; null: there is none. */
    String alteredInput(final DirectBuffer marks, final int length, final long by) {
        // Of a cycle with more inputs than marks the last mark is shared and names none.
        final int own = inputs > count ? count - 1 : count;
        for (int i = 0; i < own && (i + 1) * InputMarks.LENGTH <= length; i++) {
            if (marks.getInt(i * InputMarks.LENGTH, LITTLE_ENDIAN) != mark(i)) {
                return words(i, by);
            }
        }
        return null;
    }

    private int mark(final int i) {
        return InputMarks.of(
                kinds[i], streams[i], times[i], bytes, offsets[i], offsets[i + 1] - offsets[i]);
    }

    private String words(final int i, final long by) {
        final int length = offsets[i + 1] - offsets[i];
        final FrameFields fields = FrameFields.of(bytes, offsets[i], length);
        final StringBuilder said = new StringBuilder();
        fields.values()
                .forEach((name, value) ->
                        said.append(' ').append(name).append('=').append(value));
        return "record " + sequences[i] + " at " + FrameNames.time(times[i]) + " ("
                + FrameNames.name(kinds[i], streams[i], bytes, offsets[i], length)
                + ") is not what the agent heard, as record " + by + " marked it; now it reads"
                + (said.length() > LONGEST ? said.substring(0, LONGEST) + " ..." : said);
    }
}
