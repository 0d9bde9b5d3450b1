package io.glidepath.exec.order;

/** How a parent asks to be worked; {@code code} is the wire's number. */
public enum Algo {
    AUTO,
    POLICY,
    AC,
    TWAP,
    VWAP,
    POV;

    public int code() {
        return ordinal() + 1;
    }
}
