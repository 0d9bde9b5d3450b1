package io.glidepath.evaluate;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.FrameTap;

import org.agrona.DirectBuffer;

/** Hears the trades of a market, visible and hidden. */
public abstract class TradeTap implements FrameTap {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final TradeDecoder trade = new TradeDecoder();

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
        if (header.templateId() == TradeDecoder.TEMPLATE_ID) {
            trade.wrapAndApplyHeader(buffer, offset, header);
            onTrade(nowNs, trade);
        }
    }

    /** @param trade valid during the call alone. */
    protected abstract void onTrade(long nowNs, TradeDecoder trade);
}
