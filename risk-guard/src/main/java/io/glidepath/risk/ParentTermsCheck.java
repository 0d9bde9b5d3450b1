package io.glidepath.risk;

/**
 * A parent's ids and side are usable, its limit on the tick, its rates in range, its largest child
 * at least one lot.
 */
final class ParentTermsCheck {
    private ParentTermsCheck() {}

    static RejectReason identity(final ParentIntent parent) {
        return parent.side == null
                        || parent.parentId <= 0
                        || parent.clientId < 0
                        || parent.shortSale && parent.side != Side.SELL
                ? RejectReason.INVALID_PARENT
                : RejectReason.NONE;
    }

    static RejectReason of(final InstrumentExposure instrument, final ParentIntent parent) {
        if (parent.limitPrice != ParentIntent.NONE) {
            final RejectReason reason = PriceCheck.of(instrument, parent.limitPrice);
            if (reason != RejectReason.NONE) {
                return reason;
            }
        }
        if (outOfRange(parent.maxParticipationBps) || outOfRange(parent.priceBandBps)) {
            return RejectReason.INVALID_BPS;
        }
        return parent.maxChild != ParentIntent.NONE && parent.maxChild < instrument.lot()
                ? RejectReason.MAX_CHILD_BELOW_LOT
                : RejectReason.NONE;
    }

    private static boolean outOfRange(final int bps) {
        return bps != ParentIntent.NO_BPS && (bps < 1 || bps > Limits.FULL_BPS);
    }
}
