/**
 * Does: trades in a simulated market, one file per kind of trader, from a seed.
 * Hears: virtual time; the book of a listing.
 * Says: orders and cancels to that book.
 * Imports: io.glidepath.risk, io.glidepath.sim.venue
 */
package io.glidepath.sim.flow;
