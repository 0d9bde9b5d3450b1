package io.glidepath.evaluate.trial;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a strategy's orders were worked, over all of them.
 *
 * @param limits that it was held to, by name.
 * @param filledShare of the quantity, 0 to 1.
 * @param passiveShare of the filled quantity that was filled while resting; null: nothing filled.
 * @param participation own filled quantity over all that was traded while the orders were worked,
 *     own included; null: nothing traded.
 * @param refusals of the guard, by the reason's name.
 */
record Conduct(
        String limits,
        double filledShare,
        Double passiveShare,
        Double participation,
        Map<String, Long> refusals) {
    private static final int MOST_TOLD = 3;

    /**
     * Of sums over all orders.
     *
     * @param quantity asked.
     * @param traded while they were worked, own filled quantity included.
     */
    static Conduct of(
            final String limits,
            final long quantity,
            final long filled,
            final long passive,
            final long traded,
            final Map<String, Long> refusals) {
        return new Conduct(
                limits,
                filled / (double) quantity,
                filled == 0 ? null : passive / (double) filled,
                traded == 0 ? null : filled / (double) traded,
                Collections.unmodifiableMap(new TreeMap<>(refusals)));
    }

    /** {@code PARTICIPATION 812, SELF_TRADE 3}, the most frequent first; {@code -}: none. */
    String refusalWords() {
        final String words = refusals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_TOLD)
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
        return refusals.isEmpty()
                ? "-"
                : words
                        + (refusals.size() > MOST_TOLD
                                ? ", and " + (refusals.size() - MOST_TOLD) + " other reasons"
                                : "");
    }
}
