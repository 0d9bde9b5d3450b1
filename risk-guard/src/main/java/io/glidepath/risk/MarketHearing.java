package io.glidepath.risk;

/** What the guard hears of instruments and their markets; what is not defined is answered so. */
final class MarketHearing {
    private final Exposure exposure;

    MarketHearing(final Exposure exposure) {
        this.exposure = exposure;
    }

    RejectReason quote(final int instrumentId, final long bid, final long ask, final long nowNs) {
        final InstrumentExposure instrument = exposure.instrument(instrumentId);
        if (instrument == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        instrument.quote(bid, ask, nowNs);
        return RejectReason.NONE;
    }

    RejectReason othersTraded(
            final int instrumentId, final long quantity, final long price, final long nowNs) {
        final InstrumentExposure instrument = exposure.instrument(instrumentId);
        if (instrument == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        if (quantity > 0 && price > 0) {
            instrument.othersTraded(quantity, nowNs);
        }
        return RejectReason.NONE;
    }

    RejectReason status(final int instrumentId, final TradingState state, final long nowNs) {
        final InstrumentExposure instrument = exposure.instrument(instrumentId);
        if (instrument == null || state == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        instrument.status(state, nowNs);
        return RejectReason.NONE;
    }

    RejectReason synced(final int instrumentId, final boolean inSync) {
        final InstrumentExposure instrument = exposure.instrument(instrumentId);
        if (instrument == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        instrument.synced(inSync);
        return RejectReason.NONE;
    }

    RejectReason sessionCleared(final int instrumentId) {
        final InstrumentExposure instrument = exposure.instrument(instrumentId);
        if (instrument == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        instrument.clearSession();
        return RejectReason.NONE;
    }

    RejectReason instrument(
            final int instrumentId,
            final long tick,
            final long lot,
            final long multiplier,
            final long adv,
            final long sessionOpenNs,
            final long sessionCloseNs,
            final int dailyBandBps,
            final long referencePrice,
            final boolean shortable,
            final int[] profile,
            final int profileBuckets) {
        if (!DefinitionCheck.usable(
                        instrumentId, tick, lot, multiplier, dailyBandBps, referencePrice)
                || !VolumeProfile.usable(adv, profile, profileBuckets)) {
            return RejectReason.INVALID_INSTRUMENT;
        }
        final InstrumentExposure instrument = exposure.knownOrAdded(instrumentId);
        if (instrument == null) {
            return RejectReason.CAPACITY;
        }
        instrument.profile.define(adv, sessionOpenNs, sessionCloseNs, profile, profileBuckets);
        instrument.define(tick, lot, multiplier, dailyBandBps, referencePrice, shortable);
        return RejectReason.NONE;
    }
}
