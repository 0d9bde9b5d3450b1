package io.glidepath.risk;

/** Hears what limits hold. */
@FunctionalInterface
public interface LimitsListener {
    /**
     * @param instrumentId {@link RiskGuard#EVERY_INSTRUMENT}: the defaults, which hold for
     *     instruments that are not known yet, and the whole agent's throttles.
     * @param limits valid during the call alone.
     */
    void onLimits(int instrumentId, LimitsInForce limits);
}
