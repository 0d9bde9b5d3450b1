package io.glidepath.exec;

import io.glidepath.exec.market.MarketState;
import io.glidepath.exec.order.ParentState;

/**
 * The parents at work, in the order of their admission, and when the next of them moves by time
 * alone.
 */
final class Sessions {
    private final ParentSession[] bySlot;
    private final ParentSession[] active;
    private int count;

    Sessions(final int maxParents) {
        bySlot = new ParentSession[maxParents];
        active = new ParentSession[maxParents];
        for (int slot = 0; slot < maxParents; slot++) {
            bySlot[slot] = new ParentSession(slot);
        }
    }

    ParentSession ofSlot(final int slot) {
        return bySlot[slot];
    }

    int count() {
        return count;
    }

    /** @param index 0 to {@code count() - 1}, by admission. */
    ParentSession at(final int index) {
        return active[index];
    }

    void opened(final ParentSession session) {
        active[count++] = session;
    }

    void closed(final ParentSession session) {
        for (int i = 0; i < count; i++) {
            if (active[i] == session) {
                System.arraycopy(active, i + 1, active, i, count - i - 1);
                active[--count] = null;
                return;
            }
        }
    }

    long nextTimerNs() {
        long next = ParentSession.NEVER;
        for (int i = 0; i < count; i++) {
            next = Math.min(next, active[i].nextTimerNs());
        }
        return next;
    }

    void onMarket(final MarketState market, final long nowNs) {
        for (int i = 0; i < count; i++) {
            final ParentSession session = active[i];
            if (session.market() == market && session.parent().state() == ParentState.WORKING) {
                session.parent()
                        .arrive(
                                market.mid2(),
                                market.book().bestBid(),
                                market.observedOthersVolume(),
                                nowNs);
                session.wake(nowNs);
            }
        }
    }

    void onOthersTraded(final MarketState market, final long quantity) {
        for (int i = 0; i < count; i++) {
            if (active[i].market() == market) {
                active[i].own.volumeTraded(quantity);
            }
        }
    }
}
