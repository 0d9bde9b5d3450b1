package io.glidepath.exec.order;

import io.glidepath.risk.OrderType;
import io.glidepath.risk.Side;

/**
 * An order as the venue holds it, in its answer to a reconciliation. Mutable, owned by the wire's
 * adapter, valid until its next frame. Price and values 10^-8 of the currency, quantities units.
 */
public final class VenueOrder {
    /** What became of it; {@code code} is the wire's number. */
    public enum Fate {
        WORKING(1),
        FILLED(2),
        CANCELLED(3),
        REJECTED(4),
        EXPIRED(5);

        private static final Fate[] BY_CODE = {null, WORKING, FILLED, CANCELLED, REJECTED, EXPIRED};

        private final int code;

        Fate(final int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        /** @param code 1 to 5. */
        public static Fate of(final int code) {
            return BY_CODE[code];
        }
    }

    public long requestTimeNs;
    public int epoch;
    public long childId;
    public long parentId;
    public int clientId;
    public int instrumentId;
    /** {@link ChildOrder#NO_ID}: it never had one. */
    public long venueOrderId;

    public long price;
    public long quantity;
    public long filledQuantity;
    public long filledValue;
    public long fees;
    public long leavesQuantity;
    public long lastExecId;
    public Side side;
    public boolean shortSale;
    public OrderType type;
    public Fate fate;
}
