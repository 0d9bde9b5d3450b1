package io.glidepath.risk;

/** Reads what is left of each limit. */
final class HeadroomGauge {
    private final Exposure exposure;

    HeadroomGauge(final Exposure exposure) {
        this.exposure = exposure;
    }

    void read(final int instrumentId, final int parentSlot, final long nowNs, final Headroom out) {
        out.reset();
        final InstrumentExposure instrument = exposure.instrument(instrumentId);
        if (instrument == null) {
            return;
        }
        out.messages = ThrottleCheck.messages(exposure, instrument, nowNs);
        out.cancels = ThrottleCheck.cancels(exposure, instrument, nowNs);
        final ParentExposure parent = exposure.parent(parentSlot);
        if (parent == null || parent.instrument() != instrument) {
            return;
        }
        out.childQuantity = inLots(instrument, childQuantity(instrument, parent.terms));
        out.parentQuantity = parent.free();
        final long participation = Math.min(
                ParticipationCheck.left(instrument, nowNs), ParticipationCheck.left(parent, nowNs));
        out.participationQuantity = inLots(instrument, Math.max(0, participation));
        out.openChildren = Math.max(
                0,
                Math.min(
                        exposure.maxChildrenPerParent() - parent.openChildren(),
                        exposure.maxChildren() - exposure.openChildren()));
        out.scheduleQuantity = ScheduleCheck.allowance(parent);
        if (instrument.twoSided()) {
            atMid(instrument, parent.terms, out);
        }
    }

    private static long childQuantity(
            final InstrumentExposure instrument, final ParentIntent terms) {
        final long most = instrument.limits.maxChildQuantity();
        return terms.maxChild == ParentIntent.NONE ? most : Math.min(most, terms.maxChild);
    }

    private static long inLots(final InstrumentExposure instrument, final long quantity) {
        return quantity - quantity % instrument.lot();
    }

    private static void atMid(
            final InstrumentExposure instrument, final ParentIntent terms, final Headroom out) {
        final long mid2 = instrument.mid2();
        final long unitValue = Wide.product((mid2 + 1) / 2, instrument.multiplier());
        out.orderValue = inLots(instrument, instrument.limits.maxOrderValue() / unitValue);
        final long bandBps = terms.priceBandBps == ParentIntent.NO_BPS
                ? instrument.limits.priceBandBps()
                : Math.min(instrument.limits.priceBandBps(), terms.priceBandBps);
        final long reach2 = Wide.mulDiv(mid2, bandBps, Limits.FULL_BPS);
        long highest2 = Wide.plus(mid2, reach2);
        long lowest2 = Math.max(2, mid2 - reach2);
        if (instrument.dailyBandBps() != InstrumentExposure.NO_BAND) {
            final long reference = instrument.referencePrice();
            final long daily = Wide.mulDiv(reference, instrument.dailyBandBps(), Limits.FULL_BPS);
            highest2 = Math.min(highest2, Wide.product(2, Wide.plus(reference, daily)));
            lowest2 = Math.max(lowest2, 2 * Math.max(1, reference - daily));
        }
        if (terms.limitPrice != ParentIntent.NONE && terms.side == Side.BUY) {
            highest2 = Math.min(highest2, 2 * terms.limitPrice);
        } else if (terms.limitPrice != ParentIntent.NONE) {
            lowest2 = Math.max(lowest2, 2 * terms.limitPrice);
        }
        final long tick2 = Wide.product(2, instrument.tick());
        out.bandTicksUp = Math.max(0, (highest2 - mid2) / tick2);
        out.bandTicksDown = Math.max(0, (mid2 - lowest2) / tick2);
    }
}
