package io.glidepath.risk;

/** Session state of an instrument; new children are allowed in OPEN alone. */
public enum TradingState {
    PRE_OPEN,
    OPEN,
    AUCTION,
    HALTED,
    CLOSED
}
