package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;

import java.util.Locale;

/**
 * How much heap the tables of an agent take: measured by starting agents of 1,024, 32,768 and
 * 131,072 orders a book with ever smaller heaps, JDK 25. Tables are allocated once, at the start.
 */
final class HeapNeed {
    private static final long MIB = 1L << 20;
    private static final long BASE_BYTES = 110 * MIB;
    private static final long BYTES_AN_ORDER = 120;

    private HeapNeed() {}

    /** Of an agent with these bounds, MiB. */
    static long mebibytes(final AgentConfig.Bounds bounds) {
        final long orders = (long) bounds.instruments() * bounds.ordersPerBook();
        return Math.ceilDiv(BASE_BYTES + BYTES_AN_ORDER * orders, MIB);
    }

    /** What a start says that the heap did not hold. */
    static String sentence(final AgentConfig.Bounds bounds, final long heapBytes) {
        return String.format(
                Locale.ROOT,
                "the heap of %,d MiB does not hold the tables of %,d instruments with %,d orders a"
                        + " book, which take about %,d MiB: give the JVM more (-Xmx), or smaller"
                        + " bounds.instruments or bounds.ordersPerBook",
                heapBytes / MIB,
                bounds.instruments(),
                bounds.ordersPerBook(),
                mebibytes(bounds));
    }
}
