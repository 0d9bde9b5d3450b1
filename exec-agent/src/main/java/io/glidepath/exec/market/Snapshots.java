package io.glidepath.exec.market;

import io.glidepath.risk.Side;

/**
 * Takes snapshots in parts. All parts must come in order and carry one sequence, and no later event
 * may have been missed meanwhile; else the book stays out of sync until a first part comes again.
 */
final class Snapshots {
    private final MarketChanges changes;
    /** Being filled by the part that is open. */
    private MarketState filling;

    Snapshots(final MarketChanges changes) {
        this.changes = changes;
    }

    /** A part opens; only the first, or the one after the last, is taken. */
    void part(
            final MarketState state,
            final long bookSequence,
            final int part,
            final int parts,
            final long venueTimeNs) {
        filling = null;
        if (parts < 1 || part < 0 || part >= parts || bookSequence < 0) {
            refuse(state, MarketRefusal.BAD_SNAPSHOT);
        } else if (part > 0) {
            filling = state.snapshot.follow(bookSequence, part, parts) ? state : null;
        } else if (state.inSync() && bookSequence == state.sequence) {
            state.snapshot.abandon();
        } else if (bookSequence < state.highestSequence) {
            state.snapshot.abandon();
            state.staleEvents++;
        } else {
            state.lose(changes);
            state.book().clear();
            state.snapshot.begin(bookSequence, parts);
            state.venueTimeNs = venueTimeNs;
            filling = state;
        }
    }

    void entry(
            final int instrumentId,
            final Side side,
            final long price,
            final long quantity,
            final long orderId) {
        if (filling == null || filling.instrumentId() != instrumentId) {
            return;
        }
        if (Validity.event(filling, side, price, quantity, orderId) != null) {
            refuse(filling, MarketRefusal.BAD_SNAPSHOT);
            return;
        }
        final boolean repeated =
                orderId == MarketListener.NO_ID && filling.book().quantityAtPrice(side, price) != 0;
        final BookResult result = repeated
                ? BookResult.DUPLICATE
                : filling.book().add(side, price, quantity, orderId);
        if (result != BookResult.DONE) {
            refuse(
                    filling,
                    result == BookResult.FULL
                            ? MarketRefusal.BOOK_FULL
                            : MarketRefusal.BAD_SNAPSHOT);
        }
    }

    /** The open part ends; after the last one the book can be believed. */
    void partEnd(final int instrumentId, final long nowNs) {
        final MarketState state = filling;
        filling = null;
        if (state == null || state.instrumentId() != instrumentId || !state.snapshot.end()) {
            return;
        }
        final long bookSequence = state.snapshot.sequence();
        state.snapshot.abandon();
        if (bookSequence < state.highestSequence) {
            state.staleEvents++;
            return;
        }
        state.taken(bookSequence, nowNs, state.venueTimeNs);
        state.synced(true);
        changes.onResynced(state);
        state.quoted(changes);
    }

    private void refuse(final MarketState state, final MarketRefusal reason) {
        filling = null;
        state.snapshot.abandon();
        changes.onRefused(state.instrumentId(), reason);
    }
}
