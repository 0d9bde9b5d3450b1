package io.glidepath.risk;

/** LIMIT rests what does not trade at once; IOC drops it. */
public enum OrderType {
    LIMIT,
    IOC
}
