/**
 * Does: puts markets behind the small world a learner knows: reset, step, observation, mask.
 * Hears: a seed, an episode's number, actions.
 * Says: observations, masks, rewards, costs; known results to compare with.
 * Imports: io.glidepath.codec, io.glidepath.exec, io.glidepath.risk, io.glidepath.sim,
 * io.glidepath.sim.flow, io.glidepath.sim.venue, org.agrona
 */
package io.glidepath.sim.world;
