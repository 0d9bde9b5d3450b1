package io.glidepath.exec.client;

import io.glidepath.exec.AgentReason;
import io.glidepath.risk.RejectReason;

/** The agent's answer to a command, for people: what it said, and what to do next. */
final class AnswerText {
    private AnswerText() {}

    /** @param what the command in a few words. */
    static String of(final String what, final ControlCall call) {
        if (call.recorded()) {
            return what + ": recorded; one more person must confirm within ten minutes: the same"
                    + " command with another --operator";
        }
        final String sentence = ReasonText.sentence(call.reason());
        if (call.accepted()) {
            return what + ": done" + (call.reason() == 0 ? "" : ", " + sentence);
        }
        return what + ": refused, " + sentence + next(call.reason());
    }

    private static String next(final int reason) {
        if (reason == RejectReason.NOT_LATCHED.code()) {
            return "; ./glidepath ctl status names what is in force and the command that lifts it,"
                    + " and a halt that a build before this one set is lifted by ./glidepath ctl"
                    + " mode policy";
        }
        if (reason == RejectReason.NOT_KILLED.code()) {
            return "; a halt of the agent itself is lifted by ./glidepath ctl lift NAME, and"
                    + " ./glidepath ctl status names what is in force";
        }
        if (reason == AgentReason.NOT_RECONCILED.code()) {
            return "; wait for the venue, which is asked again and again, or have each parent in"
                    + " doubt accepted as it stands by two people, ./glidepath ctl lift in-doubt"
                    + " --parent ID, and then lift this halt";
        }
        return "";
    }
}
