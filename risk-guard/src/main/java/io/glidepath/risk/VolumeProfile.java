package io.glidepath.risk;

/**
 * The volume a session is expected to bring, by equal buckets from open to close; uniform without a
 * profile.
 */
final class VolumeProfile {
    static final int MAX_BUCKETS = 96;
    private static final long WEIGHT_UNIT = 1_000_000;

    private final int[] weights = new int[MAX_BUCKETS];
    private int buckets;
    private long dailyVolume;
    private long openNs;
    private long closeNs;
    private long askedWindowNs;
    private long askedNs;
    private long answer;
    private boolean answered;

    static boolean usable(final long adv, final int[] profile, final int profileBuckets) {
        if (adv < 0 || profileBuckets < 0 || profileBuckets > MAX_BUCKETS) {
            return false;
        }
        if (profileBuckets > 0 && (profile == null || profile.length < profileBuckets)) {
            return false;
        }
        for (int i = 0; i < profileBuckets; i++) {
            if (profile[i] < 0) {
                return false;
            }
        }
        return true;
    }

    void define(
            final long adv,
            final long sessionOpenNs,
            final long sessionCloseNs,
            final int[] profile,
            final int count) {
        dailyVolume = adv;
        openNs = sessionOpenNs;
        closeNs = sessionCloseNs;
        buckets = count;
        answered = false;
        if (count > 0) {
            System.arraycopy(profile, 0, weights, 0, count);
        }
    }

    long dailyVolume() {
        return dailyVolume;
    }

    /** Whether open and close are told and in order. */
    boolean sessionKnown() {
        return openNs > Long.MIN_VALUE
                && closeNs > openNs
                && Wide.minus(closeNs, openNs) < Long.MAX_VALUE;
    }

    long closeNs() {
        return closeNs;
    }

    /**
     * Volume expected over the window that ends at {@code nowNs}; near the open, over the session's
     * first window. Zero if the session is unknown or over. Each bucket's part is rounded down.
     */
    long expected(final long windowNs, final long nowNs) {
        if (!answered || windowNs != askedWindowNs || nowNs != askedNs) {
            answer = sumUp(windowNs, nowNs);
            askedWindowNs = windowNs;
            askedNs = nowNs;
            answered = true;
        }
        return answer;
    }

    private long sumUp(final long windowNs, final long nowNs) {
        if (!sessionKnown()) {
            return 0;
        }
        final long fromNs = Math.max(openNs, Wide.minus(nowNs, windowNs));
        final long toNs = Math.min(closeNs, Wide.plus(fromNs, windowNs));
        if (toNs <= fromNs) {
            return 0;
        }
        final long sessionNs = closeNs - openNs;
        if (buckets == 0) {
            return Wide.mulDiv(dailyVolume, toNs - fromNs, sessionNs);
        }
        return expectedByBucket(fromNs - openNs, toNs - openNs, sessionNs);
    }

    private long expectedByBucket(final long from, final long to, final long sessionNs) {
        long expected = 0;
        for (int i = 0; i < buckets; i++) {
            final long start = Wide.mulDiv(sessionNs, i, buckets);
            final long end = Wide.mulDiv(sessionNs, i + 1L, buckets);
            final long overlap = Math.min(to, end) - Math.max(from, start);
            if (overlap > 0) {
                final long inBucket = Wide.mulDiv(dailyVolume, weights[i], WEIGHT_UNIT);
                expected = Wide.plus(expected, Wide.mulDiv(inBucket, overlap, end - start));
            }
        }
        return expected;
    }

    long hash(final long seed) {
        long hash = Wide.mix(Wide.mix(Wide.mix(seed, dailyVolume), openNs), closeNs);
        for (int i = 0; i < buckets; i++) {
            hash = Wide.mix(hash, weights[i]);
        }
        return hash;
    }
}
