package io.glidepath.exec;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.OpeningKind;
import io.glidepath.codec.journal.OpeningDecoder;
import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.wire.JournalEncoder;

import org.agrona.concurrent.UnsafeBuffer;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a run was made of: the records that open it. Replay uses these and nothing else of the
 * machine.
 *
 * @param build version and commit.
 * @param runtime JDK, ONNX Runtime, CPU.
 * @param configuration the effective configuration, YAML.
 * @param policy the learned policy's manifest, YAML; empty: none.
 * @param epoch the agent's epoch, 1 to 2^20 - 1.
 * @param seed of the simulation, 0 when live.
 * @param behaviour version of the rules it works by, see {@link RunRules}.
 */
public record Openings(
        String build,
        String runtime,
        String configuration,
        String policy,
        int epoch,
        long seed,
        int behaviour) {

    /** Of a run of this build. */
    public Openings(
            final String build,
            final String runtime,
            final String configuration,
            final String policy,
            final int epoch,
            final long seed) {
        this(build, runtime, configuration, policy, epoch, seed, RunRules.TODAY);
    }

    /** Appends the opening records of a run. */
    public void write(final Journal journal, final long nowNs) {
        final JournalEncoder encoder = new JournalEncoder();
        append(journal, encoder, nowNs, JournalEncoder.Opening.BUILD, build);
        append(journal, encoder, nowNs, JournalEncoder.Opening.RUNTIME, runtime);
        append(journal, encoder, nowNs, JournalEncoder.Opening.CONFIGURATION, configuration);
        append(journal, encoder, nowNs, JournalEncoder.Opening.POLICY, policy);
        append(
                journal,
                encoder,
                nowNs,
                JournalEncoder.Opening.RUN,
                "epoch: " + epoch + "\nseed: " + seed + "\nbehaviour: " + behaviour + "\n");
    }

    private static void append(
            final Journal journal,
            final JournalEncoder encoder,
            final long nowNs,
            final JournalEncoder.Opening kind,
            final String text) {
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        final UnsafeBuffer buffer =
                new UnsafeBuffer(new byte[bytes.length + JournalEncoder.OPENING_OVERHEAD]);
        final int length = encoder.opening(buffer, kind, bytes);
        journal.append(RecordKind.OPENING, 0, nowNs, buffer, 0, length);
    }

    /**
     * Reads the opening records of one run.
     *
     * @param reader before its first record.
     * @param run 1 for the first.
     * @return null when the journal has no such run, or ends inside its opening records.
     * @throws IllegalArgumentException in one sentence, when a record is missing or does not read.
     */
    public static Openings read(final JournalReader reader, final int run) {
        final Map<OpeningKind, String> texts = new EnumMap<>(OpeningKind.class);
        int at = 0;
        RecordKind previous = null;
        boolean through = false;
        while (!through && reader.next()) {
            final RecordKind kind = reader.kind();
            at += kind == RecordKind.OPENING && previous != RecordKind.OPENING ? 1 : 0;
            previous = kind;
            if (at == run && kind == RecordKind.OPENING) {
                decode(reader, texts);
            } else {
                through = at >= run;
            }
        }
        final String missing = missing(texts);
        if (missing != null && through) {
            throw new IllegalArgumentException("run " + run + " has no opening record " + missing
                    + ": the journal cannot be replayed");
        }
        return missing == null ? of(texts) : null;
    }

    /** The behaviour version in an opening record; 0: it is another of the opening records. */
    static int behaviour(final JournalReader record) {
        final OpeningDecoder decoder = new OpeningDecoder();
        decoder.wrapAndApplyHeader(record.buffer(), record.offset(), new MessageHeaderDecoder());
        return decoder.kind() == OpeningKind.RUN
                ? Math.toIntExact(number(decoder.text(), "behaviour", (long) RunRules.FIRST))
                : 0;
    }

    private static void decode(final JournalReader reader, final Map<OpeningKind, String> texts) {
        final OpeningDecoder decoder = new OpeningDecoder();
        decoder.wrapAndApplyHeader(reader.buffer(), reader.offset(), new MessageHeaderDecoder());
        texts.put(decoder.kind(), decoder.text());
    }

    private static String missing(final Map<OpeningKind, String> texts) {
        for (final OpeningKind kind : OpeningKind.values()) {
            if (kind != OpeningKind.NULL_VAL
                    && kind != OpeningKind.SBE_UNKNOWN
                    && !texts.containsKey(kind)) {
                return kind.name();
            }
        }
        return null;
    }

    private static Openings of(final Map<OpeningKind, String> texts) {
        final String text = texts.get(OpeningKind.RUN);
        return new Openings(
                texts.get(OpeningKind.BUILD),
                texts.get(OpeningKind.RUNTIME),
                texts.get(OpeningKind.CONFIGURATION),
                texts.get(OpeningKind.POLICY),
                Math.toIntExact(number(text, "epoch", null)),
                number(text, "seed", null),
                Math.toIntExact(number(text, "behaviour", (long) RunRules.FIRST)));
    }

    private static long number(final String text, final String key, final Long otherwise) {
        for (final String line : text.lines().toList()) {
            if (line.startsWith(key + ": ")) {
                return Long.parseLong(line.substring(key.length() + 2));
            }
        }
        if (otherwise != null) {
            return otherwise;
        }
        throw new IllegalArgumentException("the opening record RUN has no " + key);
    }
}
