package io.glidepath.sim.venue;

/**
 * What a venue takes for granted beside matching by price and time.
 *
 * @param fees and rebates.
 * @param hidden what recorded executions of hidden quantity do to our orders.
 * @param impact of our own volume beyond the book.
 */
public record VenueRules(FeeModel fees, HiddenExecutions hidden, ImpactModel impact) {
    /** No fees, hidden executions only printed, no impact beyond the book. */
    public static final VenueRules PLAIN = of(FeeModel.FREE);

    /** Fees, and nothing else. */
    public static VenueRules of(final FeeModel fees) {
        return new VenueRules(fees, HiddenExecutions.PRINTED, ImpactModel.NONE);
    }

    public VenueRules withFees(final FeeModel other) {
        return new VenueRules(other, hidden, impact);
    }
}
