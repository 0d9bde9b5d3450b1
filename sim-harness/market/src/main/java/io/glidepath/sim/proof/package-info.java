/**
 * Does: hides real orders of recorded days, enters them as ours, and compares what becomes of them;
 * holds queue models of levels against that truth.
 * Hears: LOBSTER files, a seed.
 * Says: agreement and errors by day, as a table and as JSON.
 * Imports: io.glidepath.codec, io.glidepath.exec.command, io.glidepath.exec.wire,
 * io.glidepath.risk, io.glidepath.sim, io.glidepath.sim.feed, io.glidepath.sim.flow,
 * io.glidepath.sim.queue, io.glidepath.sim.venue, com.fasterxml.jackson, org.agrona, picocli
 */
package io.glidepath.sim.proof;
