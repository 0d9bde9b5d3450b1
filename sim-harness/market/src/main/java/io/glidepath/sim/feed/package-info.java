/**
 * Does: drives a venue's book by recorded messages, so that history meets our own orders by price
 * and time.
 * Hears: recordings: LOBSTER, market by order, Bitstamp, levels, plain or packed; virtual time.
 * Says: orders, cancels and prints to a listing; a report by line of what could not be believed.
 * Imports: io.glidepath.exec.wire, io.glidepath.risk, io.glidepath.sim.flow,
 * io.glidepath.sim.venue, org.agrona, org.tukaani
 */
package io.glidepath.sim.feed;
