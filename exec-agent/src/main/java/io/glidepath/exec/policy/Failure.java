package io.glidepath.exec.policy;

/**
 * Why a row has no action of its policy; the caller falls back. {@code code} is the number on the
 * wire.
 */
public enum Failure {
    NONE(0),
    /** No policy was there to ask. */
    MISSING(201),
    /** The answer came after its deadline. */
    LATE(202),
    /** A feature or a score is not a finite number. */
    NAN(203),
    /** No action is allowed. */
    MASKED_OUT(204),
    /** The runtime reported an error. */
    RUN_FAILED(205),
    /** Weights that are negative or do not sum to one. */
    NOT_ON_SIMPLEX(206);

    private static final Failure[] ALL = values();

    private final int code;

    Failure(final int code) {
        this.code = code;
    }

    /** 0, or 201 to 206; apart from the guard's reasons. */
    public int code() {
        return code;
    }

    /** The failure of a code; {@link #NONE} where no failure has it. */
    public static Failure of(final int code) {
        for (final Failure failure : ALL) {
            if (failure.code == code) {
                return failure;
            }
        }
        return NONE;
    }

    /**
     * True where the row and the policy do not say it: asked again, the policy may answer. Such a
     * failure is an input; any other follows from the row.
     */
    public boolean fromOutside() {
        return this == MISSING || this == LATE || this == RUN_FAILED;
    }
}
