package io.glidepath.exec;

import io.glidepath.exec.journal.ChronicleJournal;

import java.io.IOException;

/**
 * What is known to be wrong with a journal when it is opened.
 *
 * @param reason a code of the agent; 0: nothing is known to be wrong.
 * @param missing records known to be missing; 0: not known.
 */
record JournalDoubt(int reason, long missing) {
    static final JournalDoubt NONE = new JournalDoubt(0, 0);

    /** Compares a journal with its own checksums and with how far it once was. */
    static JournalDoubt of(final ChronicleJournal journal, final HighWaterMark mark)
            throws IOException {
        final long missing = Math.max(0, mark.read() - journal.sequence());
        if (journal.untoldDamage() != null) {
            return new JournalDoubt(AgentReason.JOURNAL_DAMAGED.code(), missing);
        }
        return missing > 0 ? new JournalDoubt(AgentReason.JOURNAL_SHORT.code(), missing) : NONE;
    }

    /** For people: what a record says that cannot be, with what to do. */
    static String contradicted(final String what) {
        return "the journal contradicts itself: " + what + "; everything is halted and every open"
                + " parent is in doubt until two operators lift it by ./glidepath ctl lift";
    }

    boolean any() {
        return reason != 0;
    }

    /** For people, with what to do. */
    String line() {
        final String what = reason == AgentReason.JOURNAL_DAMAGED.code()
                ? "the journal was damaged"
                : "records at the journal's end are missing";
        return what + (missing > 0 ? ", at least " + missing + " records" : "")
                + ": everything is halted and every open parent is in doubt; once the venue has"
                + " told what it holds, two operators lift it by ./glidepath ctl lift";
    }
}
