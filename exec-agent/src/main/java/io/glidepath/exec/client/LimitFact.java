package io.glidepath.exec.client;

import io.glidepath.exec.wire.ControlAdapter;
import io.glidepath.exec.wire.LimitsState;
import io.glidepath.risk.LimitsInForce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A limit in force, under the name and in the unit that configuration gives it.
 *
 * @param digits decimal digits between the wire's unit and this one.
 */
record LimitFact(String name, String unit, int digits, ToLongFunction<LimitsInForce> value) {
    private static final int CURRENCY = 8;
    private static final int MILLIS = 6;

    private static final List<LimitFact> ALL = List.of(
            of("priceBandBps", "bps of mid", limits -> limits.priceBandBps),
            of("maxChildQuantity", "units", limits -> limits.maxChildQuantity),
            money("maxOrderValue", limits -> limits.maxOrderValue),
            of("maxParticipationBps", "bps of volume", limits -> limits.maxParticipationBps),
            span("participationWindowMs", limits -> limits.participationWindowNs),
            of("maxMessagesPerSecond", "messages/s", limits -> limits.maxMessagesPerSecond),
            of("messageBurst", "messages", limits -> limits.messageBurst),
            of("maxCancelsPerSecond", "cancels/s", limits -> limits.maxCancelsPerSecond),
            of("cancelBurst", "cancels", limits -> limits.cancelBurst),
            span("minRestingMs", limits -> limits.minRestingNs),
            span("staleQuoteMs", limits -> limits.staleQuoteNs),
            of("maxScheduleDriftBps", "bps of the parent", limits -> limits.maxScheduleDriftBps),
            of("maxParentQuantity", "units", limits -> limits.maxParentQuantity),
            money("maxParentValue", limits -> limits.maxParentValue),
            of("maxParentAdvBps", "bps of daily volume", limits -> limits.maxParentAdvBps));

    private static LimitFact of(
            final String name, final String unit, final ToLongFunction<LimitsInForce> value) {
        return new LimitFact(name, unit, 0, value);
    }

    private static LimitFact money(final String name, final ToLongFunction<LimitsInForce> value) {
        return new LimitFact(name, "currency", CURRENCY, value);
    }

    private static LimitFact span(final String name, final ToLongFunction<LimitsInForce> value) {
        return new LimitFact(name, "ms", MILLIS, value);
    }

    /** As in the configuration, and as they are printed. */
    static List<String> names() {
        return ALL.stream().map(LimitFact::name).toList();
    }

    private BigDecimal of(final LimitsInForce limits) {
        final BigDecimal exact = BigDecimal.valueOf(value.applyAsLong(limits), digits);
        final BigDecimal shortest = exact.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** An instrument's limits by name; its id is text, and null for the defaults. */
    static Map<String, Object> of(final LimitsState state) {
        final Map<String, Object> facts = new LinkedHashMap<>();
        final boolean defaults = state.instrumentId == ControlAdapter.EVERY_INSTRUMENT;
        facts.put("instrumentId", defaults ? null : String.valueOf(state.instrumentId));
        ALL.forEach(fact -> facts.put(fact.name, fact.of(state.limits)));
        return facts;
    }

    /** The same in lines, the first says whose they are. */
    static List<String> lines(final Map<String, Object> facts) {
        final Object instrumentId = facts.get("instrumentId");
        final String whose = instrumentId == null
                ? "defaults: instruments not known yet, and the whole agent's messages and cancels"
                : "instrument " + instrumentId;
        final List<String> lines = new ArrayList<>(List.of(whose));
        ALL.forEach(fact -> lines.add(
                String.format("  %-22s %20s %s", fact.name, facts.get(fact.name), fact.unit)));
        return lines;
    }
}
