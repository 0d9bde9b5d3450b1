package io.glidepath.sim.venue;

import io.glidepath.risk.Side;

/** One order of the agent as its venue knows it, resting or done. */
final class Child {
    static final long NO_EXPIRY = Long.MAX_VALUE;

    final int slot;
    long childId;
    Listing listing;
    Side side;
    long price;
    long venueOrderId;
    long filled;
    long value;
    long fees;
    long leaves;
    long expireNs;
    boolean working;

    Child(final int slot) {
        this.slot = slot;
    }

    /** The owner its orders have in the book: negative, so that the slot can be read back. */
    int owner() {
        return ownerOf(slot);
    }

    static int ownerOf(final int slot) {
        return ~slot;
    }

    static boolean isAgent(final int owner) {
        return owner < 0;
    }

    static int slotOf(final int owner) {
        return ~owner;
    }

    void open(final ChildRequest request, final Listing at, final long orderId) {
        childId = request.childId;
        listing = at;
        side = request.side;
        price = request.price;
        venueOrderId = orderId;
        filled = 0;
        value = 0;
        fees = 0;
        leaves = request.quantity;
        expireNs = request.expireNs;
        working = true;
    }

    void fill(final long quantity, final long tradePrice, final long fee) {
        filled += quantity;
        value += quantity * tradePrice;
        fees += fee;
        takeBack(quantity);
    }

    void takeBack(final long quantity) {
        leaves -= quantity;
        working = leaves > 0;
    }
}
