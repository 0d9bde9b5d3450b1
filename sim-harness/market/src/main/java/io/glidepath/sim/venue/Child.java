package io.glidepath.sim.venue;

import io.glidepath.codec.common.OrderFate;
import io.glidepath.risk.Side;

/** One order of the agent as its venue knows it, resting or done. */
final class Child {
    static final long NO_EXPIRY = Long.MAX_VALUE;

    final int slot;
    long childId;
    long parentId;
    int clientId;
    Listing listing;
    boolean shortSale;
    boolean immediate;
    long quantity;
    long lastExecId;
    OrderFate fate;
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
        parentId = request.parentId;
        clientId = request.clientId;
        shortSale = request.shortSale;
        immediate = request.immediate;
        quantity = request.quantity;
        fate = OrderFate.WORKING;
        expireNs = request.expireNs;
        working = true;
    }

    void fill(final long quantity, final long tradePrice, final long fee) {
        filled += quantity;
        value += quantity * tradePrice;
        fees += fee;
        leaves -= quantity;
        end(OrderFate.FILLED);
    }

    /** @param ending what becomes of it when nothing is left. */
    void takeBack(final long quantity, final OrderFate ending) {
        leaves -= quantity;
        end(ending);
    }

    private void end(final OrderFate ending) {
        working = leaves > 0;
        fate = working ? OrderFate.WORKING : ending;
    }
}
