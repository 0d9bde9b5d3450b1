package io.glidepath.risk;

/** One parent's terms and what has become of its quantity. */
final class ParentExposure {
    /** The terms as admitted or amended. */
    final ParentIntent terms = new ParentIntent();
    /** Own volume over the participation window. */
    final VolumeWindow window = new VolumeWindow(Limits.WINDOW_BUCKETS + 1);

    /** Its own participation cap of others' volume. */
    final Ratio mostOwn = new Ratio();
    /** What it may run ahead of its schedule. */
    final Ratio drift = new Ratio();

    private InstrumentExposure instrument;
    private boolean live;
    private long life;
    private long filled;
    private long filledValue;
    private long open;
    private int openChildren;
    private long pending;
    private long pendingVersion = -1;

    void begin(final ParentIntent parent, final InstrumentExposure its) {
        terms.copyFrom(parent);
        instrument = its;
        live = true;
        life++;
        filled = 0;
        filledValue = 0;
        open = 0;
        openChildren = 0;
        pendingVersion = -1;
        window.reset(its.windowNs());
    }

    void end() {
        live = false;
    }

    boolean live() {
        return live;
    }

    /** Rises with each tenant of the slot. */
    long life() {
        return life;
    }

    InstrumentExposure instrument() {
        return instrument;
    }

    long filled() {
        return filled;
    }

    long filledValue() {
        return filledValue;
    }

    /** Reserved: approved, sent or unknown, and not answered. */
    long open() {
        return open;
    }

    int openChildren() {
        return openChildren;
    }

    /** Filled and open. */
    long worked() {
        return Wide.plus(filled, open);
    }

    /** Neither filled nor open, not below zero. */
    long free() {
        return Math.max(0, Wide.minus(terms.quantity, worked()));
    }

    void reserve(final long quantity) {
        open = Wide.plus(open, quantity);
        openChildren++;
    }

    void release(final long quantity) {
        open -= quantity;
    }

    void childGone() {
        openChildren--;
    }

    void fill(final long quantity, final long price, final long nowNs) {
        filled = Wide.plus(filled, quantity);
        filledValue = Wide.plus(filledValue, Wide.product(quantity, Math.max(0, price)));
        window.add(quantity, nowNs);
    }

    void correct(final long quantityDelta, final long valueDelta, final long nowNs) {
        filled = Math.max(0, Wide.plus(filled, quantityDelta));
        filledValue = Wide.plus(filledValue, valueDelta);
        if (quantityDelta > 0) {
            window.add(quantityDelta, nowNs);
        }
    }

    /** Open quantity of its children that may trade at once. */
    long pending() {
        if (pendingVersion != instrument.version()) {
            pending = instrument.pendingOf(this);
            pendingVersion = instrument.version();
        }
        return pending;
    }

    long hash(final long seed) {
        long hash = Wide.mix(Wide.mix(seed, live), life);
        if (!live) {
            return hash;
        }
        hash = Wide.mix(Wide.mix(hash, terms.parentId), terms.clientId);
        hash = Wide.mix(Wide.mix(hash, terms.instrumentId), terms.policyId);
        hash = Wide.mix(Wide.mix(hash, terms.side == Side.BUY), terms.locateId);
        hash = Wide.mix(Wide.mix(hash, terms.quantity), terms.limitPrice);
        hash = Wide.mix(Wide.mix(hash, terms.startNs), terms.endNs);
        hash = Wide.mix(Wide.mix(hash, terms.maxParticipationBps), terms.priceBandBps);
        hash = Wide.mix(Wide.mix(hash, terms.maxChild), filled);
        hash = Wide.mix(Wide.mix(hash, filledValue), open);
        return window.hash(Wide.mix(hash, openChildren));
    }
}
