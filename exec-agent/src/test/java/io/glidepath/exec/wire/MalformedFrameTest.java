package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.exec.wire.Samples.Sample;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Every way a frame can lie: each is refused, and nobody hears of it. */
class MalformedFrameTest {
    private static final int BLOCK_LENGTH = 0;
    private static final int TEMPLATE_ID = 2;
    private static final int SCHEMA_ID = 4;
    private static final int VERSION = 6;
    private static final short NEWER = 99;
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final Schemas SCHEMAS = new Schemas();

    private static Stream<Sample> read() {
        return Samples.read().stream();
    }

    @ParameterizedTest
    @MethodSource("read")
    void shouldRefuseEveryTruncation(final Sample sample) {
        for (int length = 0; length < sample.bytes().length; length++) {
            final Inbound inbound = new Inbound();
            final FrameRefusal refusal =
                    inbound.hear(sample.stream(), sample.bytes(), length, true);
            assertThat(refusal)
                    .as("%d bytes of %s", length, sample)
                    .isNotEqualTo(FrameRefusal.NONE);
            assertThat(length >= HEADER || refusal == FrameRefusal.TOO_SHORT).isTrue();
            assertThat(inbound.said()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("read")
    void shouldRefuseTrailingBytes(final Sample sample) {
        for (int more = 1; more <= 9; more++) {
            final byte[] longer = Arrays.copyOf(sample.bytes(), sample.bytes().length + more);
            refused(sample, longer, FrameRefusal.BAD_LENGTH);
        }
    }

    @ParameterizedTest
    @MethodSource("read")
    void shouldRefuseFragmentsAndFramesOutOfBounds(final Sample sample) {
        final Inbound inbound = new Inbound();
        final byte[] bytes = sample.bytes();
        assertThat(inbound.hear(sample.stream(), bytes, bytes.length, false))
                .isEqualTo(FrameRefusal.FRAGMENTED);
        assertThat(inbound.hear(sample.stream(), bytes, 0, true)).isEqualTo(FrameRefusal.TOO_SHORT);
        assertThat(inbound.hear(sample.stream(), bytes, -1, true))
                .isEqualTo(FrameRefusal.TOO_SHORT);
        assertThat(inbound.hear(sample.stream(), bytes, 1345, true))
                .isEqualTo(FrameRefusal.TOO_LONG);
        final UnsafeBuffer tight = new UnsafeBuffer(bytes);
        assertThat(inbound.onFrame(sample.stream(), tight, 1, bytes.length, true))
                .isEqualTo(FrameRefusal.TOO_SHORT);
        assertThat(inbound.said()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("read")
    void shouldRefuseStrangeHeaders(final Sample sample) {
        for (final int schemaId : new int[] {0, 6, 99, 0x8000, 0xFFFF}) {
            refused(sample, put16(sample, SCHEMA_ID, schemaId), FrameRefusal.UNKNOWN_SCHEMA);
        }
        for (final int templateId :
                new int[] {0, 1, 20, 21, 32, 50, 60, 80, 90, 91, 100, 999, 0xFFFF}) {
            if (spoken(sample.stream(), templateId)) {
                continue;
            }
            refused(sample, put16(sample, TEMPLATE_ID, templateId), FrameRefusal.UNKNOWN_TEMPLATE);
        }
        for (final int version : new int[] {0, 0xFFFF}) {
            refused(sample, put16(sample, VERSION, version), FrameRefusal.UNSUPPORTED_VERSION);
        }
        final int block = SCHEMAS.message(sample.message()).blockLength();
        // The block of a parent may end before its urgency.
        final int less = sample.message().equals("NewParentOrder") ? 2 : 1;
        for (final int blockLength : new int[] {0, 1, block - less, block + 1, 0x8000, 0xFFFF}) {
            refused(
                    sample,
                    put16(sample, BLOCK_LENGTH, blockLength),
                    FrameRefusal.BAD_BLOCK_LENGTH);
        }
    }

    private static boolean spoken(
            final io.glidepath.exec.wire.Stream stream, final int templateId) {
        return read().anyMatch(sample ->
                sample.stream() == stream && SCHEMAS.message(sample.message()).id() == templateId);
    }

    @ParameterizedTest
    @MethodSource("read")
    void shouldRefuseTheFramesOfOtherStreams(final Sample sample) {
        for (final io.glidepath.exec.wire.Stream other : io.glidepath.exec.wire.Stream.values()) {
            if (other != io.glidepath.exec.wire.Stream.CHILDREN && other != sample.stream()) {
                final Inbound inbound = new Inbound();
                assertThat(inbound.hear(other, sample.bytes()))
                        .isIn(FrameRefusal.UNKNOWN_SCHEMA, FrameRefusal.UNKNOWN_TEMPLATE);
                assertThat(inbound.said()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("read")
    void shouldHearANewerSendersLongerBlockAndRefuseAShorterOne(final Sample sample) {
        final int block = SCHEMAS.message(sample.message()).blockLength();
        final Inbound known = new Inbound();
        known.hear(sample.stream(), sample.bytes());
        final Inbound newer = new Inbound();
        assertThat(newer.hear(sample.stream(), longerBlock(sample, block, 12)))
                .isEqualTo(FrameRefusal.NONE);
        assertThat(newer.said()).isEqualTo(known.said());
        final UnsafeBuffer shorter = new UnsafeBuffer(sample.bytes().clone());
        shorter.putShort(VERSION, NEWER);
        shorter.putShort(BLOCK_LENGTH, (short) (block - 1));
        refused(sample, shorter.byteArray(), FrameRefusal.BAD_BLOCK_LENGTH);
    }

    private static byte[] longerBlock(final Sample sample, final int block, final int more) {
        final byte[] bytes = new byte[sample.bytes().length + more];
        System.arraycopy(sample.bytes(), 0, bytes, 0, HEADER + block);
        Arrays.fill(bytes, HEADER + block, HEADER + block + more, (byte) 0x5A);
        System.arraycopy(
                sample.bytes(),
                HEADER + block,
                bytes,
                HEADER + block + more,
                sample.bytes().length - HEADER - block);
        final UnsafeBuffer frame = new UnsafeBuffer(bytes);
        frame.putShort(VERSION, NEWER);
        frame.putShort(BLOCK_LENGTH, (short) (block + more));
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("read")
    void shouldRefuseUnknownEnumValues(final Sample sample) {
        for (final Schemas.Field field : SCHEMAS.message(sample.message()).fields()) {
            if (field.kind() == Schemas.Kind.FIELD && field.type().isEnum()) {
                final boolean flag = field.type().name().equals("Flag");
                final int last = field.name().equals("urgency") ? 254 : 255;
                for (final int value : new int[] {flag ? 2 : 0, 77, 128, 254, last}) {
                    final byte[] bytes = sample.bytes().clone();
                    bytes[HEADER + field.offset()] = (byte) value;
                    refused(sample, bytes, FrameRefusal.UNKNOWN_ENUM);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BookSnapshot, 40, 48",
        "InstrumentDefinition, 113, 96",
    })
    void shouldRefuseGroupsOutOfBounds(final String name, final int block, final int most) {
        final Sample sample = Samples.named(name);
        final int group = HEADER + block;
        assertThat(SCHEMAS.message(name).blockLength()).isEqualTo(block);
        final int entry = new UnsafeBuffer(sample.bytes()).getShort(group);
        for (final int count : new int[] {4, most, most + 1, 0x7FFF, 0x8000, 0xFFFF}) {
            refused(
                    sample,
                    put16(sample, group + 2, count),
                    FrameRefusal.BAD_GROUP,
                    FrameRefusal.BAD_LENGTH);
        }
        for (final int length : new int[] {0, 1, entry - 1, entry + 1, 0x8000, 0xFFFF}) {
            refused(sample, put16(sample, group, length), FrameRefusal.BAD_GROUP);
        }
        final int tooMany = group + 4 + entry * (most + 1);
        final UnsafeBuffer over = new UnsafeBuffer(Arrays.copyOf(sample.bytes(), tooMany));
        over.putShort(group + 2, (short) (most + 1));
        refused(sample, over.byteArray(), FrameRefusal.BAD_GROUP);
    }

    @ParameterizedTest
    @CsvSource({
        "NewParentOrder, 109, 64",
        "InstrumentDefinition, 129, 32",
    })
    void shouldRefuseTextOutOfBounds(final String name, final int at, final int most) {
        final Sample sample = Samples.named(name);
        final int header = HEADER + at;
        final int length = new UnsafeBuffer(sample.bytes()).getShort(header);
        assertThat(header + 2 + length).isEqualTo(sample.bytes().length);
        for (final int wrong :
                new int[] {0, length - 1, length + 1, most, most + 1, 0x8000, 0xFFFF}) {
            refused(sample, put16(sample, header, wrong), FrameRefusal.BAD_LENGTH);
        }
        final UnsafeBuffer over =
                new UnsafeBuffer(Arrays.copyOf(sample.bytes(), header + 2 + most + 1));
        over.setMemory(header + 2, most + 1, (byte) 'x');
        over.putShort(header, (short) (most + 1));
        refused(sample, over.byteArray(), FrameRefusal.BAD_LENGTH);
        for (final int character : new int[] {0, 10, 27, 31, 127, 128, 255}) {
            final byte[] bytes = sample.bytes().clone();
            bytes[header + 2] = (byte) character;
            refused(sample, bytes, FrameRefusal.OUT_OF_RANGE);
        }
    }

    @Test
    void shouldSurviveNoise() {
        final long seed = Long.getLong("glidepath.seed", 20261120L);
        final SplittableRandom random = new SplittableRandom(seed);
        final List<Sample> samples = Samples.read();
        int refused = 0;
        for (int round = 0; round < 300_000; round++) {
            final Sample sample = samples.get(random.nextInt(samples.size()));
            final byte[] bytes = noisy(sample.bytes(), random);
            final Inbound inbound = new Inbound();
            final FrameRefusal refusal = inbound.hear(sample.stream(), bytes);
            final boolean heard = !inbound.said().isEmpty();
            assertThat(heard)
                    .as("seed %d round %d %s", seed, round, sample)
                    .isEqualTo(refusal == FrameRefusal.NONE);
            refused += heard ? 0 : 1;
        }
        assertThat(refused).as("refused of 300,000, seed %d", seed).isGreaterThan(100_000);
    }

    private static byte[] noisy(final byte[] sound, final SplittableRandom random) {
        if (random.nextInt(8) == 0) {
            final byte[] bytes = new byte[random.nextInt(FrameHandler.MAX_FRAME_LENGTH + 1)];
            random.nextBytes(bytes);
            System.arraycopy(
                    sound, 0, bytes, 0, Math.min(bytes.length, random.nextInt(HEADER + 1)));
            return bytes;
        }
        final byte[] bytes = random.nextBoolean()
                ? sound.clone()
                : Arrays.copyOf(sound, Math.max(0, sound.length + random.nextInt(-8, 9)));
        for (int flips = random.nextInt(1, 5); flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static byte[] put16(final Sample sample, final int at, final int value) {
        final UnsafeBuffer frame = new UnsafeBuffer(sample.bytes().clone());
        frame.putShort(at, (short) value);
        return frame.byteArray();
    }

    static void refused(final Sample sample, final byte[] bytes, final FrameRefusal... reasons) {
        final Inbound inbound = new Inbound();
        final List<FrameRefusal> allowed = new ArrayList<>(List.of(reasons));
        assertThat(inbound.hear(sample.stream(), bytes)).as("%s", sample).isIn(allowed);
        assertThat(inbound.said()).as("%s", sample).isEmpty();
    }
}
