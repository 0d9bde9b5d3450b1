package io.glidepath.sim.venue;

/**
 * Linear transient impact with an exponential kernel (Obizhaeva and Wang 2013, Optimal trading
 * strategy and supply/demand dynamics, J. Financial Markets 16; linear and exponential is the pair
 * that Gatheral 2010, No-dynamic-arbitrage and market impact, allows). Each unit that we buy moves
 * the price up, each that we sell moves it down, and the move decays:
 *
 * <pre>
 * D(t) = sum of sign * k * quantity * 2^(-(t - time of the fill) / halfLife)
 * cost of a fill = quantity * (sign * D(just before) + k * quantity / 2) ticks
 * k = ticksPerPercent / (1 % of the average daily volume)
 * </pre>
 *
 * @param ticksPerPercent ticks that 1 % of the average daily volume moves the price, above 0, at
 *     most 1,000,000.
 * @param halfLifeNs time in which half of a move is gone, ns, positive.
 */
public record TransientImpact(double ticksPerPercent, long halfLifeNs) implements ImpactModel {
    private static final double MOST_TICKS = 1e6;
    private static final double PERCENT = 0.01;
    private static final double LN_2 = 0.6931471805599453;
    private static final double NS_PER_SECOND = 1e9;

    public TransientImpact {
        if (!(ticksPerPercent > 0 && ticksPerPercent <= MOST_TICKS) || halfLifeNs <= 0) {
            throw new IllegalArgumentException("transient impact has ticks above 0, at most "
                    + "1,000,000, and a positive half-life: " + ticksPerPercent + " ticks, "
                    + halfLifeNs + " ns");
        }
    }

    @Override
    public Overlay of(final VenueInstrument instrument) {
        final double onePercent = PERCENT * Math.max(1, instrument.averageDailyVolume());
        return new Displacement(ticksPerPercent / onePercent, halfLifeNs, instrument.tick());
    }

    @Override
    public String toString() {
        return "transient, " + ticksPerPercent + " ticks for 1 % of daily volume, half-life "
                + halfLifeNs / NS_PER_SECOND + " s, paid by our fills, not in the book";
    }

    /** How far our volume has moved the price of one listing, ticks. */
    private static final class Displacement implements Overlay {
        private final double ticksPerUnit;
        private final long halfLifeNs;
        private final long tick;
        private double ticks;
        private long sinceNs;

        Displacement(final double ticksPerUnit, final long halfLifeNs, final long tick) {
            this.ticksPerUnit = ticksPerUnit;
            this.halfLifeNs = halfLifeNs;
            this.tick = tick;
        }

        @Override
        public void restart() {
            ticks = 0;
        }

        @Override
        public long costOf(final int sign, final long quantity, final long nowNs) {
            if (ticks != 0) {
                ticks *= StrictMath.exp(-LN_2 * (nowNs - sinceNs) / halfLifeNs);
            }
            sinceNs = nowNs;
            final double own = ticksPerUnit * quantity;
            final double ticksPaid = sign * ticks + own / 2;
            ticks += sign * own;
            return (long) StrictMath.rint(ticksPaid * quantity * tick);
        }
    }
}
