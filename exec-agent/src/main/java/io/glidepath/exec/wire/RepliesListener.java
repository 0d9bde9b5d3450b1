package io.glidepath.exec.wire;

/** What an agent answers an operator. */
public interface RepliesListener {
    /**
     * @param reason why it was refused; 0: none.
     */
    void onReply(long commandId, int operatorId, boolean accepted, int reason);

    /**
     * A scope that is killed or not in the plain mode, before the status it belongs to. The object
     * is the wire's and valid during the call alone.
     */
    void onScope(ScopeState scope);

    /**
     * The limits of one instrument, or the defaults, before the reply to who asked. The object is
     * the wire's and valid during the call alone.
     */
    void onLimits(LimitsState limits);

    /** The object is the wire's and valid during the call alone. */
    void onStatus(AgentNumbers status);
}
