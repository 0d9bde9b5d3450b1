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
 * @param shortfallMilliBps 10^-3 bps of arrival on the whole quantity, positive is cost; null: no
 *     arrival price.
 * @param passiveQuantity filled while resting.
 * @param refusals intents the guard refused, by reason.
 * @param masked actions the guard masked, by reason, summed over decisions.
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
        Long shortfallMilliBps,
        long passiveQuantity,
        int children,
        int cancels,
        Map<String, Integer> refusals,
        Map<String, Integer> masked,
        long startNs,
        long endNs,
        List<Fill> fills) {

    /** One trade of a parent; price in 10^-8 of the currency. */
    public record Fill(long timeNs, long price, long quantity, boolean maker) {}

    /** Shortfall in bps; null: none. */
    public Double shortfallBps() {
        return shortfallMilliBps == null ? null : shortfallMilliBps / 1000.0;
    }
}
