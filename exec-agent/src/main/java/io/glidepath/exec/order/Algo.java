package io.glidepath.exec.order;

/** How a parent asks to be worked; {@code code} is the wire's number. */
public enum Algo {
    AUTO(1),
    POLICY(2),
    AC(3),
    TWAP(4),
    VWAP(5),
    POV(6);

    private final int code;

    Algo(final int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
