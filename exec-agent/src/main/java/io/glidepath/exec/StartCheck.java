package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.Config;
import io.glidepath.exec.config.LiveConfig;
import io.glidepath.exec.journal.JournalCheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether a start would find in its folder what it needs: looked at as it is now, and left so.
 *
 * @param journal what was found of the journal.
 * @param problem why a start would end, or would set something aside, in one sentence, or null.
 */
record StartCheck(JournalCheck journal, String problem) {
    static StartCheck of(final Config config) throws IOException {
        final LiveConfig live = config.live();
        final Path directory = Path.of(live.journal().directory());
        final JournalCheck journal = JournalCheck.of(directory, live.journal().minimumFreeBytes());
        String problem = journal.refusal();
        problem = problem == null ? damaged(journal) : problem;
        problem = problem == null ? marked(journal, live.journal().markFile()) : problem;
        problem = problem == null ? epoch(directory, journal.records() > 0) : problem;
        problem = problem == null ? assurance(config) : problem;
        problem = problem == null ? kept(config.agent(), directory) : problem;
        return new StartCheck(
                journal, problem == null ? killWord(directory, live.killWordFile()) : problem);
    }

    /** Why a live agent may not do without what it makes sure of; null: it does not. */
    static String assurance(final Config config) {
        if (config.agent().assurance().reconcileWaitNs() == 0) {
            return "reconcile.waitMs is 0: a live agent asks its venue what it holds; give the"
                    + " venue a time";
        }
        return config.agent().assurance().syncBeforeAnswer()
                        && config.live().journal().syncNs() == 0
                ? "control.syncBeforeAnswer is true and journal.syncMs is 0: no command would ever"
                        + " be answered; sync the journal, or answer without it"
                : null;
    }

    private static String kept(final AgentConfig agent, final Path directory) {
        try {
            KeptJournal.require(agent, directory);
            return null;
        } catch (final IllegalStateException e) {
            return e.getMessage();
        }
    }

    private static String damaged(final JournalCheck journal) {
        return journal.damage() == null
                ? null
                : "the journal in " + journal.directory() + " is damaged from " + journal.damage()
                        + "; a start sets the files aside and goes on behind record "
                        + journal.records() + ": put them back from a copy, or compare open orders"
                        + " and positions with the venue's first";
    }

    /** What the mark of how far the journal once was makes of a start. */
    private static String marked(final JournalCheck journal, final String configured)
            throws IOException {
        final HighWaterMark mark = HighWaterMark.of(journal.directory(), configured);
        if (mark.whyNoPlace() != null) {
            return mark.whyNoPlace();
        }
        try {
            final long once = mark.read();
            return once <= journal.records()
                    ? null
                    : "the journal in " + journal.directory() + " ends at record "
                            + journal.records() + ", and its mark says that it had " + once
                            + ": a start halts everything and puts every open parent in doubt; put"
                            + " the right files back, or see what the venue holds first";
        } catch (final IllegalStateException e) {
            return e.getMessage();
        }
    }

    private static String epoch(final Path directory, final boolean hasJournal) throws IOException {
        try {
            EpochFile.last(directory, hasJournal);
            return null;
        } catch (final IllegalStateException e) {
            return e.getMessage();
        }
    }

    private static String killWord(final Path directory, final String configured) {
        final Path file =
                configured.isEmpty() ? directory.resolve(LiveAgent.KILL_WORD) : Path.of(configured);
        Path nearest = file.toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        final boolean fits = Files.isDirectory(nearest) != Files.exists(file);
        return fits && Files.isWritable(nearest)
                ? null
                : "the kill word's file " + file + " cannot be made or written to: let this user"
                        + " write it, or give another with kill.wordFile";
    }

    /** For people. */
    String line() {
        return (journal.records() == 0 ? "no journal yet in " : "journal in ")
                + journal.directory()
                + (journal.records() == 0 ? "" : " with " + journal.records() + " records")
                + (journal.held()
                        ? ", held by a running instance: a start has to wait until that has ended"
                        : "");
    }

    /** For machines. */
    Map<String, Object> fields() {
        final Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("directory", journal.directory());
        fields.put("records", journal.records());
        fields.put("freeBytes", journal.freeBytes());
        fields.put("held", journal.held());
        fields.put("damage", journal.damage());
        return fields;
    }
}
