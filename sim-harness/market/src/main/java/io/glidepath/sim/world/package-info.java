/**
 * Does: puts markets behind the small world a learner knows: reset, step, observation, mask.
 * Hears: a seed, an episode's number, actions.
 * Says: observations, masks, rewards, costs; known results to compare with.
 * Imports: io.glidepath.exec.order, io.glidepath.risk, io.glidepath.sim.flow
 */
package io.glidepath.sim.world;
