package io.glidepath.exec.order;

import io.glidepath.risk.OrderType;
import io.glidepath.risk.Side;

/**
 * A child order. Quantity is filled, or given back, or leaves: the three always sum to the whole.
 */
public final class ChildOrder {
    /** No venue order id yet. */
    public static final long NO_ID = Long.MIN_VALUE;

    final int slot;
    long childId;
    ParentOrder parent;
    long parentSerial;
    long venueOrderId;
    Side side;
    OrderType type;
    long price;
    long quantity;
    long filled;
    long filledValue;
    long fees;
    /** Taken back, rejected or expired. */
    long givenBack;
    /** Filled by an order status, its reports still to come. */
    long assumed;

    long cancelPending;
    /** The venue was asked after it since the last cancel: its answer counts that cancel in. */
    boolean questioned;
    /** A withdrawal of every order was sent while it was open. */
    boolean withdrawn;

    long sentNs;
    long ackedNs;
    long closedNs;
    ChildState state = ChildState.DONE;

    ChildOrder(final int slot) {
        this.slot = slot;
    }

    public long childId() {
        return childId;
    }

    /** Slot of its parent while that is worked. */
    public int parentSlot() {
        return parent.slot();
    }

    /** Its parent, or null if that is no longer remembered. */
    public ParentOrder parent() {
        return parent.serial() == parentSerial ? parent : null;
    }

    /** {@link #NO_ID} until acknowledged. */
    public long venueOrderId() {
        return venueOrderId;
    }

    public Side side() {
        return side;
    }

    public OrderType type() {
        return type;
    }

    public long price() {
        return price;
    }

    public long quantity() {
        return quantity;
    }

    /** What may still trade. */
    public long leaves() {
        return quantity - filled - givenBack;
    }

    public long filled() {
        return filled;
    }

    /** Sum of price times quantity of its fills. */
    public long filledValue() {
        return filledValue;
    }

    public long fees() {
        return fees;
    }

    /** Asked back and not answered. */
    public long cancelPendingQuantity() {
        return cancelPending;
    }

    /** Whether we asked that it be taken back, by itself or with every other. */
    public boolean askedBack() {
        return withdrawn || cancelPending > 0;
    }

    public long sentNs() {
        return sentNs;
    }

    /** 0 until acknowledged. */
    public long ackedNs() {
        return ackedNs;
    }

    /** 0 until done. */
    public long closedNs() {
        return closedNs;
    }

    public ChildState state() {
        return state;
    }

    void begin(final long id, final ParentOrder ofParent, final long nowNs) {
        childId = id;
        parent = ofParent;
        parentSerial = ofParent.serial();
        side = ofParent.side();
        venueOrderId = NO_ID;
        filled = 0;
        filledValue = 0;
        fees = 0;
        givenBack = 0;
        assumed = 0;
        cancelPending = 0;
        questioned = false;
        withdrawn = false;
        sentNs = nowNs;
        ackedNs = 0;
        closedNs = 0;
        state = ChildState.PENDING_NEW;
    }
}
