package io.glidepath.exec.command;

/** What stopped a command, in one sentence for the person who gave it. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(final int exitCode, final String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** A mistake of the person, or nothing to talk to: nothing was sent, written or begun. */
    public static CommandException nothingDone(final String sentence) {
        return new CommandException(CommandRunner.NOTHING_DONE, sentence);
    }

    /** It was begun, and did not come out as wished. */
    public static CommandException notDone(final String sentence) {
        return new CommandException(CommandRunner.NOT_DONE, sentence);
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
