package io.glidepath.exec.feature;

import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.MarketState;

/**
 * Regime, news and time of day. Sine and cosine are straight between whole minutes: StrictMath's
 * allocate.
 */
final class WorldFeatures {
    private static final long DAY_NS = 86_400_000_000_000L;

    private static final int MINUTES = 1_440;
    private static final long MINUTE_NS = DAY_NS / MINUTES;
    private static final double[] SINE = new double[MINUTES + 1];
    private static final double[] COSINE = new double[MINUTES + 1];

    static {
        for (int minute = 0; minute <= MINUTES; minute++) {
            SINE[minute] = StrictMath.sin(2 * StrictMath.PI * minute / MINUTES);
            COSINE[minute] = StrictMath.cos(2 * StrictMath.PI * minute / MINUTES);
        }
    }

    private WorldFeatures() {}

    static void write(final Scene scene, final long nowNs, final float[] row) {
        final MarketState market = scene.market;
        for (int regime = 0; regime < Features.REGIMES; regime++) {
            row[Features.REGIME + regime] = Squash.flag(market.regimeId() == regime);
        }
        row[Features.REGIME_VOLATILITY] = Squash.positive(market.volatilityRatio(), 1);
        for (int i = 0; i < Features.EMBEDDING; i++) {
            row[Features.REGIME_EMBEDDING + i] = Squash.clamp(market.embedding(i), -1);
        }
        row[Features.NEWS] = Squash.flag(market.news());
        writeTime(market.instrument(), nowNs, row);
    }

    private static void writeTime(
            final Instrument instrument, final long nowNs, final float[] row) {
        row[Features.SESSION_SHARE] = Squash.share(
                (double) nowNs - instrument.sessionOpenNs,
                (double) instrument.sessionCloseNs - instrument.sessionOpenNs);
        final long timeOfDayNs = Math.floorMod(nowNs, DAY_NS);
        row[Features.DAY_SINE] = between(SINE, timeOfDayNs);
        row[Features.DAY_COSINE] = between(COSINE, timeOfDayNs);
    }

    private static float between(final double[] minutes, final long timeOfDayNs) {
        final int minute = (int) (timeOfDayNs / MINUTE_NS);
        final double share = (double) (timeOfDayNs % MINUTE_NS) / MINUTE_NS;
        return Squash.clamp(minutes[minute] + share * (minutes[minute + 1] - minutes[minute]), -1);
    }
}
