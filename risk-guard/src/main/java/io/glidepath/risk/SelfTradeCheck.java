package io.glidepath.risk;

/**
 * No order may meet an open child of ours on the other side; one whose cancel is unanswered is
 * open.
 */
final class SelfTradeCheck {
    private SelfTradeCheck() {}

    static RejectReason of(final InstrumentExposure instrument, final Side side, final long price) {
        final boolean meets = side == Side.BUY
                ? price >= instrument.lowestSell()
                : price <= instrument.highestBuy();
        return meets ? RejectReason.SELF_TRADE : RejectReason.NONE;
    }
}
