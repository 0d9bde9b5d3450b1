package io.glidepath.risk;

/** Where parents are let in and their terms changed: by the checks, or as facts of the record. */
final class ParentDoor {
    private final Exposure exposure;
    private final ParentChecks checks;
    private final ParentIntent amended = new ParentIntent();

    ParentDoor(final Exposure exposure, final ParentChecks checks) {
        this.exposure = exposure;
        this.checks = checks;
    }

    RejectReason admit(final ParentIntent parent, final long nowNs) {
        final RejectReason reason = checks.admit(parent, nowNs);
        if (reason == RejectReason.NONE) {
            begin(parent);
        }
        return reason;
    }

    RejectReason recovered(final ParentIntent parent) {
        if (exposure.instrument(parent.instrumentId) == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        final RejectReason reason = SlotCheck.of(exposure, parent);
        if (reason == RejectReason.NONE) {
            begin(parent);
        }
        return reason;
    }

    private void begin(final ParentIntent parent) {
        exposure.parentAt(parent.parentSlot)
                .begin(parent, exposure.instrument(parent.instrumentId));
    }

    RejectReason amend(
            final int parentSlot,
            final long quantity,
            final long endNs,
            final long limitPrice,
            final long nowNs) {
        final ParentExposure parent = exposure.parent(parentSlot);
        if (parent == null) {
            return RejectReason.UNKNOWN_PARENT;
        }
        spell(parent, quantity, endNs, limitPrice);
        final RejectReason reason = checks.amend(parent, amended, nowNs);
        if (reason == RejectReason.NONE) {
            parent.terms.copyFrom(amended);
        }
        return reason;
    }

    RejectReason recoveredAmendment(
            final int parentSlot, final long quantity, final long endNs, final long limitPrice) {
        final ParentExposure parent = exposure.parent(parentSlot);
        if (parent == null) {
            return RejectReason.UNKNOWN_PARENT;
        }
        spell(parent, quantity, endNs, limitPrice);
        parent.terms.copyFrom(amended);
        return RejectReason.NONE;
    }

    private void spell(
            final ParentExposure parent,
            final long quantity,
            final long endNs,
            final long limitPrice) {
        amended.copyFrom(parent.terms);
        amended.quantity = quantity == ParentIntent.NONE ? amended.quantity : quantity;
        amended.endNs = endNs == ParentIntent.NONE ? amended.endNs : endNs;
        amended.limitPrice = limitPrice == ParentIntent.NONE ? amended.limitPrice : limitPrice;
    }
}
