package io.glidepath.sim.venue;

import io.glidepath.codec.common.BookAction;
import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;

/**
 * One instrument at a venue: its book, its state, its numbers. Simulated traders and recorded feeds
 * act here.
 */
public final class Listing implements BookListener {
    /** Owner of the aggressors of hidden executions: nobody's. */
    private static final int HIDDEN_TAKER = 0;

    private static final long UNCHANGED_NS = 1_000_000_000L;

    private final VenueInstrument instrument;
    private final MarketPublisher publisher;
    private final VenueIds ids;
    private final FillListener fills;
    private final MatchingBook book;
    private final HiddenExecutions hidden;
    private final ImpactModel.Overlay impact;
    private final SnapshotCopy copy = new SnapshotCopy();
    private TradingState state = TradingState.CLOSED;
    private long bookSequence;
    /** When the market last heard of the book; {@link Long#MAX_VALUE}: it is not told anew. */
    private long toldNs = Long.MAX_VALUE;

    private boolean alive = true;
    private boolean silent = true;

    /** Hears of trades that touch the agent's orders. */
    interface FillListener {
        /** @param price 10^-8 of the currency. */
        void onFill(int owner, long tradeId, long quantity, long price, boolean maker);
    }

    Listing(
            final VenueInstrument instrument,
            final MarketPublisher publisher,
            final VenueIds ids,
            final FillListener fills,
            final int orders,
            final VenueRules rules) {
        this.hidden = rules.hidden();
        this.impact = rules.impact().of(instrument);
        this.instrument = instrument;
        this.publisher = publisher;
        this.ids = ids;
        this.fills = fills;
        this.book = new MatchingBook(this, orders);
    }

    public VenueInstrument instrument() {
        return instrument;
    }

    public int instrumentId() {
        return instrument.instrumentId();
    }

    public MatchingBook book() {
        return book;
    }

    public TradingState state() {
        return state;
    }

    /** A new order id of this venue. */
    public long nextOrderId() {
        return ids.nextOrderId();
    }

    /**
     * A recorded trade against hidden quantity: fills our orders first where {@link
     * HiddenExecutions} says so, and prints the rest. No order of others changes.
     */
    public void printHidden(final Side aggressor, final long price, final long quantity) {
        if (silent) {
            return;
        }
        final long rest = hidden == HiddenExecutions.PRINTED
                ? quantity
                : quantity - meetOurs(aggressor.opposite(), price, quantity);
        if (rest > 0) {
            publisher.hiddenTrade(
                    this, aggressor, instrument.toPrice(price), rest, ids.nextExecId());
        }
    }

    /** Trades with our orders at the head of a side, down to a price; the quantity traded. */
    private long meetOurs(final Side makers, final long price, final long quantity) {
        final int least = hidden == HiddenExecutions.AT ? 0 : 1;
        long left = quantity;
        long takerId = MatchingBook.NONE;
        while (left > 0
                && !book.isEmpty(makers)
                && makers.sign() * (book.best(makers) - price) >= least) {
            final long maker = book.oldestAt(makers, book.best(makers));
            if (!Child.isAgent(book.ownerOf(maker))) {
                break;
            }
            takerId = takerId == MatchingBook.NONE ? nextOrderId() : takerId;
            left -= book.execute(maker, left, takerId, HIDDEN_TAKER);
        }
        return quantity - left;
    }

    ImpactModel.Overlay impact() {
        return impact;
    }

    /**
     * Passes on what an analyst says of this instrument.
     *
     * @param regimeId 0 to 7.
     * @param volatilityRatio volatility over its normal level, 0 to 16.
     * @param embedding four numbers in [-1, 1].
     */
    public void announceRegime(
            final int regimeId,
            final float volatilityRatio,
            final float[] embedding,
            final boolean news) {
        if (!silent) {
            publisher.regime(instrumentId(), regimeId, volatilityRatio, embedding, news);
        }
    }

    /** Halts, resumes or closes trading, and says so once the session is open. */
    public void changeState(final TradingState next) {
        state = next;
        if (!silent) {
            publisher.status(this, next);
            toldNs = alive && publisher.isHeard() && next != TradingState.CLOSED
                    ? publisher.nowNs
                    : Long.MAX_VALUE;
        }
    }

    /** Empties the book, silently: what now enters it belongs to the opening snapshot. */
    void prepare() {
        book.clear();
        impact.restart();
        bookSequence = 0;
        toldNs = Long.MAX_VALUE;
        silent = true;
        state = TradingState.CLOSED;
    }

    void open(final long openNs, final long closeNs) {
        publisher.status(this, TradingState.CLOSED);
        silent = false;
        tell(openNs, closeNs);
        changeState(TradingState.OPEN);
    }

    /** Definition and snapshot. */
    void tell(final long openNs, final long closeNs) {
        if (!publisher.isHeard()) {
            return;
        }
        publisher.definition(this, openNs, closeNs);
        copy.copy(book);
        final int parts = Math.max(
                1, (copy.size() + MarketPublisher.PART_ENTRIES - 1) / MarketPublisher.PART_ENTRIES);
        for (int part = 0; part < parts; part++) {
            publisher.snapshotPart(this, copy, part, parts);
        }
    }

    /**
     * Whether an unchanged book is told anew each second, so that its quote does not age: not when
     * levels are recorded, which tell nothing of a recorder that has stopped.
     */
    public void tellUnchanged(final boolean told) {
        alive = told;
    }

    /** When an unchanged book is to be told anew; {@link Long#MAX_VALUE}: never. */
    long unchangedNs() {
        return toldNs == Long.MAX_VALUE ? Long.MAX_VALUE : toldNs + UNCHANGED_NS;
    }

    /** Tells that the book stands as it did. */
    void publishUnchanged() {
        publisher.unchanged(this);
        toldNs = publisher.nowNs;
    }

    void tellState() {
        publisher.status(this, state);
    }

    long bookSequence() {
        return bookSequence;
    }

    long nextBookSequence() {
        if (toldNs != Long.MAX_VALUE) {
            toldNs = publisher.nowNs;
        }
        return ++bookSequence;
    }

    @Override
    public void onAdded(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        publish(BookAction.ADD, side, price, quantity, orderId);
    }

    @Override
    public void onReduced(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity,
            final long leaves) {
        publish(BookAction.REDUCE, side, price, quantity, orderId);
    }

    @Override
    public void onDeleted(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        publish(BookAction.DELETE, side, price, quantity, orderId);
    }

    @Override
    public void onTraded(
            final long makerId,
            final int makerOwner,
            final Side makerSide,
            final long price,
            final long quantity,
            final long makerLeaves,
            final long takerId,
            final int takerOwner) {
        if (silent) {
            return;
        }
        final long tradeId = ids.nextExecId();
        final long money = instrument.toPrice(price);
        if (publisher.isHeard()) {
            publisher.bookEvent(this, BookAction.EXECUTE, makerSide, money, quantity, makerId);
            publisher.trade(this, makerSide.opposite(), money, quantity, tradeId, makerId, takerId);
        }
        if (Child.isAgent(makerOwner)) {
            fills.onFill(makerOwner, tradeId, quantity, money, true);
        }
        if (Child.isAgent(takerOwner)) {
            fills.onFill(takerOwner, tradeId, quantity, money, false);
        }
    }

    private void publish(
            final BookAction action,
            final Side side,
            final long price,
            final long quantity,
            final long orderId) {
        if (!silent && publisher.isHeard()) {
            publisher.bookEvent(this, action, side, instrument.toPrice(price), quantity, orderId);
        }
    }
}
