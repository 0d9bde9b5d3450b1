package io.glidepath.exec.order;

/** How a schedule spreads its quantity. */
public enum ScheduleKind {
    /** Evenly in time. */
    TWAP,
    /** By the instrument's volume profile. */
    VWAP,
    /** A share of the volume traded. */
    POV,
    /** Almgren and Chriss (2001): least cost plus risk aversion times variance. */
    ALMGREN_CHRISS
}
