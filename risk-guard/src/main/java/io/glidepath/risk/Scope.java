package io.glidepath.risk;

/** What a mode or a kill is about. */
public enum Scope {
    GLOBAL,
    INSTRUMENT,
    CLIENT,
    POLICY,
    PARENT
}
