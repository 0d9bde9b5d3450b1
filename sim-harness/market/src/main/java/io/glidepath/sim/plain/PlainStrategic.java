package io.glidepath.sim.plain;

import io.glidepath.risk.Side;
import io.glidepath.sim.flow.SeededRandom;

/**
 * The strategic trader: every 3 s a lot at the market and two lots one tick beyond the other side's
 * best price, as that was before; all in one direction an episode.
 */
final class PlainStrategic implements PlainTrader {
    private static final int OWNER = 3;
    private static final long PERIOD_NS = 3_000_000_000L;

    private final SeededRandom random = new SeededRandom();
    private final long seed;
    private final long stream;
    private Side side;

    PlainStrategic(final long seed, final long stream) {
        this.seed = seed;
        this.stream = stream;
    }

    @Override
    public long open(final PlainMarket market, final long episode, final long startNs) {
        random.seed(seed, episode, stream);
        side = random.nextDouble() < 0.5 ? Side.BUY : Side.SELL;
        return startNs;
    }

    @Override
    public long act(final PlainMarket market, final long nowNs) {
        final PlainBook book = market.book();
        final boolean found = !book.isEmpty(side.opposite());
        final long opposite = found ? book.best(side.opposite()) : 0;
        market.market(side, 1);
        if (found) {
            market.limit(OWNER, side, opposite - side.sign(), 2);
        }
        return nowNs + PERIOD_NS;
    }
}
