package io.glidepath.exec.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.risk.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class FlowWindowTest {
    private static final long[] WINDOWS = {3_200, 32_000, 320_000};

    private enum Kind {
        PRINT,
        OWN,
        ADD,
        CANCEL,
        MOVE
    }

    private record Event(
            long timeNs, Kind kind, Side side, long price, long quantity, long others) {}

    private final RoomState room = new RoomState();
    private final FlowWindow flow = new FlowWindow(WINDOWS[0], WINDOWS[1], WINDOWS[2], room);
    private final List<Event> events = new ArrayList<>();
    private long nowNs = 1_000_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldAgreeWithACountOverAllEvents(final long seed) {
        final Random random = new Random(seed);
        long mid2 = 20_000;
        room.nowNs = nowNs;
        flow.moved(mid2, 10);
        for (int step = 0; step < 4_000; step++) {
            nowNs += random.nextInt(20) == 0 ? random.nextInt(40_000) : random.nextInt(60);
            room.nowNs = nowNs;
            final Side side = Side.values()[random.nextInt(2)];
            final long price = 1 + (random.nextLong() >>> 4);
            final long quantity = 1 + random.nextInt(1_000_000);
            switch (random.nextInt(5)) {
                case 0 -> print(step, side, price, quantity, random.nextInt(5), random.nextInt(50));
                case 1 -> {
                    flow.added(side);
                    events.add(new Event(nowNs, Kind.ADD, side, 0, 1, 0));
                }
                case 2 -> {
                    flow.cancelled(side);
                    events.add(new Event(nowNs, Kind.CANCEL, side, 0, 1, 0));
                }
                default -> {
                    final long ticks = random.nextInt(7) - 3;
                    mid2 += 10 * ticks;
                    flow.moved(mid2, 10);
                    events.add(new Event(nowNs, Kind.MOVE, side, 0, ticks * ticks, 0));
                }
            }
            if (step % 23 == 0) {
                compare("seed " + seed + " step " + step);
            }
        }
    }

    /**
     * {@code order} 0: a print of others; 1: ours, report first; 2: ours, print first, report
     * {@code later} ns after; 3 and 4: the same, and the print names our order.
     */
    private void print(
            final int id,
            final Side side,
            final long price,
            final long quantity,
            final int order,
            final int later) {
        final long printedNs = nowNs;
        if (order == 1 || order == 3) {
            flow.ownTrade(id, quantity);
            events.add(new Event(nowNs, Kind.OWN, side, price, quantity, 0));
        }
        flow.traded(id, side, price, quantity);
        if (order > 2) {
            flow.ownPrint(id, quantity);
        }
        if (order == 2 || order == 4) {
            nowNs += later * 1_000L;
            room.nowNs = nowNs;
            flow.ownTrade(id, quantity);
            events.add(new Event(nowNs, Kind.OWN, side, price, quantity, 0));
        }
        events.add(
                new Event(printedNs, Kind.PRINT, side, price, quantity, order == 0 ? quantity : 0));
        assertThat(flow.own(id)).isEqualTo(order != 0);
    }

    private void compare(final String where) {
        for (int window = 0; window <= FlowWindow.SESSION; window++) {
            long buys = 0;
            long sells = 0;
            long own = 0;
            long markets = 0;
            long adds = 0;
            long cancels = 0;
            long moves = 0;
            BigInteger value = BigInteger.ZERO;
            for (final Event event : events) {
                if (!inside(window, event.timeNs)) {
                    continue;
                }
                buys += event.side == Side.BUY ? event.others : 0;
                sells += event.side == Side.SELL ? event.others : 0;
                value = value.add(
                        BigInteger.valueOf(event.price).multiply(BigInteger.valueOf(event.others)));
                own += event.kind == Kind.OWN ? event.quantity : 0;
                markets += event.others > 0 ? 1 : 0;
                adds += event.kind == Kind.ADD ? 1 : 0;
                cancels += event.kind == Kind.CANCEL ? 1 : 0;
                moves += event.kind == Kind.MOVE ? event.quantity : 0;
            }
            final int w = window;
            final BigInteger told = BigInteger.valueOf(flow.valueHigh(w))
                    .shiftLeft(64)
                    .add(new BigInteger(Long.toUnsignedString(flow.valueLow(w))));
            final boolean same = flow.buyVolume(w) == buys
                    && flow.sellVolume(w) == sells
                    && flow.signedVolume(w) == buys - sells
                    && flow.ownVolume(w) == own
                    && flow.marketOrders(Side.BUY, w) + flow.marketOrders(Side.SELL, w) == markets
                    && flow.limitOrders(Side.BUY, w) + flow.limitOrders(Side.SELL, w) == adds
                    && flow.cancels(Side.BUY, w) + flow.cancels(Side.SELL, w) == cancels
                    && flow.squaredMoves(w) == moves
                    && told.equals(value);
            assertThat(same).as("%s window %d", where, w).isTrue();
            if (buys + sells > 0) {
                assertThat(BigInteger.valueOf(flow.vwap(w)))
                        .isEqualTo(value.divide(BigInteger.valueOf(buys + sells)));
            }
        }
    }

    private boolean inside(final int window, final long timeNs) {
        if (window == FlowWindow.SESSION) {
            return true;
        }
        final long bucketNs = WINDOWS[window] / 32;
        return timeNs / bucketNs > nowNs / bucketNs - 32;
    }

    @Test
    void shouldForgetTheOldestPrintsAndOwnTrades() {
        room.nowNs = nowNs;
        for (int id = 0; id < 3 * TradeWindow.RECENT; id++) {
            flow.traded(id, Side.BUY, 10, 1);
            flow.ownTrade(100_000 + id, 1);
        }
        assertThat(flow.trades().size()).isEqualTo(TradeWindow.RECENT);
        assertThat(flow.trades().tradeId(0)).isEqualTo(3 * TradeWindow.RECENT - 1);
        assertThat(flow.own(100_000)).isFalse();
        flow.ownTrade(1, 1);
        assertThat(flow.othersVolume(FlowWindow.SESSION)).isEqualTo(3 * TradeWindow.RECENT);
        flow.ownTrade(3 * TradeWindow.RECENT - 2, 1);
        assertThat(flow.othersVolume(FlowWindow.SESSION)).isEqualTo(3 * TradeWindow.RECENT - 1);
        assertThat(flow.trades().othersQuantity(1)).isZero();
    }

    @Test
    void shouldLetPartsOfATickWait() {
        room.nowNs = nowNs;
        flow.moved(1_000, 10);
        flow.moved(1_006, 10);
        assertThat(flow.squaredMoves(FlowWindow.SESSION)).isZero();
        flow.moved(1_012, 10);
        assertThat(flow.squaredMoves(FlowWindow.SESSION)).isEqualTo(1);
    }
}
