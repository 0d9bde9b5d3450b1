package io.glidepath.exec.market;

/** What became of a change to a book. */
public enum BookResult {
    DONE,
    /** No such order or level; nothing changed. */
    UNKNOWN,
    /** More was taken than rested; what rested was taken. */
    CLIPPED,
    /** The order is already there; nothing changed. */
    DUPLICATE,
    /** The order rests on another side or at another price; nothing changed. */
    MISMATCH,
    /** No room; nothing changed. */
    FULL
}
