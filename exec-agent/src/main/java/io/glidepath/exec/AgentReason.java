package io.glidepath.exec;

/**
 * Why the agent itself, not the guard or a policy, did something; numbers 300 to 399 on the wire,
 * never reused; 325 is free.
 */
public enum AgentReason {
    OPERATOR(300, "an operator said so"),
    LOCAL_KILL(301, "the local kill word was set"),
    CLOCK_STEPPED(302, "the clock moved by more than it may"),
    STOPPING(303, "the agent is stopping"),
    AGENT_FAULT(304, "the agent failed on a frame or timer"),
    CLIENT_CANCELLED(305, "the client took it back"),
    UNKNOWN_PARENT(306, "no such parent"),
    REPEATED_WITH_OTHER_CONTENT(307, "the id was used before with other content"),
    PARENT_ENDED(308, "the parent has ended"),
    CAPACITY(309, "a table of the agent is full"),
    NOT_PAUSABLE(310, "the parent is not in a state to pause or go on"),
    NOT_AMENDABLE(311, "the amendment does not fit what is done, open or past"),
    OVERFILL(312, "the venue says more was filled than was asked"),
    UNKNOWN_TRADE(313, "it corrects a trade that is not known"),
    CONTRADICTION(314, "the report contradicts what is known of the child"),
    AMBIGUOUS_PARENT(315, "more than one client has a parent of that id"),
    KILL_WORD_SET(316, "the local kill word is still set: take it back first"),
    IN_DOUBT(317, "what is filled of the parent is in doubt: it waits for venue and operators"),
    RECONCILING(318, "the venue has not yet told what it holds"),
    VENUE_SILENT(319, "the venue has not told in time what it holds"),
    VENUE_DIFFERS(320, "the venue holds what the journal does not explain"),
    JOURNAL_DAMAGED(321, "records of the journal are damaged"),
    JOURNAL_SHORT(322, "records at the end of the journal are missing"),
    EPOCH_USED(323, "the venue knows this epoch from another run, or a later one"),
    REPEATED_IDS(324, "the venue refused repeated child ids three times in a row"),
    STILL_ALIVE(326, "the venue works a child that was held as done"),
    MACHINE(327, "the process asked for a halt: disk, disconnect or a failed thread"),
    NOT_RECONCILED(328, "not while the venue has not answered and a parent is in doubt"),
    VENUE_ONLY(329, "the venue holds an order that the journal does not"),
    JOURNAL_ONLY(330, "the venue no longer holds an order that it had acknowledged");

    private final int code;
    private final String sentence;

    AgentReason(final int code, final String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The wire's number, 300 to 399. */
    public int code() {
        return code;
    }

    /** What it means, for people. */
    public String sentence() {
        return sentence;
    }
}
