package io.glidepath.sim.world;

/**
 * What a strategy is known to cost, from elsewhere. NaN: not known.
 *
 * @param source where the figures are from, for tables.
 * @param episodes they were taken over; 0: exact.
 * @param sd population standard deviation over episodes.
 * @param var95 quantile 0.95 of cost, type 7 (linear between neighbours).
 */
public record Reference(
        String source,
        int episodes,
        double mean,
        double sd,
        double median,
        double var95,
        double min,
        double max) {}
