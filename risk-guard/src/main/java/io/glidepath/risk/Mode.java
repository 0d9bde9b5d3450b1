package io.glidepath.risk;

/**
 * What the guard lets through, in rising strictness; the effective mode is the strictest of all
 * scopes.
 */
public enum Mode {
    POLICY,
    FALLBACK,
    PASSIVE_ONLY,
    HALT;

    public Mode strictest(final Mode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
