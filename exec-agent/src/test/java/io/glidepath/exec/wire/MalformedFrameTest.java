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
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final Schemas SCHEMAS = new Schemas();

    private static Stream<Sample> heard() {
        return Samples.heard().stream();
    }

    @ParameterizedTest
    @MethodSource("heard")
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
    @MethodSource("heard")
    void shouldRefuseTrailingBytes(final Sample sample) {
        for (int more = 1; more <= 9; more++) {
            final byte[] longer = Arrays.copyOf(sample.bytes(), sample.bytes().length + more);
            refused(sample, longer, FrameRefusal.BAD_LENGTH);
        }
    }

    @ParameterizedTest
    @MethodSource("heard")
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
    @MethodSource("heard")
    void shouldRefuseStrangeHeaders(final Sample sample) {
        for (final int schemaId : new int[] {0, 6, 99, 0x8000, 0xFFFF}) {
            refused(sample, put16(sample, SCHEMA_ID, schemaId), FrameRefusal.UNKNOWN_SCHEMA);
        }
        for (final int templateId : new int[] {0, 20, 21, 60, 90, 91, 100, 999, 0xFFFF}) {
            refused(sample, put16(sample, TEMPLATE_ID, templateId), FrameRefusal.UNKNOWN_TEMPLATE);
        }
        for (final int version : new int[] {0, 0xFFFF}) {
            refused(sample, put16(sample, VERSION, version), FrameRefusal.UNSUPPORTED_VERSION);
        }
        final int block = SCHEMAS.message(sample.message()).blockLength();
        for (final int blockLength : new int[] {0, 1, block - 1, block + 1, 0x8000, 0xFFFF}) {
            refused(
                    sample,
                    put16(sample, BLOCK_LENGTH, blockLength),
                    FrameRefusal.BAD_BLOCK_LENGTH);
        }
    }

    @ParameterizedTest
    @MethodSource("heard")
    void shouldRefuseTheFramesOfOtherStreams(final Sample sample) {
        for (final io.glidepath.exec.wire.Stream other : io.glidepath.exec.wire.Stream.values()) {
            if (other.inbound() && other != sample.stream()) {
                final Inbound inbound = new Inbound();
                assertThat(inbound.hear(other, sample.bytes()))
                        .isEqualTo(FrameRefusal.UNKNOWN_SCHEMA);
                assertThat(inbound.said()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("heard")
    void shouldHearANewerSendersLongerBlockAndRefuseAShorterOne(final Sample sample) {
        final int block = SCHEMAS.message(sample.message()).blockLength();
        final Inbound known = new Inbound();
        known.hear(sample.stream(), sample.bytes());
        final Inbound newer = new Inbound();
        assertThat(newer.hear(sample.stream(), longerBlock(sample, block, 12)))
                .isEqualTo(FrameRefusal.NONE);
        assertThat(newer.said()).isEqualTo(known.said());
        final UnsafeBuffer shorter = new UnsafeBuffer(sample.bytes().clone());
        shorter.putShort(VERSION, (short) 2);
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
        frame.putShort(VERSION, (short) 2);
        frame.putShort(BLOCK_LENGTH, (short) (block + more));
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("heard")
    void shouldRefuseUnknownEnumValues(final Sample sample) {
        for (final Schemas.Field field : SCHEMAS.message(sample.message()).fields()) {
            if (field.kind() == Schemas.Kind.FIELD && field.type().isEnum()) {
                final boolean flag = field.type().name().equals("Flag");
                for (final int value : new int[] {flag ? 2 : 0, 77, 128, 254, 255}) {
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
        "NewParentOrder, 108, 64",
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

    @ParameterizedTest
    @CsvSource({
        "NewParentOrder, parentId, 0",
        "NewParentOrder, parentId, -1",
        "NewParentOrder, clientId, -1",
        "NewParentOrder, traderId, -1",
        "NewParentOrder, accountId, -2147483648",
        "NewParentOrder, instrumentId, -1",
        "NewParentOrder, startNs, -1",
        "NewParentOrder, endNs, -9223372036854775808",
        "CancelParentOrder, parentId, 0",
        "CancelParentOrder, clientId, -1",
        "AmendParentOrder, parentId, 0",
        "AmendParentOrder, clientId, -1",
        "AmendParentOrder, endNs, -1",
        "ParentStatusRequest, parentId, -1",
        "ParentStatusRequest, clientId, -1",
        "Heartbeat, clientId, -1",
        "InstrumentDefinition, instrumentId, -1",
        "InstrumentDefinition, venue, -1",
        "InstrumentDefinition, tick, 0",
        "InstrumentDefinition, lot, 0",
        "InstrumentDefinition, multiplier, 0",
        "InstrumentDefinition, sessionOpenNs, -1",
        "InstrumentDefinition, sessionCloseNs, -1",
        "InstrumentDefinition, averageDailyVolume, -1",
        "InstrumentDefinition, sigma, NaN",
        "InstrumentDefinition, eta, Infinity",
        "InstrumentDefinition, gamma, -0.5",
        "InstrumentDefinition, dailyBandBps, -1",
        "InstrumentDefinition, currency, 0",
        "BookSnapshot, instrumentId, -1",
        "BookSnapshot, bookSequence, -1",
        "BookSnapshot, venueTimeNs, -1",
        "BookSnapshot, part, 2",
        "BookSnapshot, parts, 1",
        "BookSnapshot, parts, 0",
        "BookEvent ADD, instrumentId, -1",
        "BookEvent ADD, bookSequence, -1",
        "BookEvent ADD, venueTimeNs, -1",
        "BookEvent ADD, price, -9223372036854775808",
        "BookEvent ADD, quantity, -1",
        "Trade, instrumentId, -1",
        "Trade, price, -9223372036854775808",
        "Trade, quantity, 0",
        "TradingStatus, instrumentId, -1",
        "TradingStatus, venueTimeNs, -1",
        "RegimeUpdate, instrumentId, -1",
        "RegimeUpdate, regimeId, 8",
        "RegimeUpdate, regimeId, -1",
        "RegimeUpdate, volatilityRatio, NaN",
        "RegimeUpdate, volatilityRatio, 16.5",
        "RegimeUpdate, volatilityRatio, -0.1",
        "RegimeUpdate, embedding, 1.5",
        "RegimeUpdate, embedding, NaN",
        "ExecutionReport ACK, childId, 0",
        "ExecutionReport ACK, instrumentId, -1",
        "ExecutionReport FILL, lastQuantity, -1",
        "ExecutionReport FILL, leavesQuantity, -1",
        "ExecutionReport FILL, venueTimeNs, -1",
        "ExecutionReport FILL, lastPrice, -9223372036854775808",
        "ExecutionReport FILL, fee, -9223372036854775808",
        "ExecutionReport TRADE_CORRECTED, refExecId, -9223372036854775808",
        "ExecutionReport TRADE_CANCELLED, refExecId, -9223372036854775808",
        "CancelReject, childId, -5",
        "CancelReject, instrumentId, -1",
        "CancelReject, venueTimeNs, -1",
        "OrderStatus, childId, 0",
        "OrderStatus, instrumentId, -1",
        "OrderStatus, filledQuantity, -1",
        "OrderStatus, filledValue, -9223372036854775808",
        "OrderStatus, fees, -9223372036854775808",
        "OrderStatus, leavesQuantity, -1",
        "OrderStatus, venueTimeNs, -1",
        "Kill, operatorId, 0",
        "Kill, target, -1",
        "Resume, operatorId, -1",
        "SetMode, target, -1",
        "PauseParent, operatorId, 0",
        "PauseParent, parentId, 0",
        "PauseParent, clientId, -1",
        "FinishParent, operatorId, 0",
        "FinishParent, parentId, 0",
        "FinishParent, clientId, -1",
        "SetLimit, operatorId, 0",
        "SetLimit, instrumentId, -1",
        "StatusRequest, operatorId, 0",
    })
    void shouldRefuseWhatAFieldCannotMean(
            final String name, final String field, final String value) {
        final Sample sample = Samples.named(name);
        final byte[] bytes = sample.bytes().clone();
        final Schemas.Field place = SCHEMAS.message(sample.message()).field(field);
        put(new UnsafeBuffer(bytes), HEADER + place.offset(), place.type().primitive(), value);
        refused(sample, bytes, FrameRefusal.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({"0, price, -9223372036854775808", "2, quantity, 0", "1, quantity, -1"})
    void shouldRefuseASnapshotForOneBadEntry(
            final int entry, final String field, final String value) {
        final Sample sample = Samples.named("BookSnapshot");
        final Schemas.Field group = SCHEMAS.message("BookSnapshot").field("entries");
        final Schemas.Field place = group.entry().stream()
                .filter(f -> f.name().equals(field))
                .findFirst()
                .orElseThrow();
        final byte[] bytes = sample.bytes().clone();
        final int at =
                HEADER + 40 + 4 + entry * Schemas.blockLength(group.entry()) + place.offset();
        put(new UnsafeBuffer(bytes), at, "int64", value);
        refused(sample, bytes, FrameRefusal.OUT_OF_RANGE);
        bytes[bytes.length - 1] = 3;
        refused(sample, bytes, FrameRefusal.OUT_OF_RANGE, FrameRefusal.UNKNOWN_ENUM);
    }

    @Test
    void shouldRefuseAProfileForOneNegativeWeight() {
        final Sample sample = Samples.named("InstrumentDefinition");
        final byte[] bytes = sample.bytes().clone();
        new UnsafeBuffer(bytes).putInt(HEADER + 113 + 4 + 8, -1);
        refused(sample, bytes, FrameRefusal.OUT_OF_RANGE);
    }

    @Test
    void shouldSurviveNoise() {
        final long seed = Long.getLong("glidepath.seed", 20261120L);
        final SplittableRandom random = new SplittableRandom(seed);
        final List<Sample> samples = Samples.heard();
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

    private static void put(
            final UnsafeBuffer frame, final int at, final String primitive, final String value) {
        switch (primitive.split("\\[")[0]) {
            case "char" -> frame.putByte(at, Byte.parseByte(value));
            case "uint16" -> frame.putShort(at, Short.parseShort(value));
            case "int32" -> frame.putInt(at, Integer.parseInt(value));
            case "int64" -> frame.putLong(at, Long.parseLong(value));
            case "float" -> frame.putFloat(at, Float.parseFloat(value));
            case "double" -> frame.putDouble(at, Double.parseDouble(value));
            default -> throw new IllegalArgumentException(primitive);
        }
    }

    private static void refused(
            final Sample sample, final byte[] bytes, final FrameRefusal... reasons) {
        final Inbound inbound = new Inbound();
        final List<FrameRefusal> allowed = new ArrayList<>(List.of(reasons));
        assertThat(inbound.hear(sample.stream(), bytes)).as("%s", sample).isIn(allowed);
        assertThat(inbound.said()).as("%s", sample).isEmpty();
    }
}
