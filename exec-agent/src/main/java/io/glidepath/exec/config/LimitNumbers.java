package io.glidepath.exec.config;

import io.glidepath.risk.Limits;

/** Limits as a row of numbers, in the order of {@link Keys#LIMITS}. */
final class LimitNumbers {
    private LimitNumbers() {}

    static Limits limits(final long[] numbers) {
        return new Limits(
                Math.toIntExact(numbers[0]),
                numbers[1],
                numbers[2],
                Math.toIntExact(numbers[3]),
                numbers[4],
                Math.toIntExact(numbers[5]),
                Math.toIntExact(numbers[6]),
                Math.toIntExact(numbers[7]),
                Math.toIntExact(numbers[8]),
                numbers[9],
                numbers[10],
                Math.toIntExact(numbers[11]),
                numbers[12],
                numbers[13],
                Math.toIntExact(numbers[14]));
    }

    static long[] numbers(final Limits limits) {
        return new long[] {
            limits.priceBandBps(),
            limits.maxChildQuantity(),
            limits.maxOrderValue(),
            limits.maxParticipationBps(),
            limits.participationWindowNs(),
            limits.maxMessagesPerSecond(),
            limits.messageBurst(),
            limits.maxCancelsPerSecond(),
            limits.cancelBurst(),
            limits.minRestingNs(),
            limits.staleQuoteNs(),
            limits.maxScheduleDriftBps(),
            limits.maxParentQuantity(),
            limits.maxParentValue(),
            limits.maxParentAdvBps()
        };
    }
}
