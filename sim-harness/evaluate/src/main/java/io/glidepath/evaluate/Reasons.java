package io.glidepath.evaluate;

import io.glidepath.exec.AgentReason;
import io.glidepath.risk.RejectReason;

/** Reason codes in words: the guard's and the agent's. */
public final class Reasons {
    private Reasons() {}

    /** A short stable name, as in JSON. */
    public static String name(final int code) {
        for (final AgentReason reason : AgentReason.values()) {
            if (reason.code() == code) {
                return reason.name();
            }
        }
        return RejectReason.of(code).name();
    }

    /** A sentence for people. */
    public static String word(final int code) {
        for (final AgentReason reason : AgentReason.values()) {
            if (reason.code() == code) {
                return reason.sentence();
            }
        }
        return RejectReason.of(code).sentence();
    }
}
