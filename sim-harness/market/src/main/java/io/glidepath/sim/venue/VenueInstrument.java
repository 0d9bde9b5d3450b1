package io.glidepath.sim.venue;

import io.glidepath.exec.market.Instrument;

import java.util.Arrays;
import java.util.List;

/**
 * An instrument as its venue lists it. The book counts in whole steps of its own grid: price =
 * origin + steps times {@code priceStep}.
 *
 * @param instrumentId not negative.
 * @param venue the venue's number.
 * @param symbol at most 32 ASCII characters.
 * @param tick smallest price step of our orders, 10^-8 of the currency, a multiple of {@code
 *     priceStep}.
 * @param lot smallest quantity step.
 * @param priceOrigin price of the book's 0, 10^-8 of the currency.
 * @param priceStep price of one step of the book, 10^-8 of the currency.
 * @param averageDailyVolume quantity units a session.
 * @param sigma currency per square root of a second.
 * @param eta temporary impact, currency per (quantity unit a second).
 * @param gamma permanent impact, currency per quantity unit.
 * @param profile share of the session's volume per equal bucket, 10^-6; at most 96.
 */
public record VenueInstrument(
        int instrumentId,
        int venue,
        String symbol,
        long tick,
        long lot,
        long priceOrigin,
        long priceStep,
        long averageDailyVolume,
        double sigma,
        double eta,
        double gamma,
        List<Integer> profile) {
    private static final int MAX_SYMBOL = 32;

    public VenueInstrument {
        profile = List.copyOf(profile);
        require(instrumentId >= 0, "instrumentId is not negative", instrumentId);
        require(
                tick > 0 && priceStep > 0 && tick % priceStep == 0,
                "tick is a positive multiple of priceStep",
                tick);
        require(lot > 0, "lot is positive", lot);
        require(symbol.length() <= MAX_SYMBOL, "symbol has at most 32 characters", symbol.length());
        require(
                profile.size() <= Instrument.MAX_PROFILE_BUCKETS,
                "profile has at most 96 buckets",
                profile.size());
    }

    /** A profile of {@code buckets} equal shares. */
    public static List<Integer> flatProfile(final int buckets) {
        final Integer[] weights = new Integer[buckets];
        Arrays.fill(weights, 1_000_000 / buckets);
        return List.of(weights);
    }

    /** The same with other volatility and impact. */
    public VenueInstrument withCoefficients(
            final double otherSigma, final double otherEta, final double otherGamma) {
        return new VenueInstrument(
                instrumentId,
                venue,
                symbol,
                tick,
                lot,
                priceOrigin,
                priceStep,
                averageDailyVolume,
                otherSigma,
                otherEta,
                otherGamma,
                profile);
    }

    /** Price of a step of the book, 10^-8 of the currency. */
    public long toPrice(final long step) {
        return priceOrigin + step * priceStep;
    }

    /** Step of the book at a price that {@link #isOnTick}. */
    public long toStep(final long price) {
        return (price - priceOrigin) / priceStep;
    }

    /**
     * Whether one of our orders may have this price: positive, a multiple of the tick, on the
     * book's grid.
     */
    public boolean isOnTick(final long price) {
        return price > 0 && price % tick == 0 && (price - priceOrigin) % priceStep == 0;
    }

    private static void require(final boolean holds, final String rule, final long value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": " + value);
        }
    }
}
