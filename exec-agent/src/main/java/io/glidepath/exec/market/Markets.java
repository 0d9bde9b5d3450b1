package io.glidepath.exec.market;

import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;

/**
 * The door of the market room: believes the feed only in sequence. An event in sequence is
 * validated whole and then applied; a refused one changes nothing, so that the next shows a gap.
 * Session state goes when a definition follows a close, and never else.
 */
public final class Markets implements MarketListener {
    private static final int MAX_REGIME = 7;
    private static final float MAX_RATIO = 16.0f;

    private final MarketTable table;
    private final MarketChanges changes;
    private final Snapshots snapshots;
    private final RoomState room = new RoomState();

    /**
     * @param maxInstruments most instruments, positive.
     * @param maxOrdersPerBook most orders, or levels on level feeds, of one book.
     * @param shortWindowNs rolling windows of {@link FlowWindow}, each at least 32 ns.
     */
    public Markets(
            final int maxInstruments,
            final int maxOrdersPerBook,
            final long shortWindowNs,
            final long midWindowNs,
            final long longWindowNs,
            final MarketChanges changes) {
        final MarketState[] states = new MarketState[maxInstruments];
        this.changes = changes;
        snapshots = new Snapshots(changes);
        for (int i = 0; i < maxInstruments; i++) {
            states[i] = new MarketState(
                    i, maxOrdersPerBook, shortWindowNs, midWindowNs, longWindowNs, room);
        }
        table = new MarketTable(states);
    }

    /**
     * The time of this duty cycle; windows let go what is too old. An earlier time is taken as the
     * last one.
     */
    public void cycle(final long cycleNs) {
        room.nowNs = Math.max(room.nowNs, cycleNs);
    }

    /** Instruments defined whose book is not in sync. */
    public int unsynced() {
        return room.unsynced;
    }

    /** Null if unknown. */
    public MarketState state(final int instrumentId) {
        return table.find(instrumentId);
    }

    /** Instruments defined. */
    public int count() {
        return table.count();
    }

    /** {@code index} from 0 to {@link #count()} - 1, in order of definition. */
    public MarketState at(final int index) {
        return table.at(index);
    }

    /** No book is believed before its next snapshot: events may be missing without a gap. */
    public void distrust() {
        for (int i = 0; i < table.count(); i++) {
            table.at(i).lose(changes);
        }
    }

    /**
     * Books may be another venue session's, whose numbers began anew: the next snapshot is taken
     * whatever its number.
     */
    public void forgetNumbers() {
        for (int i = 0; i < table.count(); i++) {
            table.at(i).highestSequence = MarketState.NO_SEQUENCE;
        }
    }

    @Override
    public void onInstrument(final Instrument definition) {
        final MarketRefusal refusal = Validity.definition(definition);
        if (refusal != null) {
            changes.onRefused(definition.instrumentId, refusal);
            return;
        }
        final MarketState known = state(definition.instrumentId);
        if (known == null) {
            define(definition);
        } else if (known.closing) {
            known.clearSession();
            known.instrument().copyFrom(definition);
            changes.onSessionCleared(known);
            changes.onDefined(known);
        } else if (Validity.sameMarket(known.instrument(), definition)) {
            known.instrument().copyFrom(definition);
            changes.onDefined(known);
        } else {
            changes.onRefused(definition.instrumentId, MarketRefusal.CHANGED_IN_SESSION);
        }
    }

    private void define(final Instrument definition) {
        final MarketState state = table.add(definition.instrumentId);
        if (state == null) {
            changes.onRefused(definition.instrumentId, MarketRefusal.CAPACITY);
            return;
        }
        state.instrument().copyFrom(definition);
        room.unsynced++;
        changes.onDefined(state);
    }

    @Override
    public void onSnapshotPart(
            final int instrumentId,
            final long bookSequence,
            final int part,
            final int parts,
            final long venueTimeNs) {
        final MarketState state = known(instrumentId);
        if (state != null) {
            snapshots.part(state, bookSequence, part, parts, venueTimeNs);
        }
    }

    @Override
    public void onSnapshotEntry(
            final int instrumentId,
            final Side side,
            final long price,
            final long quantity,
            final long orderId) {
        snapshots.entry(instrumentId, side, price, quantity, orderId);
    }

    @Override
    public void onSnapshotPartEnd(final int instrumentId) {
        snapshots.partEnd(instrumentId, room.nowNs);
    }

    @Override
    public void onAdd(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long orderId,
            final long venueTimeNs) {
        final MarketState state = expected(instrumentId, bookSequence);
        if (state == null
                || refused(state, Validity.event(state, side, price, quantity, orderId))) {
            return;
        }
        final boolean tooMuch = orderId == NO_ID
                && state.book().quantityAtPrice(side, price) > Book.MAX_QUANTITY - quantity;
        if (tooMuch) {
            changes.onRefused(instrumentId, MarketRefusal.BAD_QUANTITY);
        } else if (settled(
                state,
                state.book().add(side, price, quantity, orderId),
                bookSequence,
                venueTimeNs)) {
            state.added(side, quantity, room.nowNs, changes);
        }
    }

    @Override
    public void onReduce(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long orderId,
            final long venueTimeNs) {
        final MarketState state = expected(instrumentId, bookSequence);
        if (state == null
                || refused(state, Validity.event(state, side, price, quantity, orderId))) {
            return;
        }
        if (settled(
                state,
                state.book().reduce(side, price, quantity, orderId),
                bookSequence,
                venueTimeNs)) {
            state.cancelled(side, room.nowNs, changes);
        }
    }

    @Override
    public void onExecute(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long orderId,
            final long venueTimeNs) {
        final MarketState state = expected(instrumentId, bookSequence);
        if (state == null
                || refused(state, Validity.event(state, side, price, quantity, orderId))) {
            return;
        }
        if (settled(
                state,
                state.book().execute(side, price, quantity, orderId),
                bookSequence,
                venueTimeNs)) {
            state.executed(side, room.nowNs, changes);
        }
    }

    @Override
    public void onDelete(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long orderId,
            final long venueTimeNs) {
        final MarketState state = expected(instrumentId, bookSequence);
        if (state == null || refused(state, Validity.event(state, side, price, 1, orderId))) {
            return;
        }
        if (settled(state, state.book().delete(side, price, orderId), bookSequence, venueTimeNs)) {
            state.cancelled(side, room.nowNs, changes);
        }
    }

    @Override
    public void onSetLevel(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long venueTimeNs) {
        final MarketState state = expected(instrumentId, bookSequence);
        // A level may be set to nothing: its quantity alone may be 0.
        if (state == null
                || refused(
                        state,
                        Validity.event(state, side, price, quantity == 0 ? 1 : quantity, NO_ID))) {
            return;
        }
        final long before = state.book().quantityAtPrice(side, price);
        if (settled(
                state, state.book().setLevel(side, price, quantity), bookSequence, venueTimeNs)) {
            if (quantity > before) {
                state.added(side, quantity - before, room.nowNs, changes);
            } else if (quantity < before) {
                state.cancelled(side, room.nowNs, changes);
            } else {
                state.quoted(changes);
            }
        }
    }

    @Override
    public void onTrade(
            final int instrumentId,
            final long bookSequence,
            final Side aggressor,
            final long price,
            final long quantity,
            final long tradeId,
            final long restingOrderId,
            final long aggressorOrderId,
            final boolean hidden,
            final long venueTimeNs) {
        final MarketState state = expected(instrumentId, bookSequence);
        if (state == null || refused(state, Validity.sizes(aggressor, price, quantity))) {
            return;
        }
        state.taken(bookSequence, room.nowNs, venueTimeNs);
        state.flow().traded(tradeId, aggressor, price, quantity);
        state.orders().crossed(aggressor, quantity, room.nowNs, state.mid2());
        changes.onTraded(
                state,
                aggressor,
                price,
                quantity,
                tradeId,
                restingOrderId,
                aggressorOrderId,
                hidden);
    }

    @Override
    public void onStatus(final int instrumentId, final TradingState told, final long venueTimeNs) {
        final MarketState state = known(instrumentId);
        if (state != null) {
            state.status = told;
            state.closing |= told == TradingState.CLOSED;
            changes.onStatus(state);
        }
    }

    @Override
    public void onRegime(
            final int instrumentId,
            final int regimeId,
            final float volatilityRatio,
            final float[] embedding,
            final boolean news) {
        final MarketState state = known(instrumentId);
        if (state == null) {
            return;
        }
        boolean good = regimeId >= 0
                && regimeId <= MAX_REGIME
                && volatilityRatio >= 0
                && volatilityRatio <= MAX_RATIO;
        for (int i = 0; good && i < MarketState.EMBEDDING; i++) {
            good = Math.abs(embedding[i]) <= 1;
        }
        if (refused(state, good ? null : MarketRefusal.BAD_REGIME)) {
            return;
        }
        state.regime(regimeId, volatilityRatio, embedding, news);
        changes.onRegime(state);
    }

    @Override
    public void onUnchanged(
            final int instrumentId, final long bookSequence, final long venueTimeNs) {
        final MarketState state = known(instrumentId);
        if (state != null) {
            state.stands(bookSequence, changes);
        }
    }

    /** The instrument's state, or null and said so. */
    private MarketState known(final int instrumentId) {
        final MarketState state = state(instrumentId);
        if (state == null) {
            changes.onRefused(instrumentId, MarketRefusal.UNKNOWN_INSTRUMENT);
        }
        return state;
    }

    /** The instrument's state if this is the event it waits for, else null. */
    private MarketState expected(final int instrumentId, final long bookSequence) {
        final MarketState state = known(instrumentId);
        return state != null && state.expects(bookSequence, changes) ? state : null;
    }

    /** True if a change was made, and counts; false if the book could not take it. */
    private boolean settled(
            final MarketState state,
            final BookResult result,
            final long bookSequence,
            final long venueTimeNs) {
        switch (result) {
            case DUPLICATE -> changes.onRefused(state.instrumentId(), MarketRefusal.BAD_ORDER_ID);
            case MISMATCH -> changes.onRefused(state.instrumentId(), MarketRefusal.BAD_PRICE);
            case FULL -> {
                changes.onRefused(state.instrumentId(), MarketRefusal.BOOK_FULL);
                state.highestSequence = bookSequence;
                state.lose(changes);
            }
            case UNKNOWN -> {
                state.unknownOrders++;
                state.taken(bookSequence, room.nowNs, venueTimeNs);
            }
            case CLIPPED -> {
                state.clippedEvents++;
                state.taken(bookSequence, room.nowNs, venueTimeNs);
            }
            case DONE -> state.taken(bookSequence, room.nowNs, venueTimeNs);
        }
        return result == BookResult.DONE || result == BookResult.CLIPPED;
    }

    private boolean refused(final MarketState state, final MarketRefusal reason) {
        if (reason != null) {
            changes.onRefused(state.instrumentId(), reason);
        }
        return reason != null;
    }
}
