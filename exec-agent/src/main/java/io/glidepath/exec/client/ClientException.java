package io.glidepath.exec.client;

/** What stopped a command, in one sentence for the person who gave it. */
final class ClientException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    ClientException(final int exitCode, final String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** A mistake of the person, or nothing to talk to: nothing was sent. */
    static ClientException nothingSent(final String sentence) {
        return new ClientException(CommandRunner.NOTHING_SENT, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
