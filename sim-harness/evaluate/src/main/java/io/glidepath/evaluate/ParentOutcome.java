package io.glidepath.evaluate;

import java.util.List;
import java.util.Map;

/**
 * What became of one parent.
 *
 * @param id unique within a result.
 * @param side buy, sell or short.
 * @param state the wire's name of the last report's kind.
 * @param rejectReason why it was not admitted, in words; null: it was.
 * @param arrivalMid2 bid + ask at arrival, 10^-8 of the currency; null: no arrival price.
 * @param fees 10^-8 of the currency, rebates negative.
 * @param shortfallMilliBps 10^-3 bps of arrival on the whole quantity, positive is cost; null: no
 *     arrival price.
 * @param passiveQuantity filled while resting.
 * @param refusals intents the guard refused, by reason.
 * @param masked actions the guard masked, by reason, summed over decisions.
 * @param waitedNs of its time in which its instrument did not trade, by the market's state.
 * @param startNs of the parent; for drawing.
 * @param endNs of the parent.
 * @param fills in time order.
 */
public record ParentOutcome(
        String id,
        int instrumentId,
        String instrument,
        String side,
        String algo,
        long quantity,
        long filled,
        String state,
        String rejectReason,
        Long arrivalMid2,
        long fees,
        Long shortfallMilliBps,
        long passiveQuantity,
        int children,
        int cancels,
        Map<String, Integer> refusals,
        Map<String, Integer> masked,
        Map<String, Long> waitedNs,
        long startNs,
        long endNs,
        List<Fill> fills) {

    /** One trade of a parent; price in 10^-8 of the currency. */
    public record Fill(long timeNs, long price, long quantity, boolean maker) {}

    private static final double PRICE_UNITS = 1e8;
    private static final double BPS = 10_000;

    /** The same, with a reason that says more. */
    ParentOutcome because(final String reason) {
        return new ParentOutcome(
                id,
                instrumentId,
                instrument,
                side,
                algo,
                quantity,
                filled,
                state,
                reason,
                arrivalMid2,
                fees,
                shortfallMilliBps,
                passiveQuantity,
                children,
                cancels,
                refusals,
                masked,
                waitedNs,
                startNs,
                endNs,
                fills);
    }

    /** The mid at arrival, currency; null: none. */
    public Double arrival() {
        return arrivalMid2 == null ? null : arrivalMid2 / (2 * PRICE_UNITS);
    }

    /** Average price of the fills, without fees, currency; null: nothing filled. */
    public Double average() {
        if (fills.isEmpty()) {
            return null;
        }
        double value = 0;
        long sum = 0;
        for (final Fill fill : fills) {
            value += (double) fill.price() * fill.quantity();
            sum += fill.quantity();
        }
        return value / sum / PRICE_UNITS;
    }

    /**
     * Cost against a price of the market on the whole quantity, bps of it, positive is cost,
     * without fees; what was not filled is valued as in the shortfall, by walking the book at the
     * end.
     *
     * @param vwap currency; null: nobody traded.
     * @return null where there is no such price, or no shortfall.
     */
    public Double vwapBps(final Double vwap) {
        if (vwap == null || shortfallMilliBps == null || arrivalMid2 == null) {
            return null;
        }
        final int sign = side.equals("buy") ? 1 : -1;
        final double whole = filled == quantity && average() != null
                ? average()
                : arrival() * (1 + sign * shortfallBps() / BPS)
                        - sign * fees / PRICE_UNITS / quantity;
        return sign * (whole - vwap) / vwap * BPS;
    }

    /** Shortfall in bps; null: none. */
    public Double shortfallBps() {
        return shortfallMilliBps == null ? null : shortfallMilliBps / 1000.0;
    }
}
