package io.glidepath.exec.journal;

/** What a record of the journal is. The codes are part of the format and never change. */
public enum RecordKind {
    /** What a run was made of: several open every run. Written around the agent, not by it. */
    OPENING(1),
    /**
     * Opens a working duty cycle: its time is the cycle's one clock reading, its payload {@link
     * InputMarks} of what was heard before it.
     */
    CYCLE(2),
    /** A whole input frame, bytes exactly as received. */
    INPUT(3),
    /** Something that depends on the machine, as a message of the journal's schema. */
    FACT(4),
    /** A frame about to be offered, bytes exactly as offered. */
    OUTPUT(5),
    /** What the agent concluded, as a message of the journal's schema. */
    NOTE(6),
    /** The orderly end of a run. Written around the agent, not by it. */
    SEALED(7),
    /** An input frame that the transport calls a fragment of something longer. */
    FRAGMENT(8);

    private static final RecordKind[] BY_CODE = new RecordKind[values().length + 1];

    static {
        for (final RecordKind kind : values()) {
            BY_CODE[kind.code] = kind;
        }
    }

    private final int code;

    RecordKind(final int code) {
        this.code = code;
    }

    /** The kind's number on disk, 1 to 8. */
    public int code() {
        return code;
    }

    /** Whether the agent hears it: what a replay is given, and a CYCLE marks. */
    public boolean isHeard() {
        return this == INPUT || this == FACT || this == FRAGMENT;
    }

    /** The kind of a number on disk, or null when there is none. */
    public static RecordKind of(final int code) {
        return code > 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }
}
