package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.statistics.Distribution;

/**
 * What one strategy came to in one cell.
 *
 * @param lots the order's size; null where orders differ.
 * @param metric what was measured: reward, cost, shortfallBps, vwapBps.
 * @param conduct how its orders were worked; null: the market is a formula.
 * @param published what was published of this very cell; null: nothing.
 */
record EvaluationRow(
        String market,
        Long lots,
        String strategy,
        String metric,
        boolean higherIsBetter,
        Distribution distribution,
        Conduct conduct,
        PublishedCells.Published published) {

    /** Share of the filled quantity that was filled while resting; null: not known. */
    Double passiveFill() {
        return conduct == null ? null : conduct.passiveShare();
    }

    /**
     * The mean less the published one, in standard errors of that difference; null where there is
     * nothing published or no error.
     */
    Double differenceInStandardErrors() {
        if (published == null || distribution.standardError() == null) {
            return null;
        }
        final double own = distribution.standardError();
        final double theirs =
                published.episodes() == 0 ? 0 : published.sd() / Math.sqrt(published.episodes());
        final double error = Math.sqrt(own * own + theirs * theirs);
        return error == 0 ? null : (distribution.mean() - published.mean()) / error;
    }
}
