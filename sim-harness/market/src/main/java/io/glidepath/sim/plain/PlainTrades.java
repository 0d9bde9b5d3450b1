package io.glidepath.sim.plain;

import io.glidepath.risk.Side;

/** Hears of every trade. */
@FunctionalInterface
public interface PlainTrades {
    /**
     * @param timeNs since the epoch.
     * @param makerSide side of the order that rested.
     * @param makerId ids count from 1, in the order in which orders entered.
     */
    void onTrade(
            long timeNs, Side makerSide, long price, long quantity, long makerId, long takerId);
}
