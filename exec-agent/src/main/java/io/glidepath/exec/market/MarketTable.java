package io.glidepath.exec.market;

import org.agrona.collections.Int2IntHashMap;

/** The instruments of a day, by id and in the order of their definition. */
final class MarketTable {
    private static final int NONE = -1;

    private final MarketState[] states;
    private final Int2IntHashMap indexById;
    private int count;
    /** The one asked for last: most events follow one of the same instrument. */
    private int lastId = NONE;

    private MarketState last;

    MarketTable(final MarketState[] states) {
        this.states = states;
        indexById = new Int2IntHashMap(2 * states.length, 0.6f, NONE);
    }

    /** Null if unknown. */
    MarketState find(final int instrumentId) {
        if (instrumentId != lastId) {
            final int index = indexById.get(instrumentId);
            last = index == NONE ? null : states[index];
            lastId = index == NONE ? NONE : instrumentId;
        }
        return last;
    }

    /** The state of a new instrument, null if there is no room. */
    MarketState add(final int instrumentId) {
        if (count == states.length) {
            return null;
        }
        indexById.put(instrumentId, count);
        return states[count++];
    }

    int count() {
        return count;
    }

    /** @throws IndexOutOfBoundsException unless 0 to {@link #count()} - 1. */
    MarketState at(final int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(index);
        }
        return states[index];
    }
}
