/**
 * Does: says how long each frame of a stream travels, from a constant, a seeded law or a recording.
 * Hears: (seed, episode, stream); files of delays.
 * Says: a LatencyModel for a stream; what it assumes, in words.
 * Imports: io.glidepath.sim.flow, io.glidepath.sim.venue
 */
package io.glidepath.sim.latency;
