package io.glidepath.sim;

import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.policy.Strategies;

import java.util.List;

/**
 * How the parents of a simulation are worked, by name: give {@code algo} to every {@link
 * ParentPlan} and {@code policy} to the agent.
 *
 * <p>{@code cw-sl}, {@code cw-twap} and {@code immediate} are told at {@link Strategies}. {@code
 * twap}, {@code vwap}, {@code pov} and {@code ac} are the house's own schedules: their orders rest
 * at the near touch for the first half of each decision interval and cross in the second.
 *
 * @param policy null: the algo needs none.
 */
public record Strategy(String name, Algo algo, Policy policy) {
    /** Every name, in the order in which results show them. */
    public static final List<String> NAMES =
            List.of("cw-sl", "cw-twap", "twap", "vwap", "pov", "ac", "immediate");

    /** The strategy of a name, or null when there is none. */
    public static Strategy named(final String name) {
        return switch (name) {
            case "twap" -> new Strategy(name, Algo.TWAP, null);
            case "vwap" -> new Strategy(name, Algo.VWAP, null);
            case "pov" -> new Strategy(name, Algo.POV, null);
            case "ac" -> new Strategy(name, Algo.AC, null);
            default -> {
                final Policy policy = Strategies.named(name);
                yield policy == null ? null : new Strategy(name, Algo.POLICY, policy);
            }
        };
    }
}
