package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Mode;
import io.glidepath.risk.OrderType;
import io.glidepath.risk.Scope;
import io.glidepath.risk.TradingState;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/** The rooms' words and the wire's numbers agree, in name and order. */
class CodesTest {
    private final Schemas schemas = new Schemas();

    @Test
    void shouldCountEveryEnumFromOneWithoutAHole() {
        schemas.enums().forEach((name, values) -> {
            final int first = name.equals("Flag") ? 0 : 1;
            for (int i = 0; i < values.size(); i++) {
                assertThat(values.get(i).code()).as("%s", name).isEqualTo(first + i);
            }
        });
    }

    @Test
    void shouldNameTheWireAsTheRoomsDo() {
        same("Algo", Algo.values());
        same("Mode", Mode.values());
        same("Scope", Scope.values());
        same("TradingState", TradingState.values());
        same("OrderType", OrderType.values());
        same("Stream", Stream.values());
        same("ParentReportKind", ParentReport.Kind.values());
        same("DecisionSource", DecisionRecord.Source.values());
        same("ActionKind", DecisionRecord.Kind.values());
        same("OpeningKind", JournalEncoder.Opening.values());
    }

    @Test
    void shouldKnowAsManyValuesAsTheWireHas() {
        assertThat(count("Side")).isEqualTo(Codes.WIRE_SIDES);
        assertThat(count("Completion")).isEqualTo(Codes.COMPLETIONS);
        assertThat(count("Benchmark")).isEqualTo(Codes.BENCHMARKS);
        assertThat(count("BookAction")).isEqualTo(Codes.BOOK_ACTIONS);
        assertThat(count("FeedKind")).isEqualTo(Codes.FEED_KINDS);
        assertThat(count("OrderState")).isEqualTo(Codes.ORDER_STATES);
        assertThat(count("Liquidity")).isEqualTo(Codes.LIQUIDITIES);
        assertThat(count("LimitKind")).isEqualTo(Codes.LIMIT_KINDS);
        assertThat(count("Stream")).isEqualTo(Stream.COUNT);
    }

    @Test
    void shouldKeepTheRefusalCodes() {
        assertThat(Arrays.stream(FrameRefusal.values()).map(r -> r.code() + " " + r))
                .containsExactly(
                        "0 NONE",
                        "1 FRAGMENTED",
                        "2 TOO_SHORT",
                        "3 TOO_LONG",
                        "4 UNKNOWN_SCHEMA",
                        "5 UNKNOWN_TEMPLATE",
                        "6 UNSUPPORTED_VERSION",
                        "7 BAD_BLOCK_LENGTH",
                        "8 BAD_GROUP",
                        "9 BAD_LENGTH",
                        "10 UNKNOWN_ENUM",
                        "11 OUT_OF_RANGE");
    }

    @Test
    void shouldNumberTheActionsOfABookAsTheWireDoes() {
        assertThat(schemas.enums().get("BookAction").stream().map(v -> v.name() + v.code()))
                .containsExactly(
                        "ADD" + Codes.ADD,
                        "REDUCE" + Codes.REDUCE,
                        "EXECUTE" + Codes.EXECUTE,
                        "DELETE" + Codes.DELETE,
                        "SET_LEVEL" + Codes.SET_LEVEL);
    }

    private int count(final String wire) {
        return schemas.enums().get(wire).size();
    }

    private void same(final String wire, final Enum<?>[] words) {
        final List<String> names =
                schemas.enums().get(wire).stream().map(Schemas.Value::name).toList();
        assertThat(Arrays.stream(words).map(Enum::name))
                .as("%s", wire)
                .containsExactlyElementsOf(names);
    }
}
