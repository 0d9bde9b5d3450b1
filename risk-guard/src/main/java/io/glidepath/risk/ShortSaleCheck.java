package io.glidepath.risk;

/** A short sale has a locate no other live parent uses, in an instrument that may be sold short. */
final class ShortSaleCheck {
    private ShortSaleCheck() {}

    static RejectReason of(
            final Exposure exposure,
            final InstrumentExposure instrument,
            final ParentIntent parent) {
        if (!parent.shortSale) {
            return RejectReason.NONE;
        }
        if (parent.locateId == ParentIntent.NONE) {
            return RejectReason.LOCATE_MISSING;
        }
        if (!instrument.shortable()) {
            return RejectReason.NOT_SHORTABLE;
        }
        return exposure.locateInUse(parent.locateId)
                ? RejectReason.LOCATE_IN_USE
                : RejectReason.NONE;
    }
}
