package io.glidepath.exec.plan;

import io.glidepath.exec.market.Wide;

/**
 * Equal slices of a parent's time, counted from its start; each rests for its first half and
 * crosses in its second.
 */
public final class SliceClock {
    private SliceClock() {}

    /** End of the slice that holds {@code nowNs} and start of the next, ns since the epoch. */
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

    /** Number of the slice that holds {@code nowNs}, from 0; negative before the start. */
    public static long slice(final long startNs, final long sliceNs, final long nowNs) {
        return Math.floorDiv(nowNs - startNs, sliceNs);
    }

    /**
     * What equal slices ask until the end of the present one: {@code whole} times the slices begun
     * over all slices, rounded down to a unit.
     *
     * @param endNs after the start; a last slice cut short counts as one.
     */
    static long equalSlices(
            final long whole,
            final long startNs,
            final long endNs,
            final long sliceNs,
            final long nowNs) {
        final long slices = Math.ceilDiv(endNs - startNs, sliceNs);
        final long begun = Math.clamp(slice(startNs, sliceNs, nowNs) + 1, 0, slices);
        return whole / slices * begun + Wide.mulDiv(whole % slices, begun, slices);
    }
}
