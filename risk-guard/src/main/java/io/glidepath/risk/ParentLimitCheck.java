package io.glidepath.risk;

/** A price is no worse than the parent's limit. */
final class ParentLimitCheck {
    private ParentLimitCheck() {}

    static RejectReason of(final ParentIntent terms, final long price) {
        if (terms.limitPrice == ParentIntent.NONE) {
            return RejectReason.NONE;
        }
        final boolean worse =
                terms.side == Side.BUY ? price > terms.limitPrice : price < terms.limitPrice;
        return worse ? RejectReason.PARENT_LIMIT : RejectReason.NONE;
    }
}
