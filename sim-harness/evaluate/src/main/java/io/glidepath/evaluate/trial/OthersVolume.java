package io.glidepath.evaluate.trial;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.codec.venue.ExecutionReportDecoder;
import io.glidepath.evaluate.TradeTap;
import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;
import org.agrona.collections.LongHashSet;

/**
 * What others traded with each other, visible and hidden, while each parent was to be worked.
 * Trades with our own orders do not count.
 */
final class OthersVolume extends TradeTap {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ExecutionReportDecoder report = new ExecutionReportDecoder();
    private final LongHashSet own = new LongHashSet();
    private final long[] startsNs;
    private final long horizonNs;
    private final long[] quantities;

    /**
     * @param startsNs of the windows, since the epoch, rising and not overlapping.
     * @param horizonNs length of each.
     */
    OthersVolume(final long[] startsNs, final long horizonNs) {
        this.startsNs = startsNs;
        this.horizonNs = horizonNs;
        quantities = new long[startsNs.length];
    }

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        super.onFrame(stream, nowNs, buffer, offset, length);
        if (stream != Stream.EXECUTIONS) {
            return;
        }
        header.wrap(buffer, offset);
        if (header.templateId() == ExecutionReportDecoder.TEMPLATE_ID) {
            report.wrapAndApplyHeader(buffer, offset, header);
            if (report.kind() == ExecKind.ACK) {
                own.add(report.venueOrderId());
            }
        }
    }

    @Override
    protected void onTrade(final long nowNs, final TradeDecoder trade) {
        if (own.contains(trade.restingOrderId()) || own.contains(trade.aggressorOrderId())) {
            return;
        }
        for (int i = 0; i < startsNs.length; i++) {
            if (nowNs >= startsNs[i] && nowNs <= startsNs[i] + horizonNs) {
                quantities[i] += trade.quantity();
            }
        }
    }

    /** Quantity units. */
    long quantity(final int window) {
        return quantities[window];
    }
}
