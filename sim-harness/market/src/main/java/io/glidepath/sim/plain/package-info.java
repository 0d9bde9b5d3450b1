/**
 * Does: runs the reference markets the plain way, with trees, queues and objects: what the fast
 * ones must equal and outrun.
 * Hears: a seed, an episode, the times of a session.
 * Says: every trade, to its listener.
 * Imports: io.glidepath.risk, io.glidepath.sim.flow
 */
package io.glidepath.sim.plain;
