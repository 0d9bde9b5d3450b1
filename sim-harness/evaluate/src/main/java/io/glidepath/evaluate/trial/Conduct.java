package io.glidepath.evaluate.trial;

import java.util.Map;
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
