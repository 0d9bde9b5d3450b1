package io.glidepath.evaluate.trial;

import io.glidepath.codec.common.BookAction;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.market.BookEventDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.FrameTap;

import org.agrona.DirectBuffer;

/** Counts the orders of a market by kind and side, from its feed. */
final class FlowCounter implements FrameTap {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final BookEventDecoder event = new BookEventDecoder();
    private final TradeDecoder trade = new TradeDecoder();
    private final long[][] counts = new long[Kind.values().length][2];
    private final long[][] lots = new long[Kind.values().length][2];
    private long lastAggressor;

    /** Kinds of orders. */
    enum Kind {
        LIMIT,
        MARKET,
        CANCEL
    }

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (stream != Stream.MARKET) {
            return;
        }
        header.wrap(buffer, offset);
        switch (header.templateId()) {
            case BookEventDecoder.TEMPLATE_ID -> {
                event.wrapAndApplyHeader(buffer, offset, header);
                if (event.action() == BookAction.ADD) {
                    count(Kind.LIMIT, event.side(), event.quantity(), 1);
                } else if (event.action() != BookAction.EXECUTE) {
                    count(Kind.CANCEL, event.side(), event.quantity(), 1);
                }
            }
            case TradeDecoder.TEMPLATE_ID -> {
                trade.wrapAndApplyHeader(buffer, offset, header);
                final boolean again = trade.aggressorOrderId() == lastAggressor;
                lastAggressor = trade.aggressorOrderId();
                count(Kind.MARKET, trade.aggressor(), trade.quantity(), again ? 0 : 1);
            }
            default -> {}
        }
    }

    private void count(final Kind kind, final Side side, final long quantity, final int orders) {
        counts[kind.ordinal()][side == Side.BUY ? 0 : 1] += orders;
        lots[kind.ordinal()][side == Side.BUY ? 0 : 1] += quantity;
    }

    /** Orders of a kind and side: 0 buy, 1 sell. */
    long orders(final Kind kind, final int side) {
        return counts[kind.ordinal()][side];
    }

    /** Lots of them that reached the book, traded, or were taken back. */
    long lots(final Kind kind, final int side) {
        return lots[kind.ordinal()][side];
    }
}
