package io.glidepath.risk;

/** A price lies within the venue's band of the day, where there is one. */
final class DailyBandCheck {
    private DailyBandCheck() {}

    static RejectReason of(final InstrumentExposure instrument, final long price) {
        if (instrument.dailyBandBps() == InstrumentExposure.NO_BAND) {
            return RejectReason.NONE;
        }
        final long reference = instrument.referencePrice();
        final long distance = Math.abs(price - reference);
        return Wide.productExceeds(distance, Limits.FULL_BPS, instrument.dailyBandBps(), reference)
                ? RejectReason.DAILY_BAND
                : RejectReason.NONE;
    }
}
