package io.glidepath.sim;

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

    private static void requireProbability(final String name, final double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is a probability, 0 to 1: " + value);
        }
    }
}
