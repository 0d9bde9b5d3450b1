package io.glidepath.exec.wire;

import static io.glidepath.exec.wire.MalformedFrameTest.refused;

import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.exec.wire.Samples.Sample;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sound frames with one number in them that cannot be: each is refused, and nobody hears of it. */
class OutOfRangeFrameTest {
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final Schemas SCHEMAS = new Schemas();

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
        "BookUnchanged, instrumentId, -1",
        "BookUnchanged, bookSequence, -1",
        "BookUnchanged, venueTimeNs, -1",
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
        "ReconcileOrder, requestTimeNs, 0",
        "ReconcileOrder, epoch, 0",
        "ReconcileOrder, childId, 0",
        "ReconcileOrder, parentId, -1",
        "ReconcileOrder, clientId, -1",
        "ReconcileOrder, instrumentId, -1",
        "ReconcileOrder, price, 0",
        "ReconcileOrder, quantity, 0",
        "ReconcileOrder, quantity, 20",
        "ReconcileOrder, filledQuantity, -1",
        "ReconcileOrder, filledQuantity, 39",
        "ReconcileOrder, filledValue, -9223372036854775808",
        "ReconcileOrder, fees, -9223372036854775808",
        "ReconcileOrder, leavesQuantity, -1",
        "ReconcileOrder, leavesQuantity, 0",
        "ReconcileEnd, requestTimeNs, 0",
        "ReconcileEnd, epoch, -1",
        "ReconcileEnd, orders, -1",
        "ReconcileEnd, highestChildId, 0",
        "LiftHalt, operatorId, 0",
        "LiftHalt, target, -1",
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
        "LimitsRequest, operatorId, 0",
        "LimitsRequest, instrumentId, -1",
        "LimitsStatus, instrumentId, -1",
        "LimitsStatus, place, 0",
        "LimitsStatus, place, 4",
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
}
