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

    /** The sentence of a short name; the name itself, if it is none. */
    static String sentence(final String name) {
        for (final AgentReason reason : AgentReason.values()) {
            if (reason.name().equals(name)) {
                return reason.sentence();
            }
        }
        for (final RejectReason reason : RejectReason.values()) {
            if (reason.name().equals(name)) {
                return reason.sentence();
            }
        }
        return name;
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
