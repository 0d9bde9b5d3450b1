package io.glidepath.exec.wire;

import io.glidepath.codec.market.InstrumentDefinitionDecoder;
import io.glidepath.exec.market.Instrument;

/** InstrumentDefinition: the longest message of the market stream. */
final class InstrumentReader {
    private static final int VERSION = InstrumentDefinitionDecoder.SCHEMA_VERSION;
    private static final int ENTRY_LENGTH =
            InstrumentDefinitionDecoder.ProfileDecoder.sbeBlockLength();

    private final InstrumentDefinitionDecoder decoder = new InstrumentDefinitionDecoder();
    private final Instrument definition = new Instrument();

    /** The last one read, valid until the next. */
    Instrument definition() {
        return definition;
    }

    /** True when the frame is sound and {@link #definition} holds it. */
    boolean read(final Frame frame) {
        frame.block(VERSION, InstrumentDefinitionDecoder.BLOCK_LENGTH);
        frame.group(VERSION, ENTRY_LENGTH, Instrument.MAX_PROFILE_BUCKETS);
        frame.text(definition.symbol.length);
        frame.end();
        if (frame.refused()) {
            return false;
        }
        decoder.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        check(frame);
        fillIdentity();
        fillModel();
        fillProfile(frame, decoder.profile());
        definition.symbolLength = decoder.getSymbol(definition.symbol, 0, definition.symbol.length);
        return !frame.refused();
    }

    private void check(final Frame frame) {
        frame.flag(decoder.shortableRaw());
        frame.known(decoder.feedKindRaw(), Codes.FEED_KINDS);
        frame.instrument(decoder.instrumentId());
        frame.notNegative(decoder.venue());
        frame.positive(decoder.tick());
        frame.positive(decoder.lot());
        frame.positive(decoder.multiplier());
        frame.notNegative(decoder.sessionOpenNs());
        frame.notNegative(decoder.sessionCloseNs());
        frame.notNegative(decoder.averageDailyVolume());
        coefficient(frame, decoder.sigma());
        coefficient(frame, decoder.eta());
        coefficient(frame, decoder.gamma());
        final int band = decoder.dailyBandBps();
        frame.range(band >= 0 || band == Instrument.NO_BAND);
        frame.printable(
                frame.body() + InstrumentDefinitionDecoder.currencyEncodingOffset(),
                InstrumentDefinitionDecoder.currencyLength());
    }

    private static void coefficient(final Frame frame, final double value) {
        frame.range(value >= 0 && value < Double.POSITIVE_INFINITY);
    }

    private void fillIdentity() {
        definition.instrumentId = decoder.instrumentId();
        definition.venue = decoder.venue();
        definition.tick = decoder.tick();
        definition.lot = decoder.lot();
        definition.multiplier = decoder.multiplier();
        definition.sessionOpenNs = decoder.sessionOpenNs();
        definition.sessionCloseNs = decoder.sessionCloseNs();
        decoder.getCurrency(definition.currency, 0);
    }

    private void fillModel() {
        definition.averageDailyVolume = decoder.averageDailyVolume();
        definition.sigma = decoder.sigma();
        definition.eta = decoder.eta();
        definition.gamma = decoder.gamma();
        definition.dailyBandBps = decoder.dailyBandBps();
        definition.referencePrice = decoder.referencePrice();
        definition.shortable = decoder.shortableRaw() == 1;
        definition.levelFeed = decoder.feedKindRaw() == Codes.LEVELS;
    }

    private void fillProfile(
            final Frame frame, final InstrumentDefinitionDecoder.ProfileDecoder profile) {
        definition.profileBuckets = profile.count();
        int bucket = 0;
        while (profile.hasNext()) {
            final int weight = profile.next().weight();
            frame.notNegative(weight);
            definition.profile[bucket++] = weight;
        }
    }
}
