package io.glidepath.exec.wire;

import io.glidepath.codec.market.BookEventDecoder;
import io.glidepath.codec.market.BookSnapshotDecoder;
import io.glidepath.codec.market.BookUnchangedDecoder;
import io.glidepath.codec.market.InstrumentDefinitionDecoder;
import io.glidepath.codec.market.RegimeUpdateDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.codec.market.TradingStatusDecoder;
import io.glidepath.exec.market.MarketListener;
import io.glidepath.risk.Side;

import org.agrona.DirectBuffer;

/** Market data, as verbs. The listener hears of sound frames alone. Never allocates. */
public final class MarketAdapter implements InputAdapter {
    /** Most entries of one part of a snapshot. */
    public static final int MAX_SNAPSHOT_ENTRIES = 48;
    /** Regimes an analyst may name: 0 to this less one. */
    public static final int REGIMES = 8;
    /** Largest volatility over its normal level. */
    public static final float MAX_VOLATILITY_RATIO = 16;

    private static final int VERSION = BookEventDecoder.SCHEMA_VERSION;
    private static final int ENTRY_LENGTH = BookSnapshotDecoder.EntriesDecoder.sbeBlockLength();

    private final MarketListener listener;
    private final Frame frame = new Frame();
    private final InstrumentReader instruments = new InstrumentReader();
    private final BookSnapshotDecoder snapshot = new BookSnapshotDecoder();
    private final BookEventDecoder event = new BookEventDecoder();
    private final TradeDecoder trade = new TradeDecoder();
    private final TradingStatusDecoder status = new TradingStatusDecoder();
    private final RegimeUpdateDecoder regime = new RegimeUpdateDecoder();
    private final BookUnchangedDecoder unchanged = new BookUnchangedDecoder();
    private final float[] embedding = new float[RegimeUpdateDecoder.embeddingLength()];

    public MarketAdapter(final MarketListener listener) {
        this.listener = listener;
    }

    @Override
    public FrameRefusal onFrame(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        frame.open(buffer, offset, length, whole, BookEventDecoder.SCHEMA_ID);
        if (!frame.refused()) {
            switch (frame.templateId()) {
                case BookEventDecoder.TEMPLATE_ID -> onEvent();
                case TradeDecoder.TEMPLATE_ID -> onTrade();
                case BookSnapshotDecoder.TEMPLATE_ID -> onSnapshot();
                case InstrumentDefinitionDecoder.TEMPLATE_ID -> onInstrument();
                case TradingStatusDecoder.TEMPLATE_ID -> onStatus();
                case RegimeUpdateDecoder.TEMPLATE_ID -> onRegime();
                case BookUnchangedDecoder.TEMPLATE_ID -> onUnchanged();
                default -> frame.refuse(FrameRefusal.UNKNOWN_TEMPLATE);
            }
        }
        return frame.refusal();
    }

    @Override
    public int instrumentId() {
        return frame.instrument();
    }

    private void onInstrument() {
        if (instruments.read(frame)) {
            listener.onInstrument(instruments.definition());
        }
    }

    private void onEvent() {
        frame.only(VERSION, BookEventDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        event.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        final short action = event.actionRaw();
        final short side = event.sideRaw();
        final int id = event.instrumentId();
        final long sequence = event.bookSequence();
        final long timeNs = event.venueTimeNs();
        final long price = event.price();
        final long quantity = event.quantity();
        frame.known(action, Codes.BOOK_ACTIONS);
        frame.known(side, Codes.BOOK_SIDES);
        checkBook(id, sequence, timeNs);
        frame.range(price != BookEventDecoder.priceNullValue());
        frame.notNegative(quantity);
        if (!frame.refused()) {
            tell(action, id, sequence, Codes.side(side), price, quantity, timeNs);
        }
    }

    private void tell(
            final int action,
            final int id,
            final long sequence,
            final Side side,
            final long price,
            final long quantity,
            final long timeNs) {
        final long orderId = event.orderId();
        switch (action) {
            case Codes.ADD -> listener.onAdd(id, sequence, side, price, quantity, orderId, timeNs);
            case Codes.REDUCE ->
                listener.onReduce(id, sequence, side, price, quantity, orderId, timeNs);
            case Codes.EXECUTE ->
                listener.onExecute(id, sequence, side, price, quantity, orderId, timeNs);
            case Codes.DELETE -> listener.onDelete(id, sequence, side, price, orderId, timeNs);
            default -> listener.onSetLevel(id, sequence, side, price, quantity, timeNs);
        }
    }

    private void onTrade() {
        frame.only(VERSION, TradeDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        trade.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.known(trade.aggressorRaw(), Codes.BOOK_SIDES);
        frame.flag(trade.hiddenRaw());
        checkBook(trade.instrumentId(), trade.bookSequence(), trade.venueTimeNs());
        frame.range(trade.price() != TradeDecoder.priceNullValue());
        frame.positive(trade.quantity());
        if (!frame.refused()) {
            listener.onTrade(
                    trade.instrumentId(),
                    trade.bookSequence(),
                    Codes.side(trade.aggressorRaw()),
                    trade.price(),
                    trade.quantity(),
                    trade.tradeId(),
                    trade.restingOrderId(),
                    trade.aggressorOrderId(),
                    trade.hiddenRaw() == 1,
                    trade.venueTimeNs());
        }
    }

    private void onSnapshot() {
        frame.block(VERSION, BookSnapshotDecoder.BLOCK_LENGTH);
        frame.group(VERSION, ENTRY_LENGTH, MAX_SNAPSHOT_ENTRIES);
        frame.end();
        if (frame.refused()) {
            return;
        }
        snapshot.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        checkBook(snapshot.instrumentId(), snapshot.bookSequence(), snapshot.venueTimeNs());
        frame.range(snapshot.part() < snapshot.parts());
        checkEntries(snapshot.entries());
        if (!frame.refused()) {
            snapshot.sbeRewind();
            tellSnapshot();
        }
    }

    private void checkEntries(final BookSnapshotDecoder.EntriesDecoder entries) {
        while (entries.hasNext() && !frame.refused()) {
            entries.next();
            frame.known(entries.sideRaw(), Codes.BOOK_SIDES);
            frame.range(entries.price() != BookEventDecoder.priceNullValue());
            frame.positive(entries.quantity());
        }
    }

    private void tellSnapshot() {
        final int id = snapshot.instrumentId();
        listener.onSnapshotPart(
                id,
                snapshot.bookSequence(),
                snapshot.part(),
                snapshot.parts(),
                snapshot.venueTimeNs());
        final BookSnapshotDecoder.EntriesDecoder entries = snapshot.entries();
        while (entries.hasNext()) {
            entries.next();
            final Side side = Codes.side(entries.sideRaw());
            listener.onSnapshotEntry(
                    id, side, entries.price(), entries.quantity(), entries.orderId());
        }
        listener.onSnapshotPartEnd(id);
    }

    private void onStatus() {
        frame.only(VERSION, TradingStatusDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        status.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.known(status.stateRaw(), Codes.TRADING_STATES);
        frame.instrument(status.instrumentId());
        frame.notNegative(status.venueTimeNs());
        if (!frame.refused()) {
            listener.onStatus(
                    status.instrumentId(),
                    Codes.tradingState(status.stateRaw()),
                    status.venueTimeNs());
        }
    }

    private void onRegime() {
        frame.only(VERSION, RegimeUpdateDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        regime.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.flag(regime.newsRaw());
        frame.instrument(regime.instrumentId());
        frame.range(regime.regimeId() >= 0 && regime.regimeId() < REGIMES);
        final float ratio = regime.volatilityRatio();
        frame.range(ratio >= 0 && ratio <= MAX_VOLATILITY_RATIO);
        for (int i = 0; i < embedding.length; i++) {
            embedding[i] = regime.embedding(i);
            frame.range(embedding[i] >= -1 && embedding[i] <= 1);
        }
        if (!frame.refused()) {
            final boolean news = regime.newsRaw() == 1;
            listener.onRegime(regime.instrumentId(), regime.regimeId(), ratio, embedding, news);
        }
    }

    private void onUnchanged() {
        frame.only(VERSION, BookUnchangedDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        unchanged.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        checkBook(unchanged.instrumentId(), unchanged.bookSequence(), unchanged.venueTimeNs());
        if (!frame.refused()) {
            listener.onUnchanged(
                    unchanged.instrumentId(), unchanged.bookSequence(), unchanged.venueTimeNs());
        }
    }

    private void checkBook(
            final int instrumentId, final long bookSequence, final long venueTimeNs) {
        frame.instrument(instrumentId);
        frame.notNegative(bookSequence);
        frame.notNegative(venueTimeNs);
    }
}
