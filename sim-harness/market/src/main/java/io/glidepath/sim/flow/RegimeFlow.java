package io.glidepath.sim.flow;

import io.glidepath.sim.venue.Listing;

/**
 * Changes the regime of a listing, and announces it. Traders mind a new regime from their next
 * event on.
 */
final class RegimeFlow implements OrderFlow {
    private static final double NS_PER_HOUR = 3_600e9;

    private final Listing listing;
    private final RegimeChain chain;
    private final Pace pace;
    private final double timeFactor;
    private final double share;
    private final long seed;
    private final long stream;
    private final float[][] embeddings;
    private final SeededRandom random = new SeededRandom();
    private int regime;
    private boolean announced;
    private long nextEventNs = Long.MAX_VALUE;

    RegimeFlow(final FlowSetting setting, final RegimeChain chain) {
        this.listing = setting.listing();
        this.chain = chain;
        this.pace = setting.pace();
        this.timeFactor = setting.pace().clock;
        this.share = setting.share();
        this.seed = setting.seed();
        this.stream = RandomStream.REGIME.of(listing.instrumentId());
        this.embeddings = chain.regimes().stream().map(Regime::embedding).toArray(float[][]::new);
    }

    @Override
    public void open(final long episode, final long startNs) {
        random.seed(seed, episode, stream);
        enter(0);
        announced = false;
        nextEventNs = startNs;
    }

    @Override
    public long nextEventNs() {
        return nextEventNs;
    }

    @Override
    public void onEvent(final long nowNs) {
        if (announced) {
            enter(following());
        }
        announced = true;
        final Regime entered = chain.regimes().get(regime);
        listing.announceRegime(
                regime, entered.volatilityRatio(), embeddings[regime], entered.news());
        final double perHour = chain.perHour(regime) * timeFactor;
        final double waitNs = random.nextExponential() / perHour * NS_PER_HOUR;
        nextEventNs = waitNs < Long.MAX_VALUE / 4.0 ? nowNs + Math.round(waitNs) : Long.MAX_VALUE;
    }

    private void enter(final int next) {
        regime = next;
        final Regime entered = chain.regimes().get(next);
        pace.clock = timeFactor * entered.activity();
        pace.markets = entered.markets();
        pace.limits = share * entered.limits();
        pace.cancels = entered.cancels();
    }

    private int following() {
        double left = random.nextDouble() * chain.perHour(regime);
        int chosen = regime;
        for (int to = 0; to < chain.regimes().size(); to++) {
            if (chain.perHour(regime, to) > 0) {
                chosen = to;
                left -= chain.perHour(regime, to);
                if (left < 0) {
                    break;
                }
            }
        }
        return chosen;
    }
}
