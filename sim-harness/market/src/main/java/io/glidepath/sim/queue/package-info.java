/**
 * Does: estimates where an order stands in its queue when only levels and trades are known.
 * Hears: volume of a level, trades at its price.
 * Says: the volume ahead of an order, and what of it is filled.
 * Imports: nothing
 */
package io.glidepath.sim.queue;
