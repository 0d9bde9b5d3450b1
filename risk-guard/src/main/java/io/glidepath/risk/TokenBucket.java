package io.glidepath.risk;

/**
 * A bucket of tokens that refills with time. Full at first; reading changes nothing. One token is
 * 10^9 parts.
 */
final class TokenBucket {
    private static final long TOKEN = 1_000_000_000L;

    private long level = Long.MAX_VALUE;
    private long lastNs = Long.MIN_VALUE;

    /** Whole tokens there now. */
    long available(final long perSecond, final long burst, final long nowNs) {
        return level(perSecond, burst, nowNs) / TOKEN;
    }

    /** Whether a whole token is there now. */
    boolean any(final long perSecond, final long burst, final long nowNs) {
        return level(perSecond, burst, nowNs) >= TOKEN;
    }

    /** Takes one token, or what is left of it. */
    void take(final long perSecond, final long burst, final long nowNs) {
        level = Math.max(0, level(perSecond, burst, nowNs) - TOKEN);
        lastNs = Math.max(lastNs, nowNs);
    }

    private long level(final long perSecond, final long burst, final long nowNs) {
        if (perSecond == 0) {
            return 0;
        }
        final long elapsedNs = nowNs > lastNs ? Wide.minus(nowNs, lastNs) : 0;
        return Math.min(burst * TOKEN, Wide.plus(level, Wide.product(elapsedNs, perSecond)));
    }

    long hash(final long seed) {
        return Wide.mix(Wide.mix(seed, level), lastNs);
    }
}
