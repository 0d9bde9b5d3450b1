/**
 * Does: names what an operator may say.
 * Hears: nothing yet beyond the verbs of its listener.
 * Says: commands, already verified.
 * Imports: io.glidepath.risk
 */
package io.glidepath.exec.control;
