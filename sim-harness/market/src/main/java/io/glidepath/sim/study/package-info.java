/**
 * Does: says what a reference market is like when no agent trades in it.
 * Hears: the name of a market, its stress, a seed; the book at the start and end of each episode.
 * Says: statistics as a table and as JSON.
 * Imports: io.glidepath.exec.command, io.glidepath.risk, io.glidepath.sim, io.glidepath.sim.flow,
 * io.glidepath.sim.venue, picocli, com.fasterxml.jackson
 */
package io.glidepath.sim.study;
