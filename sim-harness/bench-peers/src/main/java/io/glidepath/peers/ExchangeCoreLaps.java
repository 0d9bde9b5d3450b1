package io.glidepath.peers;

import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.IOrderBook;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * exchange-core's direct order book by itself, without its pipeline: laps over a file of
 * operations. A record has four longs: what to do (1 limit, 2 immediate or cancel, 3 take back a
 * part or all) and, above it, the side (1 buy, 0 sell); order id; price; quantity. The first long
 * of the file is the number of records that fill the book before the clock starts.
 */
public final class ExchangeCoreLaps {
    private static final int RECORD = 4;
    private static final int LIMIT = 1;
    private static final int IMMEDIATE = 2;
    private static final int UID = 1;
    private static final int POOLED = 1 << 20;

    private final long[] records;
    private final int fill;
    private final ObjectsPool pool;
    private final OrderCommand command = new OrderCommand();
    private MatcherTradeEvent spare;
    private IOrderBook book;
    private long traded;
    private long digest;

    private ExchangeCoreLaps(final Path file) throws IOException {
        final LongBuffer words = ByteBuffer.wrap(Files.readAllBytes(file)).asLongBuffer();
        fill = (int) words.get();
        records = new long[words.remaining()];
        words.get(records);
        final Map<Integer, Integer> sizes = new HashMap<>();
        sizes.put(ObjectsPool.DIRECT_ORDER, POOLED);
        sizes.put(ObjectsPool.DIRECT_BUCKET, POOLED >> 4);
        sizes.put(ObjectsPool.ART_NODE_4, POOLED >> 4);
        sizes.put(ObjectsPool.ART_NODE_16, POOLED >> 4);
        sizes.put(ObjectsPool.ART_NODE_48, POOLED >> 4);
        sizes.put(ObjectsPool.ART_NODE_256, POOLED >> 4);
        pool = new ObjectsPool(sizes);
        command.uid = UID;
    }

    /** @param args the file of operations. */
    public static void main(final String[] args) throws IOException {
        final ExchangeCoreLaps laps = new ExchangeCoreLaps(Path.of(args[0]));
        final BufferedReader asked =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (asked.readLine() != null) {
            System.out.println(laps.run());
        }
    }

    private String run() {
        final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        empty();
        book = new OrderBookDirectImpl(
                CoreSymbolSpecification.builder()
                        .symbolId(1)
                        .type(SymbolType.FUTURES_CONTRACT)
                        .baseScaleK(1)
                        .quoteScaleK(1)
                        .build(),
                pool,
                new OrderBookEventsHelper(this::event),
                LoggingConfiguration.DEFAULT);
        traded = 0;
        digest = 0;
        run(0, fill * RECORD);
        final long startNs = threads.getCurrentThreadCpuTime();
        run(fill * RECORD, records.length);
        final long tookNs = threads.getCurrentThreadCpuTime() - startNs;
        return tookNs + " " + (records.length / RECORD - fill) + " " + traded + " " + digest;
    }

    /** Cancels what rests, so that its objects go back to the pool for the next lap. */
    private void empty() {
        if (book == null) {
            return;
        }
        for (int at = 0; at < records.length; at += RECORD) {
            if ((records[at] & 3) == LIMIT) {
                command.matcherEvent = null;
                command.orderId = records[at + 1];
                book.cancelOrder(command);
                recycle();
            }
        }
    }

    private void run(final int from, final int to) {
        for (int at = from; at < to; at += RECORD) {
            final int what = (int) records[at] & 3;
            command.matcherEvent = null;
            command.orderId = records[at + 1];
            command.size = records[at + 3];
            if (what == LIMIT || what == IMMEDIATE) {
                command.action = records[at] >> 2 == 1 ? OrderAction.BID : OrderAction.ASK;
                command.orderType = what == LIMIT ? OrderType.GTC : OrderType.IOC;
                command.price = records[at + 2];
                command.reserveBidPrice = records[at + 2];
                book.newOrder(command);
                report();
            } else {
                book.reduceOrder(command);
            }
            recycle();
        }
    }

    private void report() {
        for (MatcherTradeEvent e = command.matcherEvent; e != null; e = e.nextEvent) {
            if (e.eventType == MatcherEventType.TRADE) {
                traded += e.size;
                digest = 31 * digest + e.matchedOrderId;
                digest = 31 * digest + e.price;
                digest = 31 * digest + e.size;
            }
        }
    }

    private MatcherTradeEvent event() {
        if (spare == null) {
            return new MatcherTradeEvent();
        }
        final MatcherTradeEvent event = spare;
        spare = event.nextEvent;
        event.nextEvent = null;
        return event;
    }

    private void recycle() {
        MatcherTradeEvent event = command.matcherEvent;
        while (event != null) {
            final MatcherTradeEvent next = event.nextEvent;
            event.nextEvent = spare;
            spare = event;
            event = next;
        }
    }
}
