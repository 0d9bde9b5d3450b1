package io.glidepath.exec.wire;

/** The streams of an agent, in the wire's numbering. */
public enum Stream {
    CONTROL(1),
    EXECUTIONS(2),
    MARKET(3),
    ORDERS(4),
    CHILDREN(5),
    PARENTS(6),
    RESEARCH(7),
    REPLIES(8);

    /** How many streams there are. */
    public static final int COUNT = 8;

    private final int code;

    Stream(final int code) {
        this.code = code;
    }

    /** The wire's number, 1 to {@link #COUNT}. */
    public int code() {
        return code;
    }

    /** True for what the agent hears, false for what it says. */
    public boolean inbound() {
        return code <= ORDERS.code;
    }
}
