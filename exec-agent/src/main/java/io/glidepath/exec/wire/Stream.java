package io.glidepath.exec.wire;

/** The streams of an agent, in the wire's numbering. */
public enum Stream {
    CONTROL,
    EXECUTIONS,
    MARKET,
    ORDERS,
    CHILDREN,
    PARENTS,
    RESEARCH,
    REPLIES;

    /** How many streams there are. */
    public static final int COUNT = 8;

    /** The wire's number, 1 to {@link #COUNT}. */
    public int code() {
        return ordinal() + 1;
    }

    /** True for what the agent hears, false for what it says. */
    public boolean inbound() {
        return ordinal() <= ORDERS.ordinal();
    }
}
