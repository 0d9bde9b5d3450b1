package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.ConfigText;

import java.util.List;

/**
 * By which rules a run works: those of this build, or, in a replay, those of the build that
 * recorded it.
 *
 * @param behaviour version of the agent's rules, one of the constants; rises with each rule that is
 *     changed on purpose and that no key of the configuration tells.
 * @param settings the configuration as the run marks it, a line for each key that the recording
 *     build had.
 */
public record RunRules(int behaviour, List<String> settings) {
    /** The rules of the first builds, whose journals name no version. */
    public static final int FIRST = 1;
    /**
     * What the agent halts by itself is a latch of its own, lifted by the command that names it;
     * unknown targets of commands are refused; a child that works though it was held as done halts
     * its parent; nothing is decided behind a request to stop.
     */
    public static final int NAMED_LATCHES = 2;
    /**
     * What another process did or was told is not taken for our own: refusals of other instances'
     * children count for nothing, and a child refused because a later epoch has asked ends the run;
     * an answer of the venue names its request by the time of it; the request is the first frame of
     * a process, whose numbers begin anew; books are asked for anew, whatever their numbers, behind
     * a recovery and when a venue comes; one that has lost its memory is doubted.
     */
    public static final int PROCESSES_APART = 3;
    /** The rules of this build. */
    public static final int TODAY = PROCESSES_APART;

    public RunRules {
        settings = List.copyOf(settings);
        if (behaviour < FIRST || behaviour > TODAY) {
            throw new IllegalArgumentException("the journal's rules have version " + behaviour
                    + ", and this build knows " + FIRST + " to " + TODAY
                    + ": replay it with the build that wrote it, or a later one");
        }
    }

    /** The rules of this build. */
    public static RunRules today(final AgentConfig config) {
        return new RunRules(TODAY, ConfigText.lines(config));
    }

    /** The rules of a recorded run. */
    static RunRules of(final Openings openings, final AgentConfig config) {
        return new RunRules(
                openings.behaviour(), ConfigText.lines(config, openings.configuration()));
    }
}
