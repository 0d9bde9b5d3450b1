package io.glidepath.exec.order;

import java.util.Arrays;

/** Finds a small number by two int64; open addressing, allocated once, never grows. */
final class PairIndex {
    static final int NONE = -1;

    private final long[] first;
    private final long[] second;
    private final int[] value;
    private final int mask;

    /** {@code max} pairs at most; half of the table stays empty. */
    PairIndex(final int max) {
        final int capacity = Math.max(4, Integer.highestOneBit(Math.max(1, max - 1)) << 2);
        first = new long[capacity];
        second = new long[capacity];
        value = new int[capacity];
        mask = capacity - 1;
        Arrays.fill(value, NONE);
    }

    int get(final long a, final long b) {
        int at = home(a, b);
        while (value[at] != NONE) {
            if (first[at] == a && second[at] == b) {
                return value[at];
            }
            at = at + 1 & mask;
        }
        return NONE;
    }

    /** Adds or replaces; {@code number} not negative. */
    void put(final long a, final long b, final int number) {
        int at = home(a, b);
        while (value[at] != NONE && (first[at] != a || second[at] != b)) {
            at = at + 1 & mask;
        }
        first[at] = a;
        second[at] = b;
        value[at] = number;
    }

    /** Removes a pair, closing the hole it leaves. */
    void remove(final long a, final long b) {
        int hole = home(a, b);
        while (value[hole] != NONE && (first[hole] != a || second[hole] != b)) {
            hole = hole + 1 & mask;
        }
        for (int at = hole + 1 & mask;
                value[hole] != NONE && value[at] != NONE;
                at = at + 1 & mask) {
            final int home = home(first[at], second[at]);
            if ((at - home & mask) >= (at - hole & mask)) {
                first[hole] = first[at];
                second[hole] = second[at];
                value[hole] = value[at];
                hole = at;
            }
        }
        value[hole] = NONE;
    }

    private int home(final long a, final long b) {
        long hash = a * 0x9E3779B97F4A7C15L ^ b;
        hash *= 0xBF58476D1CE4E5B9L;
        return (int) (hash >>> 32) & mask;
    }
}
