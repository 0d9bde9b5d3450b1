package io.glidepath.sim.flow;

import io.glidepath.risk.Side;
import io.glidepath.sim.venue.MatchingBook;

/** The weighted volume of one side of a book, summed anew only when something in it has changed. */
final class SideWeight {
    private final MatchingBook book;
    private final Side side;
    private final double[] weights;
    private long summedChanges = -1;
    private long summedFrom;
    private double sum;

    /** @param weights of the volume 0, 1, 2 ... prices behind the one asked from. */
    SideWeight(final MatchingBook book, final Side side, final double[] weights) {
        this.book = book;
        this.side = side;
        this.weights = weights;
    }

    /** As {@link MatchingBook#weightedVolume}. */
    double from(final long price) {
        final long changes = book.changes(side);
        if (changes != summedChanges || price != summedFrom) {
            sum = book.weightedVolume(side, price, weights);
            summedChanges = changes;
            summedFrom = price;
        }
        return sum;
    }
}
