package io.glidepath.risk;

/** An instrument's definition can be calculated with. */
final class DefinitionCheck {
    private DefinitionCheck() {}

    static boolean usable(
            final int instrumentId,
            final long tick,
            final long lot,
            final long multiplier,
            final int dailyBandBps,
            final long referencePrice) {
        final boolean steps =
                tick > 0 && tick <= InstrumentExposure.MAX_PRICE && lot > 0 && multiplier > 0;
        return instrumentId >= 0 && steps && bandUsable(dailyBandBps, referencePrice);
    }

    /** Band and reference may each be missing, but a band needs its reference. */
    private static boolean bandUsable(final int bandBps, final long reference) {
        final boolean referenceUsable = reference > 0 && reference <= InstrumentExposure.MAX_PRICE;
        return bandBps == InstrumentExposure.NO_BAND
                ? referenceUsable || reference == InstrumentExposure.NONE
                : referenceUsable && bandBps >= 0;
    }
}
