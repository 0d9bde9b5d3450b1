package io.glidepath.exec.order;

/**
 * How much earlier than evenly an Almgren-Chriss schedule trades, as kappa T: with T the parent's
 * length, 1 - sinh(kappa T / 2) / sinh(kappa T) of it is done at half time.
 */
public enum Urgency {
    /** 56 % done at half time. */
    LOW(1),
    /** 68 % done at half time. */
    MEDIUM(2),
    /** 87 % done at half time. */
    HIGH(4);

    private static final Urgency[] BY_CODE = {null, LOW, MEDIUM, HIGH};

    private final double kappaT;

    Urgency(final double kappaT) {
        this.kappaT = kappaT;
    }

    /** Kappa times the parent's length. */
    public double kappaT() {
        return kappaT;
    }

    /** Its number on the wire, 1 to 3. */
    public int code() {
        return ordinal() + 1;
    }

    /** Of a number on the wire; null of any other. */
    public static Urgency of(final int code) {
        return code > 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }
}
