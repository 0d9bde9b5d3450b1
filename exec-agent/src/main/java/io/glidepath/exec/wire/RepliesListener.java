package io.glidepath.exec.wire;

/** What an agent answers an operator. */
public interface RepliesListener {
    /**
     * @param reason why it was refused; 0: none.
     */
    void onReply(long commandId, int operatorId, boolean accepted, int reason);

    /** The object is the wire's and valid during the call alone. */
    void onStatus(AgentNumbers status);
}
