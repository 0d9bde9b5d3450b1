package io.glidepath.exec.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.function.Consumer;

class MarketsTest {
    private static final int ID = 7;
    private static final long TICK = 100_000;
    private static final long SECOND = 1_000_000_000;
    private static final long NO_ID = MarketListener.NO_ID;
    private static final float[] EMBEDDING = {0.1f, -0.2f, 0.3f, -1f};

    private final ChangesRecorder recorder = new ChangesRecorder();
    private final Markets markets = markets(recorder);
    private MarketState state;

    private static Markets markets(final MarketChanges changes) {
        return new Markets(2, 16, SECOND, 10 * SECOND, 300 * SECOND, changes);
    }

    static Instrument definition(final int id) {
        final Instrument instrument = new Instrument();
        instrument.instrumentId = id;
        instrument.tick = TICK;
        instrument.lot = 1;
        instrument.multiplier = 1;
        instrument.sessionOpenNs = 0;
        instrument.sessionCloseNs = 23_400 * SECOND;
        instrument.averageDailyVolume = 1_000_000;
        instrument.profileBuckets = 2;
        instrument.profile[0] = 400_000;
        instrument.profile[1] = 600_000;
        return instrument;
    }

    private static void open(final Markets markets, final long nowNs, final long sequence) {
        markets.cycle(nowNs);
        markets.onInstrument(definition(ID));
        markets.onSnapshotPart(ID, sequence, 0, 1, nowNs);
        markets.onSnapshotEntry(ID, Side.BUY, 100 * TICK, 10, 1);
        markets.onSnapshotEntry(ID, Side.SELL, 102 * TICK, 20, 2);
        markets.onSnapshotPartEnd(ID);
    }

    @BeforeEach
    void begin() {
        open(markets, SECOND, 50);
        state = markets.state(ID);
        assertThat(recorder.take()).containsExactly("defined", "resynced", "quote");
    }

    @Test
    void shouldFollowTheFeedInSequence() {
        markets.onAdd(ID, 51, Side.BUY, 101 * TICK, 5, 3, 1);
        markets.onExecute(ID, 52, Side.SELL, 102 * TICK, 8, 2, 2);
        markets.onTrade(ID, 53, Side.BUY, 102 * TICK, 8, 900, 2, NO_ID, false, 3);
        markets.onReduce(ID, 54, Side.BUY, 100 * TICK, 4, 1, 4);
        markets.onDelete(ID, 55, Side.BUY, 101 * TICK, 3, 5);
        assertThat(recorder.take())
                .containsExactly("quote", "quote", "traded 8@" + 102 * TICK, "quote", "quote");
        assertThat(state.sequence()).isEqualTo(55);
        assertThat(state.venueTimeNs()).isEqualTo(5);
        assertThat(state.mid2()).isEqualTo(202 * TICK);
        assertThat(state.book().askQuantity()).isEqualTo(12);
        assertThat(state.book().bidQuantity()).isEqualTo(6);
        assertThat(state.observedOthersVolume()).isEqualTo(8);
        assertThat(state.flow().squaredMoves(FlowWindow.SHORT)).isEqualTo(2);
    }

    @Test
    void shouldBelieveAFeedThatSaysThatNothingChanged() {
        markets.onUnchanged(ID, 50, 1);
        assertThat(recorder.take()).containsExactly("unchanged");
        markets.onUnchanged(ID, 49, 1);
        assertThat(recorder.take()).isEmpty();
        assertThat(state.staleEvents()).isEqualTo(1);
        markets.onUnchanged(ID, 51, 1);
        assertThat(recorder.take()).containsExactly("gap");
        assertThat(state.inSync()).isFalse();
        markets.onUnchanged(ID, 51, 1);
        assertThat(recorder.take()).isEmpty();
    }

    @Test
    void shouldIgnoreWhatItHasHeard() {
        final long before = state.book().stateHash(0);
        markets.onAdd(ID, 50, Side.BUY, 101 * TICK, 5, 3, 1);
        markets.onDelete(ID, 12, Side.BUY, 100 * TICK, 1, 1);
        assertThat(recorder.take()).isEmpty();
        assertThat(state.staleEvents()).isEqualTo(2);
        assertThat(state.book().stateHash(0)).isEqualTo(before);
    }

    @Test
    void shouldNoticeAGapAndWaitForAWholeSnapshot() {
        markets.onAdd(ID, 52, Side.BUY, 101 * TICK, 5, 3, 1);
        markets.onAdd(ID, 53, Side.BUY, 101 * TICK, 5, 4, 1);
        assertThat(recorder.take()).containsExactly("gap");
        assertThat(state.inSync()).isFalse();
        assertThat(state.twoSided()).isFalse();
        assertThat(state.mid2()).isZero();
        assertThat(state.ignoredEvents()).isEqualTo(1);

        part(60, 0, 3, Side.BUY, 90, 11);
        part(60, 2, 3, Side.SELL, 95, 13);
        assertThat(state.inSync()).as("a part is missing").isFalse();
        part(60, 1, 3, Side.SELL, 95, 14);
        assertThat(state.inSync()).as("parts out of order").isFalse();
        part(60, 0, 3, Side.BUY, 91, 11);
        part(60, 1, 3, Side.BUY, 91, 12);
        part(61, 2, 3, Side.SELL, 95, 13);
        assertThat(state.inSync()).as("parts of two snapshots").isFalse();
        part(60, 2, 3, Side.SELL, 95, 13);
        assertThat(state.inSync()).as("broken off").isFalse();
        part(62, 0, 3, Side.BUY, 92, 11);
        part(62, 1, 3, Side.BUY, 92, 12);
        part(62, 2, 3, Side.SELL, 95, 13);
        assertThat(recorder.take()).containsExactly("resynced", "quote");
        assertThat(state.inSync()).isTrue();
        assertThat(state.sequence()).isEqualTo(62);
        assertThat(state.book().quantityAhead(12)).isEqualTo(10);
        assertThat(state.mid2()).isEqualTo(187 * TICK);
        markets.onDelete(ID, 63, Side.SELL, 95 * TICK, 13, 9);
        assertThat(state.book().levels(Side.SELL)).isZero();
    }

    private void part(
            final long sequence,
            final int part,
            final int parts,
            final Side side,
            final int ticks,
            final long id) {
        markets.onSnapshotPart(ID, sequence, part, parts, 1);
        markets.onSnapshotEntry(ID, side, ticks * TICK, 10, id);
        markets.onSnapshotPartEnd(ID);
    }

    @Test
    void shouldNotBelieveASnapshotOlderThanTheEventsItMissed() {
        markets.onAdd(ID, 55, Side.BUY, 101 * TICK, 5, 3, 1);
        part(54, 0, 1, Side.BUY, 90, 11);
        assertThat(state.inSync()).isFalse();
        markets.onSnapshotPart(ID, 55, 0, 2, 1);
        markets.onSnapshotEntry(ID, Side.BUY, 90 * TICK, 1, 1);
        markets.onSnapshotPartEnd(ID);
        markets.onAdd(ID, 56, Side.BUY, 101 * TICK, 5, 3, 1);
        part(55, 1, 2, Side.SELL, 99, 2);
        assertThat(state.inSync()).as("56 was missed between the parts").isFalse();
        part(56, 0, 1, Side.BUY, 90, 11);
        assertThat(state.inSync()).isTrue();
    }

    @Test
    void shouldPassOverASnapshotOfWhatItKnows() {
        final long before = state.stateHash();
        part(50, 0, 1, Side.BUY, 1, 77);
        assertThat(state.stateHash()).isEqualTo(before);
        assertThat(recorder.take()).isEmpty();
        part(58, 0, 1, Side.BUY, 3, 77);
        assertThat(recorder.take()).containsExactly("gap", "resynced", "quote");
    }

    @Test
    void shouldBeAsNewAfterACloseAndADefinition() {
        markets.onTrade(ID, 51, Side.BUY, 102 * TICK, 8, 900, 2, NO_ID, true, 3);
        state.ownTrade(900, 8);
        state.ownTrade(901, 8);
        markets.onRegime(ID, 3, 2f, EMBEDDING, true);
        markets.onAdd(ID, 52, Side.BUY, 101 * TICK, 5, 3, 1);
        markets.onExecute(ID, 53, Side.BUY, 101 * TICK, 5, 4, 1);
        markets.onStatus(ID, TradingState.OPEN, 5);
        markets.onInstrument(definition(ID));
        assertThat(state.book().levels(Side.BUY))
                .as("no close: nothing is cleared")
                .isEqualTo(2);
        markets.onAdd(ID, 99, Side.BUY, 101 * TICK, 5, 9, 1);
        markets.onStatus(ID, TradingState.CLOSED, 6);
        assertThat(state.observedOthersVolume())
                .as("the close alone clears nothing")
                .isZero();
        assertThat(state.regimeId()).isEqualTo(3);
        recorder.take();

        open(markets, 400 * SECOND, 5);
        assertThat(recorder.take()).containsExactly("cleared", "defined", "resynced", "quote");
        final Markets fresh = markets(new ChangesRecorder());
        open(fresh, 400 * SECOND, 5);
        assertThat(state.stateHash()).isEqualTo(fresh.state(ID).stateHash());
        assertThat(state.status()).isEqualTo(TradingState.CLOSED);
        markets.onInstrument(definition(ID));
        assertThat(state.inSync()).as("one close clears once").isTrue();
    }

    @Test
    void shouldWaitForASnapshotWhenToldToDistrust() {
        markets.distrust();
        markets.distrust();
        markets.onAdd(ID, 51, Side.BUY, 101 * TICK, 5, 3, 1);
        assertThat(recorder.take()).containsExactly("gap");
        part(51, 0, 1, Side.BUY, 90, 11);
        assertThat(state.inSync()).isTrue();
    }

    @Test
    void shouldTakeASnapshotOfLowerNumberOnceNumbersAreForgotten() {
        markets.distrust();
        part(7, 0, 1, Side.BUY, 90, 11);
        assertThat(state.inSync()).isFalse();
        markets.forgetNumbers();
        part(7, 0, 1, Side.BUY, 90, 11);
        assertThat(state.inSync()).isTrue();
    }

    @Test
    void shouldLoseTheBookWhenItIsFull() {
        for (int i = 0; i < 15; i++) {
            markets.onAdd(ID, 51 + i, Side.BUY, (50 + i) * TICK, 1, 100 + i, 1);
        }
        assertThat(recorder.take()).endsWith("quote", "refused BOOK_FULL", "gap");
        assertThat(state.inSync()).isFalse();
    }

    @Test
    void shouldCountWhatWasNeverSeen() {
        markets.onExecute(ID, 51, Side.BUY, 100 * TICK, 5, 999, 1);
        markets.onReduce(ID, 52, Side.BUY, 100 * TICK, 50, 1, 1);
        assertThat(recorder.take()).containsExactly("quote");
        assertThat(state.unknownOrders()).isEqualTo(1);
        assertThat(state.clippedEvents()).isEqualTo(1);
        assertThat(state.sequence()).isEqualTo(52);
    }

    private enum Bad {
        PRICE(m -> m.onAdd(ID, 51, Side.BUY, 0, 5, 3, 1), MarketRefusal.BAD_PRICE),
        HIGH_PRICE(
                m -> m.onAdd(ID, 51, Side.BUY, Book.MAX_PRICE + 1, 5, 3, 1),
                MarketRefusal.BAD_PRICE),
        QUANTITY(m -> m.onAdd(ID, 51, Side.BUY, 5, 0, 3, 1), MarketRefusal.BAD_QUANTITY),
        SIDE(m -> m.onAdd(ID, 51, null, 5, 5, 3, 1), MarketRefusal.BAD_SIDE),
        NO_ORDER(m -> m.onAdd(ID, 51, Side.BUY, 5, 5, NO_ID, 1), MarketRefusal.BAD_ORDER_ID),
        TWICE(m -> m.onAdd(ID, 51, Side.BUY, 100 * TICK, 5, 1, 1), MarketRefusal.BAD_ORDER_ID),
        OTHER_PRICE(m -> m.onReduce(ID, 51, Side.BUY, 99 * TICK, 5, 1, 1), MarketRefusal.BAD_PRICE),
        LEVEL(m -> m.onSetLevel(ID, 51, Side.BUY, 99 * TICK, 5, 1), MarketRefusal.BAD_ORDER_ID),
        TRADE(m -> m.onTrade(ID, 51, Side.BUY, -1, 5, 1, 1, 1, false, 1), MarketRefusal.BAD_PRICE),
        STRANGER(m -> m.onAdd(8, 51, Side.BUY, 5, 5, 3, 1), MarketRefusal.UNKNOWN_INSTRUMENT),
        STATUS(m -> m.onStatus(8, TradingState.OPEN, 1), MarketRefusal.UNKNOWN_INSTRUMENT),
        PARTS(m -> m.onSnapshotPart(ID, 51, 3, 3, 1), MarketRefusal.BAD_SNAPSHOT),
        REGIME(m -> m.onRegime(ID, 8, 1f, EMBEDDING, false), MarketRefusal.BAD_REGIME),
        RATIO(m -> m.onRegime(ID, 1, Float.NaN, EMBEDDING, false), MarketRefusal.BAD_REGIME),
        NUMBERS(
                m -> m.onRegime(ID, 1, 1f, new float[] {0, 0, 2, 0}, false),
                MarketRefusal.BAD_REGIME),
        TICKLESS(defined(i -> i.tick = 0), MarketRefusal.BAD_DEFINITION),
        LOTLESS(defined(i -> i.lot = -1), MarketRefusal.BAD_DEFINITION),
        SIGMA(defined(i -> i.sigma = Double.NaN), MarketRefusal.BAD_DEFINITION),
        SESSION(defined(i -> i.sessionCloseNs = i.sessionOpenNs), MarketRefusal.BAD_SESSION),
        PROFILE(defined(i -> i.profile[0] = 1), MarketRefusal.BAD_PROFILE),
        NEGATIVE(defined(i -> i.profile[0] = -1), MarketRefusal.BAD_PROFILE),
        OTHER_TICK(defined(i -> i.tick = 5), MarketRefusal.CHANGED_IN_SESSION),
        OTHER_FEED(defined(i -> i.levelFeed = true), MarketRefusal.CHANGED_IN_SESSION);

        private final Consumer<Markets> told;
        private final MarketRefusal reason;

        Bad(final Consumer<Markets> told, final MarketRefusal reason) {
            this.told = told;
            this.reason = reason;
        }

        private static Consumer<Markets> defined(final Consumer<Instrument> mistake) {
            return markets -> {
                final Instrument instrument = definition(ID);
                mistake.accept(instrument);
                markets.onInstrument(instrument);
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Bad.class)
    void shouldRefuseAndChangeNothing(final Bad bad) {
        final long before = state.stateHash();
        bad.told.accept(markets);
        assertThat(recorder.take()).containsExactly("refused " + bad.reason);
        assertThat(state.stateHash()).isEqualTo(before);
    }

    @Test
    void shouldRefuseInstrumentsBeyondItsRoom() {
        markets.onInstrument(definition(8));
        markets.onInstrument(definition(9));
        assertThat(recorder.take()).containsExactly("defined", "refused CAPACITY");
        assertThat(markets.count()).isEqualTo(2);
        assertThat(markets.at(1).instrumentId()).isEqualTo(8);
        assertThat(markets.state(9)).isNull();
    }

    @Test
    void shouldKeepLevelFeeds() {
        final Instrument levels = definition(8);
        levels.levelFeed = true;
        markets.onInstrument(levels);
        markets.onSnapshotPart(8, 1, 0, 1, 1);
        markets.onSnapshotEntry(8, Side.BUY, 10 * TICK, 5, NO_ID);
        markets.onSnapshotPartEnd(8);
        markets.onSetLevel(8, 2, Side.SELL, 12 * TICK, 7, 1);
        markets.onSetLevel(8, 3, Side.BUY, 10 * TICK, 3, 1);
        markets.onExecute(8, 4, Side.SELL, 12 * TICK, 2, NO_ID, 1);
        markets.onSetLevel(8, 5, Side.BUY, 10 * TICK, 0, 1);
        final MarketState told = markets.state(8);
        assertThat(told.sequence()).isEqualTo(5);
        assertThat(told.book().askQuantity()).isEqualTo(5);
        assertThat(told.book().levels(Side.BUY)).isZero();
        assertThat(told.flow().cancels(Side.BUY, FlowWindow.SESSION)).isEqualTo(2);
        recorder.take();
        markets.onAdd(8, 6, Side.BUY, 9 * TICK, 3, 44, 1);
        assertThat(recorder.take()).containsExactly("refused WRONG_FEED_KIND");
    }
}
