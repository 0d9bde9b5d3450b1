package io.glidepath.exec.client;

import io.glidepath.exec.AgentReason;
import io.glidepath.exec.command.CommandException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A halt that the agent latches by itself, as people call it: its reason's name in lower case, with
 * dashes.
 */
enum HaltName {
    JOURNAL_DAMAGED(AgentReason.JOURNAL_DAMAGED, LiftedBy.PEOPLE),
    JOURNAL_SHORT(AgentReason.JOURNAL_SHORT, LiftedBy.PEOPLE),
    VENUE_DIFFERS(AgentReason.VENUE_DIFFERS, LiftedBy.PEOPLE),
    VENUE_SILENT(AgentReason.VENUE_SILENT, LiftedBy.PEOPLE),
    REPEATED_IDS(AgentReason.REPEATED_IDS, LiftedBy.PEOPLE),
    AGENT_FAULT(AgentReason.AGENT_FAULT, LiftedBy.PEOPLE),
    CLOCK_STEPPED(AgentReason.CLOCK_STEPPED, LiftedBy.PEOPLE),
    MACHINE(AgentReason.MACHINE, LiftedBy.PEOPLE),
    IN_DOUBT(AgentReason.IN_DOUBT, LiftedBy.PEOPLE),
    OVERFILL(AgentReason.OVERFILL, LiftedBy.PEOPLE),
    STILL_ALIVE(AgentReason.STILL_ALIVE, LiftedBy.PEOPLE),
    RECONCILING(AgentReason.RECONCILING, LiftedBy.THE_VENUES_ANSWER),
    EPOCH_USED(AgentReason.EPOCH_USED, LiftedBy.THE_NEXT_START);

    /** Who lifts a halt. */
    enum LiftedBy {
        /** Two, by its name. */
        PEOPLE,
        /** The agent, once the venue has told what it holds. */
        THE_VENUES_ANSWER,
        /** The process ends; the next start takes another epoch. */
        THE_NEXT_START
    }

    private static final int FIRST_CODE = 300;
    private static final int LAST_CODE = 399;

    private final AgentReason reason;
    private final LiftedBy liftedBy;

    HaltName(final AgentReason reason, final LiftedBy liftedBy) {
        this.reason = reason;
        this.liftedBy = liftedBy;
    }

    /** The wire's number of its reason, 300 to 399. */
    int code() {
        return reason.code();
    }

    LiftedBy liftedBy() {
        return liftedBy;
    }

    /** What it means. */
    String sentence() {
        return reason.sentence();
    }

    /** As on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that people lift. */
    static List<HaltName> lifted() {
        return Arrays.stream(values())
                .filter(halt -> halt.liftedBy == LiftedBy.PEOPLE)
                .toList();
    }

    /** The name of a reason; null: nothing is halted for that reason. */
    static HaltName ofCode(final int code) {
        return Arrays.stream(values())
                .filter(halt -> halt.code() == code)
                .findFirst()
                .orElse(null);
    }

    /**
     * The number of the halt that people want to lift. A number that this build has no name for may
     * be that of an agent of a later one.
     *
     * @param text its word, or the number of its reason, 300 to 399.
     * @throws CommandException when there is none of that name, or when people do not lift it.
     */
    static int liftedCode(final String text) {
        final String word = text.toLowerCase(Locale.ROOT).replace('_', '-');
        final boolean number = word.matches("[0-9]{1,5}");
        final HaltName halt = Arrays.stream(values())
                .filter(one ->
                        one.word().equals(word) || number && one.code() == Integer.parseInt(word))
                .findFirst()
                .orElse(null);
        if (halt == null && number && mayBeAReason(Integer.parseInt(word))) {
            return Integer.parseInt(word);
        }
        if (halt == null) {
            throw CommandException.nothingDone("no halt '" + text + "'; there are " + words());
        }
        return switch (halt.liftedBy) {
            case PEOPLE -> halt.code();
            case THE_VENUES_ANSWER ->
                throw CommandException.nothingDone(halt.word() + " is lifted by the agent itself,"
                        + " once the venue has told what it holds");
            case THE_NEXT_START ->
                throw CommandException.nothingDone(halt.word() + " is lifted by no command: the"
                        + " process ends; put the right journal folder back and start again");
        };
    }

    private static boolean mayBeAReason(final int number) {
        return number >= FIRST_CODE
                && number <= LAST_CODE
                && Arrays.stream(AgentReason.values()).noneMatch(known -> known.code() == number);
    }

    private static String words() {
        return String.join(", ", lifted().stream().map(HaltName::word).toList());
    }
}
