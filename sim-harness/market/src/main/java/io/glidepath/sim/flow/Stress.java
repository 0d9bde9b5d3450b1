package io.glidepath.sim.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How a market is made harder than published. Each option by itself changes only what it says.
 *
 * @param volatility multiplies the volatility of the mid, a whole number, 1 to 10. Every step of
 *     a published price is so many ticks: levels, spread and moves are {@code volatility} times as
 *     far apart, volumes and rates stay, and the mid's path is the published one, stretched.
 * @param widenTicks the spread is so many ticks wider, 0 to 100: the market is the published one
 *     with every ask so many ticks higher.
 * @param bookShare share of the published resting volume, above 0 and at most 1: of the opening
 *     orders (each at least a lot) and of the rates of limit orders; market orders, and cancels a
 *     lot, stay.
 * @param crash a fall of the price.
 * @param regimes what multiplies the rates in turn.
 */
public record Stress(
        int volatility, int widenTicks, double bookShare, Crash crash, RegimeChain regimes) {
    /** The published market. */
    public static final Stress NONE = new Stress(1, 0, 1, Crash.NONE, RegimeChain.NONE);

    private static final double NS_PER_SECOND = 1e9;
    private static final int MAX_VOLATILITY = 10;
    private static final int MAX_WIDENING = 100;

    public Stress {
        require(
                volatility >= 1 && volatility <= MAX_VOLATILITY,
                "volatility is multiplied by a whole number from 1 to 10: " + volatility);
        require(
                widenTicks >= 0 && widenTicks <= MAX_WIDENING,
                "spreads widen by 0 to 100 ticks: " + widenTicks);
        require(
                bookShare > 0 && bookShare <= 1,
                "a thin book has a share above 0 and at most 1 of the published volume: "
                        + bookShare);
    }

    /** @param factor 1 to 10. */
    public Stress withVolatility(final int factor) {
        return new Stress(factor, widenTicks, bookShare, crash, regimes);
    }

    /** @param ticks 0 to 100. */
    public Stress withWidenTicks(final int ticks) {
        return new Stress(volatility, ticks, bookShare, crash, regimes);
    }

    /** @param share above 0, at most 1. */
    public Stress withBookShare(final double share) {
        return new Stress(volatility, widenTicks, share, crash, regimes);
    }

    public Stress withCrash(final Crash other) {
        return new Stress(volatility, widenTicks, bookShare, other, regimes);
    }

    public Stress withRegimes(final RegimeChain other) {
        return new Stress(volatility, widenTicks, bookShare, crash, other);
    }

    /** What a result must say of it; nothing for the published market. */
    public List<String> assumptions() {
        final List<String> said = new ArrayList<>();
        if (volatility > 1) {
            said.add("volatility: x " + volatility + ", every price step is so many ticks");
        }
        if (widenTicks > 0) {
            said.add("spread: " + widenTicks + " ticks wider, every ask so much higher");
        }
        if (bookShare < 1) {
            said.add("thin book: " + bookShare + " of the published resting volume and limit"
                    + " orders");
        }
        if (crash.share() > 0) {
            said.add("crash: " + plain(100 * crash.share()) + " % of the price, "
                    + plain(crash.afterNs() / NS_PER_SECOND) + " s after the start, over "
                    + plain(crash.overNs() / NS_PER_SECOND) + " s");
        }
        if (!regimes.isEmpty()) {
            said.add("regimes: " + regimes + ", a Markov chain that begins in the first");
        }
        return List.copyOf(said);
    }

    private static String plain(final double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static void require(final boolean holds, final String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
