package io.glidepath.sim;

/**
 * What happened in one episode, counted.
 *
 * @param marketEvents events of simulated traders or recorded rows.
 * @param instants moments of virtual time at which something happened.
 * @param agentCycles duty cycles of the agent that did work.
 * @param faults frames dropped, spoilt or refused on purpose.
 * @param impactCost what our fills paid for impact beyond the book, 10^-8 of the currency; part of
 *     their fees.
 */
public record EpisodeResult(
        long episode,
        long marketEvents,
        long instants,
        long agentCycles,
        long refusedChildFrames,
        long faults,
        long impactCost) {}
