/**
 * Does: runs the agent against a simulated venue in virtual time, from a seed, and audits what it
 * did.
 * Hears: a Scenario; the frames both sides send.
 * Says: the agent's outputs to a FrameTap; violations in sentences.
 * Imports: io.glidepath.codec, io.glidepath.exec, io.glidepath.risk, io.glidepath.sim, io.aeron,
 * org.agrona, picocli
 */
package io.glidepath.sim;
