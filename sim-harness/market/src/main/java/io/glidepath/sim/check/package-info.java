/**
 * Does: checks recordings: plays each through the venue's book with nobody trading, and says what
 * holds.
 * Hears: recordings in every format of the feeds; LOBSTER's own books beside them.
 * Says: a table, and JSON, of counts by file, and of problems by line.
 * Imports: io.glidepath.exec, io.glidepath.risk, io.glidepath.sim.feed, io.glidepath.sim.proof,
 * io.glidepath.sim.venue, com.fasterxml.jackson.core, me.tongfei, org.agrona, picocli
 */
package io.glidepath.sim.check;
