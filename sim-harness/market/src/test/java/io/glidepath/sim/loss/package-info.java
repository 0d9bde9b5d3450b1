/**
 * Does: lets the agent's process die and its disk lose records; holds it to what may not happen.
 * Hears: frames of a simulated market, seen by a bookkeeper who knows nothing of the agent.
 * Says: which seed breaks which promise, and what was lost.
 * Imports: io.glidepath.exec, io.glidepath.risk, io.glidepath.sim and their rooms, the codecs.
 */
package io.glidepath.sim.loss;
