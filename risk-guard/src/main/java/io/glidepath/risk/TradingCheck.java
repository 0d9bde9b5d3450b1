package io.glidepath.risk;

/** The instrument trades continuously and its book is whole. */
final class TradingCheck {
    private TradingCheck() {}

    static RejectReason of(final InstrumentExposure instrument) {
        if (instrument.state() != TradingState.OPEN) {
            return RejectReason.NOT_TRADING;
        }
        return instrument.inSync() ? RejectReason.NONE : RejectReason.OUT_OF_SYNC;
    }
}
