package io.glidepath.risk;

/**
 * What becomes of approved children. Every verb answers false, and changes nothing, for a child it
 * does not know.
 */
final class ChildFates {
    private final Exposure exposure;

    ChildFates(final Exposure exposure) {
        this.exposure = exposure;
    }

    boolean sent(final long childId) {
        final ChildExposure child = exposure.child(childId);
        if (child != null && child.open) {
            child.sent = true;
            child.unsentCancel = 0;
        }
        return child != null;
    }

    boolean notSent(final long childId) {
        final ChildExposure child = exposure.child(childId);
        if (child != null && child.open) {
            if (child.sent) {
                child.cancelNotSent();
            } else {
                exposure.release(child, child.leaves);
            }
        }
        return child != null;
    }

    boolean acked(final long childId, final long nowNs) {
        final ChildExposure child = exposure.child(childId);
        if (child != null && child.open) {
            child.sent = true;
            child.unknown = false;
            child.ackedNs = child.acked ? child.ackedNs : nowNs;
            child.acked = true;
            child.instrument.childChanged();
        }
        return child != null;
    }

    boolean reduced(final long childId, final long quantity) {
        final ChildExposure child = exposure.child(childId);
        if (child == null || quantity <= 0) {
            return false;
        }
        if (child.open) {
            child.reducing -= Math.min(quantity, child.reducing);
            exposure.release(child, quantity);
        }
        return true;
    }

    boolean filled(final long childId, final long quantity, final long price, final long nowNs) {
        final ChildExposure child = exposure.child(childId);
        if (child == null || quantity <= 0) {
            return false;
        }
        final ParentExposure parent = child.liveParent();
        if (parent != null) {
            parent.fill(quantity, price, nowNs);
        }
        child.instrument.ownTraded(quantity, nowNs);
        if (child.open) {
            child.sent = true;
            exposure.release(child, quantity);
        }
        return true;
    }

    boolean closed(final long childId) {
        final ChildExposure child = exposure.child(childId);
        if (child != null && child.open) {
            exposure.release(child, child.leaves);
        }
        return child != null;
    }

    boolean corrected(
            final long childId, final long quantityDelta, final long valueDelta, final long nowNs) {
        final ChildExposure child = exposure.child(childId);
        if (child == null) {
            return false;
        }
        final ParentExposure parent = child.liveParent();
        if (parent != null) {
            parent.correct(quantityDelta, valueDelta, nowNs);
        }
        if (quantityDelta > 0) {
            child.instrument.ownTraded(quantityDelta, nowNs);
        }
        return true;
    }

    boolean unknown(final long childId) {
        final ChildExposure child = exposure.child(childId);
        if (child != null && child.open) {
            child.sent = true;
            child.unknown = true;
            child.instrument.childChanged();
        }
        return child != null;
    }

    boolean cancelRejected(final long childId) {
        final ChildExposure child = exposure.child(childId);
        if (child != null && child.open) {
            child.cancelsAnswered();
        }
        return child != null;
    }

    RejectReason recovered(final Intent intent) {
        final InstrumentExposure instrument = exposure.instrument(intent.instrumentId);
        if (intent.side == null || intent.type == null || intent.quantity <= 0) {
            return RejectReason.INVALID_INTENT;
        }
        if (instrument == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        if (intent.childId <= 0) {
            return RejectReason.INVALID_CHILD_ID;
        }
        if (exposure.child(intent.childId) != null) {
            return RejectReason.DUPLICATE_CHILD;
        }
        if (exposure.openChildren() >= exposure.maxChildren()) {
            return RejectReason.CAPACITY;
        }
        return reserve(intent, instrument);
    }

    private RejectReason reserve(final Intent intent, final InstrumentExposure instrument) {
        final ParentExposure tenant = exposure.parent(intent.parentSlot);
        final boolean its = tenant != null
                && tenant.instrument() == instrument
                && tenant.terms.parentId == intent.parentId;
        if (its && tenant.open() > Long.MAX_VALUE - intent.quantity) {
            return RejectReason.INVALID_INTENT;
        }
        final ChildExposure child = exposure.reserve(intent, instrument, its ? tenant : null);
        child.sent = true;
        child.unknown = true;
        return RejectReason.NONE;
    }
}
