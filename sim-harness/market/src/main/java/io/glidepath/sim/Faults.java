package io.glidepath.sim;

import java.math.BigDecimal;
import java.util.StringJoiner;

/**
 * What goes wrong on the way, drawn from the scenario's seed.
 *
 * @param dropMarket probability that a market frame is lost: the agent sees a gap.
 * @param malformMarket probability that a market frame is preceded by a spoilt copy of itself.
 * @param malformExecutions the same for executions.
 * @param refuseChildren probability that the children stream answers an offer with BACK_PRESSURED.
 * @param refuseParents the same for the parents stream.
 */
public record Faults(
        double dropMarket,
        double malformMarket,
        double malformExecutions,
        double refuseChildren,
        double refuseParents) {
    public static final Faults NONE = new Faults(0, 0, 0, 0, 0);

    public Faults {
        requireProbability("dropMarket", dropMarket);
        requireProbability("malformMarket", malformMarket);
        requireProbability("malformExecutions", malformExecutions);
        requireProbability("refuseChildren", refuseChildren);
        requireProbability("refuseParents", refuseParents);
    }

    /** In words, as results list it. */
    @Override
    public String toString() {
        if (equals(NONE)) {
            return "none";
        }
        final StringJoiner words = new StringJoiner(", ");
        add(words, "market frames lost", dropMarket);
        add(words, "market frames preceded by a spoilt copy", malformMarket);
        add(words, "execution frames preceded by a spoilt copy", malformExecutions);
        add(words, "child orders pushed back", refuseChildren);
        add(words, "reports pushed back", refuseParents);
        return words.toString();
    }

    private static void add(final StringJoiner words, final String what, final double share) {
        if (share > 0) {
            words.add(what + " "
                    + BigDecimal.valueOf(share)
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString()
                    + " %");
        }
    }

    private static void requireProbability(final String name, final double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is a probability, 0 to 1: " + value);
        }
    }
}
