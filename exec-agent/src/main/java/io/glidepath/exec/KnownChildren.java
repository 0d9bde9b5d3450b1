package io.glidepath.exec;

import org.agrona.collections.LongArrayList;

/**
 * Which child ids are in our books, or were and are done with. Ids rise; where the record breaks,
 * or was never compared with the venue's, those between the last one before and the first one after
 * may be missing. Allocates where it breaks alone, when everything is halted.
 */
final class KnownChildren {
    /** By gap: the last id before it, and the first one behind it; 0: none came yet. */
    private final LongArrayList before = new LongArrayList();

    private final LongArrayList behind = new LongArrayList();
    private long highest;

    /** A child is known. */
    void add(final long childId) {
        if (childId <= highest) {
            return;
        }
        final int last = behind.size() - 1;
        if (last >= 0 && behind.getLong(last) == 0) {
            behind.setLong(last, childId);
        }
        highest = childId;
    }

    /** From the last id to the next one, children may be missing. */
    void breaks() {
        final int last = behind.size() - 1;
        if (last < 0 || behind.getLong(last) != 0) {
            before.addLong(highest);
            behind.addLong(0);
        }
    }

    /** Every child up to an id is known. */
    void all(final long childId) {
        before.clear();
        behind.clear();
        highest = Math.max(highest, childId);
    }

    long highest() {
        return highest;
    }

    boolean contains(final long childId) {
        for (int i = 0; i < before.size(); i++) {
            final long next = behind.getLong(i);
            if (childId > before.getLong(i) && (next == 0 || childId < next)) {
                return false;
            }
        }
        return childId <= highest;
    }
}
