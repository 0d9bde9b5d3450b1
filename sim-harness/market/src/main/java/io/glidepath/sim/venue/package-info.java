/**
 * Does: runs a venue that really matches, by price and time, and speaks to the agent only in
 * frames.
 * Hears: children frames; the orders of simulated traders and of recorded feeds; time as an
 * argument.
 * Says: execution and market frames; every change of a book to its listener.
 * Imports: io.glidepath.codec, io.glidepath.exec, io.glidepath.risk, org.agrona
 */
package io.glidepath.sim.venue;
