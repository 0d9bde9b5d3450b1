package io.glidepath.exec.client;

import io.glidepath.exec.AgentReason;
import io.glidepath.risk.RejectReason;

/** A reason's number as a name and a sentence. */
final class ReasonText {
    /** What a parent in doubt means to whoever reads its figures. */
    static final String IN_DOUBT = "in doubt: its filled quantity may be too little until the venue"
            + " has told what it holds and, where a halt is latched, two people have lifted it";

    private ReasonText() {}

    /** Whether a report with this reason tells of a parent in doubt. */
    static boolean inDoubt(final int code) {
        return code == AgentReason.IN_DOUBT.code();
    }

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
