package io.glidepath.sim.plain;

import io.glidepath.risk.Side;

import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * A market of traders and one book, event by event: a queue of turns, the earliest first. It is
 * written to be read, and says what the fast market of {@code io.glidepath.sim.flow} must do.
 */
public final class PlainMarket {
    private static final long STRATEGIC_STREAM = 1L << 32;

    private final List<PlainTrader> traders;
    private final PlainTrades trades;
    private PlainBook book;
    private long nowNs;
    private long lastId;

    private PlainMarket(final List<PlainTrader> traders, final PlainTrades trades) {
        this.traders = traders;
        this.trades = trades;
    }

    /** The market of noise traders of Cheridito and Weiss. */
    public static PlainMarket noise(
            final long seed, final int instrumentId, final PlainTrades trades) {
        return new PlainMarket(List.of(new PlainNoise(seed, instrumentId, false)), trades);
    }

    /** Theirs of noise and tactical traders. */
    public static PlainMarket tactical(
            final long seed, final int instrumentId, final PlainTrades trades) {
        return new PlainMarket(List.of(new PlainNoise(seed, instrumentId, true)), trades);
    }

    /** Theirs of noise, tactical and strategic traders. */
    public static PlainMarket strategic(
            final long seed, final int instrumentId, final PlainTrades trades) {
        return new PlainMarket(
                List.of(
                        new PlainNoise(seed, instrumentId, true),
                        new PlainStrategic(seed, STRATEGIC_STREAM + instrumentId)),
                trades);
    }

    /** Whose turn it is when; at a tie the trader named first. */
    private record Turn(long timeNs, int place) implements Comparable<Turn> {
        @Override
        public int compareTo(final Turn other) {
            return timeNs == other.timeNs
                    ? Integer.compare(place, other.place)
                    : Long.compare(timeNs, other.timeNs);
        }
    }

    /**
     * Runs one episode with a new book.
     *
     * @param episode with the seed, the source of all randomness.
     * @param startNs when the market begins to run, ns since the epoch.
     * @param closeNs no event happens at this time or later.
     * @return events.
     */
    public long run(final long episode, final long startNs, final long closeNs) {
        book = new PlainBook();
        lastId = 0;
        nowNs = startNs;
        final Queue<Turn> turns = new PriorityQueue<>();
        for (int place = 0; place < traders.size(); place++) {
            turns.add(new Turn(traders.get(place).open(this, episode, startNs), place));
        }
        long events = 0;
        while (turns.element().timeNs < closeNs) {
            final Turn turn = turns.remove();
            nowNs = turn.timeNs;
            turns.add(new Turn(traders.get(turn.place).act(this, nowNs), turn.place));
            events++;
        }
        return events;
    }

    PlainBook book() {
        return book;
    }

    /** Enters a limit order; what does not trade rests. */
    void limit(final int owner, final Side side, final long price, final long quantity) {
        final long id = ++lastId;
        final long rest = book.take(side, price, quantity, told(id));
        if (rest > 0) {
            book.rest(new PlainOrder(id, owner, side, price, rest));
        }
    }

    /** Enters a market order; what the book cannot fill is dropped. */
    void market(final Side side, final long quantity) {
        final long anyPrice = side == Side.BUY ? Long.MAX_VALUE : 0;
        book.take(side, anyPrice, quantity, told(++lastId));
    }

    private PlainBook.Makers told(final long takerId) {
        return (maker, quantity) ->
                trades.onTrade(nowNs, maker.side, maker.price, quantity, maker.id, takerId);
    }
}
