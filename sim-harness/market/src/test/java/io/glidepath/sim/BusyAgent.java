package io.glidepath.sim;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.sim.venue.ChildSender;

import org.agrona.DirectBuffer;

/**
 * Answers every third trade with an order at its price, and takes old ones back: something for a
 * venue to do.
 */
final class BusyAgent implements SteppedAgent {
    private static final long SECOND = 1_000_000_000L;

    private final AgentWires wires;
    private ChildSender sender;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final TradeDecoder trade = new TradeDecoder();
    private long trades;
    private long childId;
    private long timerNs = Long.MAX_VALUE;
    long heard;

    BusyAgent(final AgentWires wires) {
        this.wires = wires;
        sender = new ChildSender(wires.children());
    }

    @Override
    public int doWork() {
        int work = wires.executions().poll((buffer, offset, length, whole) -> heard++, 10);
        work += wires.market().poll(this::onMarket, 10);
        work += wires.orders().poll((buffer, offset, length, whole) -> heard++, 10);
        if (timerNs <= wires.clock().nanoTime()) {
            timerNs = Long.MAX_VALUE;
            sender.cancelAll();
            work++;
        }
        return work;
    }

    /** As a new session begins, so does this agent. */
    private void onMarket(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        heard++;
        final String text = FrameText.of(buffer, offset);
        if (text.equals("CLOSED")) {
            trades = 0;
            childId = 0;
            sender = new ChildSender(wires.children());
            timerNs = Long.MAX_VALUE;
        }
        header.wrap(buffer, offset);
        if (header.templateId() != TradeDecoder.TEMPLATE_ID || ++trades % 3 != 0) {
            return;
        }
        trade.wrapAndApplyHeader(buffer, offset, header);
        final long price = trade.price();
        final Side side = trades % 2 == 0 ? Side.BUY : Side.SELL;
        if (trades % 5 == 0) {
            sender.immediate(++childId, side, price, 3);
        } else {
            sender.limit(++childId, side, price, 3);
        }
        timerNs = Math.min(timerNs, wires.clock().nanoTime() + 4 * SECOND);
    }

    @Override
    public long nextTimerNs() {
        return timerNs;
    }
}
