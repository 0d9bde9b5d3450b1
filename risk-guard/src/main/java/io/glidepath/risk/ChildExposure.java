package io.glidepath.risk;

/** One child the guard counts, and for a while one it has counted. */
final class ChildExposure {
    final int place;
    /** What was approved. */
    final Intent order = new Intent();

    InstrumentExposure instrument;
    ParentExposure parent;
    /** The parent's life this child belongs to; its slot may have a new tenant. */
    long parentLife;

    boolean open;
    boolean sent;
    boolean acked;
    boolean unknown;
    /** A cancel of all is unanswered. */
    boolean closing;
    /** Still reserved, quantity units. */
    long leaves;
    /** Asked back in part and unanswered. */
    long reducing;
    /**
     * Of that, approved and not yet published; {@link Intent#NONE}: a cancel of all; 0: nothing.
     */
    long unsentCancel;

    long ackedNs;

    ChildExposure previous;
    ChildExposure next;

    ChildExposure(final int place) {
        this.place = place;
    }

    void begin(final Intent intent, final InstrumentExposure its, final ParentExposure owner) {
        order.copyFrom(intent);
        instrument = its;
        parent = owner;
        parentLife = owner == null ? 0 : owner.life();
        open = true;
        sent = false;
        acked = false;
        unknown = false;
        closing = false;
        leaves = intent.quantity;
        reducing = 0;
        unsentCancel = 0;
        ackedNs = 0;
    }

    /** The parent it still belongs to; null if that has closed. */
    ParentExposure liveParent() {
        return parent != null && parent.live() && parent.life() == parentLife ? parent : null;
    }

    /** Whether its quantity may trade before the next word from the venue. */
    boolean countsNow() {
        return order.type == OrderType.IOC
                || unknown
                || !order.passive && !acked
                || instrument.marketable(order.side, order.price);
    }

    void noteCancel(final long quantity) {
        unsentCancel = quantity;
        if (quantity == Intent.NONE) {
            closing = true;
        } else {
            reducing += quantity;
        }
    }

    void cancelNotSent() {
        if (unsentCancel == Intent.NONE) {
            closing = false;
        } else {
            reducing = Math.max(0, reducing - unsentCancel);
        }
        unsentCancel = 0;
    }

    void cancelsAnswered() {
        closing = false;
        reducing = 0;
        unsentCancel = 0;
    }

    long hash(final long seed) {
        long hash = Wide.mix(Wide.mix(seed, order.childId), open);
        hash = Wide.mix(Wide.mix(hash, order.instrumentId), order.parentSlot);
        hash = Wide.mix(Wide.mix(hash, parentLife), order.price);
        hash = Wide.mix(Wide.mix(hash, order.quantity), leaves);
        hash = Wide.mix(Wide.mix(hash, sent), acked);
        hash = Wide.mix(Wide.mix(hash, unknown), closing);
        hash = Wide.mix(Wide.mix(hash, reducing), unsentCancel);
        hash = Wide.mix(Wide.mix(hash, ackedNs), order.passive);
        hash = Wide.mix(hash, order.side == Side.BUY);
        return Wide.mix(hash, order.type == OrderType.IOC);
    }
}
