package io.glidepath.exec.order;

/** Where a child stands. */
public enum ChildState {
    /** Sent, not acknowledged. */
    PENDING_NEW,
    OPEN,
    /** A cancel, whole or in part, is unanswered. */
    PENDING_CANCEL,
    /** Its fate must be asked for; what was open of it counts as unknown. */
    UNKNOWN,
    /** Nothing of it rests. */
    DONE
}
