package io.glidepath.exec.config;

import java.util.List;

/** A configuration that may not be used; the message has one line a mistake, with its place. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    ConfigException(final List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    ConfigException(final String mistake, final Throwable cause) {
        super(mistake, cause);
        this.mistakes = List.of(mistake);
    }

    /** Every mistake, in the order of the file. */
    public List<String> mistakes() {
        return mistakes;
    }
}
