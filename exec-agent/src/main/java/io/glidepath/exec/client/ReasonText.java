package io.glidepath.exec.client;

import io.glidepath.exec.AgentReason;
import io.glidepath.risk.RejectReason;

/** A reason's number as a name and a sentence. */
final class ReasonText {
    private ReasonText() {}

    /** Its name, or its number when this build knows none. */
    static String name(final int code) {
        for (final AgentReason reason : AgentReason.values()) {
            if (reason.code() == code) {
                return reason.name();
            }
        }
        final RejectReason reason = RejectReason.of(code);
        return reason.code() == code ? reason.name() : "reason " + code;
    }

    /** What it means. */
    static String sentence(final int code) {
        for (final AgentReason reason : AgentReason.values()) {
            if (reason.code() == code) {
                return reason.sentence();
            }
        }
        final RejectReason reason = RejectReason.of(code);
        return reason.code() == code ? reason.sentence() : "reason " + code;
    }
}
