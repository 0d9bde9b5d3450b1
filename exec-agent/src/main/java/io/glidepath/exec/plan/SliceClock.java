package io.glidepath.exec.plan;

/**
 * Equal slices of a parent's time, counted from its start; each rests for its first half and
 * crosses in its second.
 */
public final class SliceClock {
    private SliceClock() {}

    /** End of the slice that holds {@code nowNs}, ns since the epoch. */
    public static long sliceEndNs(final long startNs, final long sliceNs, final long nowNs) {
        return nowNs - Math.floorMod(nowNs - startNs, sliceNs) + sliceNs;
    }

    public static boolean firstHalf(final long startNs, final long sliceNs, final long nowNs) {
        return Math.floorMod(nowNs - startNs, sliceNs) < sliceNs - sliceNs / 2;
    }

    /** The next start or middle of a slice, strictly after {@code nowNs}. */
    public static long nextHalfNs(final long startNs, final long sliceNs, final long nowNs) {
        final long into = Math.floorMod(nowNs - startNs, sliceNs);
        final long middle = sliceNs - sliceNs / 2;
        return nowNs - into + (into < middle ? middle : sliceNs);
    }
}
