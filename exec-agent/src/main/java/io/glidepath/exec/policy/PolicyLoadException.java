package io.glidepath.exec.policy;

/**
 * A policy that may not serve. The message is one sentence: which file, what is wrong with it, and
 * the remedy.
 */
public final class PolicyLoadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PolicyLoadException(final String path, final String what, final String remedy) {
        super(path + ": " + what + "; " + remedy + ".");
    }

    PolicyLoadException(
            final String path, final String what, final String remedy, final Throwable cause) {
        super(path + ": " + what + "; " + remedy + ".", cause);
    }
}
