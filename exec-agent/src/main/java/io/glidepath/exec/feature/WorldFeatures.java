package io.glidepath.exec.feature;

import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.MarketState;

/** Regime, news and time of day. */
final class WorldFeatures {
    private static final long DAY_NS = 86_400_000_000_000L;

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
        final double angle = 2 * StrictMath.PI * Math.floorMod(nowNs, DAY_NS) / DAY_NS;
        row[Features.DAY_SINE] = Squash.clamp(StrictMath.sin(angle), -1);
        row[Features.DAY_COSINE] = Squash.clamp(StrictMath.cos(angle), -1);
    }
}
