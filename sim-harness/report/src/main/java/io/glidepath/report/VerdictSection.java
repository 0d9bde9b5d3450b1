package io.glidepath.report;

/**
 * Whether a check passed, in one line.
 *
 * @param title what was checked, such as "Replay".
 * @param sentence what was compared and what came out.
 */
public record VerdictSection(String title, boolean passed, String sentence) implements Section {}
