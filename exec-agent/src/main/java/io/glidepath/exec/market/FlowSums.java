package io.glidepath.exec.market;

import io.glidepath.risk.Side;

/**
 * Sums over one stretch of time; trades are those of others. Values are 128 bits, upper and lower
 * half.
 */
final class FlowSums {
    long buyVolume;
    long sellVolume;
    long valueHigh;
    long valueLow;
    long marketBuys;
    long marketSells;
    long bidAdds;
    long askAdds;
    long bidCancels;
    long askCancels;
    long squaredTicks;
    long ownVolume;

    /**
     * Counts others' trades, or takes them back with {@code count} -1 or 0 and negative {@code
     * quantity}.
     */
    void trade(final Side aggressor, final long price, final long quantity, final int count) {
        if (aggressor == Side.BUY) {
            buyVolume += quantity;
            marketBuys += count;
        } else {
            sellVolume += quantity;
            marketSells += count;
        }
        value(Math.multiplyHigh(price, quantity), price * quantity);
    }

    void added(final Side side) {
        if (side == Side.BUY) {
            bidAdds++;
        } else {
            askAdds++;
        }
    }

    void cancelled(final Side side) {
        if (side == Side.BUY) {
            bidCancels++;
        } else {
            askCancels++;
        }
    }

    void copyFrom(final FlowSums other) {
        buyVolume = other.buyVolume;
        sellVolume = other.sellVolume;
        valueHigh = other.valueHigh;
        valueLow = other.valueLow;
        marketBuys = other.marketBuys;
        marketSells = other.marketSells;
        bidAdds = other.bidAdds;
        askAdds = other.askAdds;
        bidCancels = other.bidCancels;
        askCancels = other.askCancels;
        squaredTicks = other.squaredTicks;
        ownVolume = other.ownVolume;
    }

    void clear() {
        buyVolume = 0;
        sellVolume = 0;
        valueHigh = 0;
        valueLow = 0;
        marketBuys = 0;
        marketSells = 0;
        bidAdds = 0;
        askAdds = 0;
        bidCancels = 0;
        askCancels = 0;
        squaredTicks = 0;
        ownVolume = 0;
    }

    long stateHash(final long seed) {
        long hash = StateHash.mix(StateHash.mix(seed, buyVolume), sellVolume);
        hash = StateHash.mix(StateHash.mix(hash, valueHigh), valueLow);
        hash = StateHash.mix(StateHash.mix(hash, marketBuys), marketSells);
        hash = StateHash.mix(StateHash.mix(hash, bidAdds), askAdds);
        hash = StateHash.mix(StateHash.mix(hash, bidCancels), askCancels);
        return StateHash.mix(StateHash.mix(hash, squaredTicks), ownVolume);
    }

    private void value(final long high, final long low) {
        valueLow += low;
        final long carry = Long.compareUnsigned(valueLow, low) < 0 ? 1 : 0;
        valueHigh += high + carry;
    }
}
