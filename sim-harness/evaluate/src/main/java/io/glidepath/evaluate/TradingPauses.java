package io.glidepath.evaluate;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.TradingState;
import io.glidepath.codec.market.TradingStatusDecoder;

import org.agrona.DirectBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When instruments did not trade, as the market's statuses tell. */
final class TradingPauses {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final TradingStatusDecoder status = new TradingStatusDecoder();
    private final List<Change> changes = new ArrayList<>();

    private record Change(int instrumentId, long atNs, TradingState state) {}

    /** Hears a frame of the market. */
    void onFrame(final long nowNs, final DirectBuffer buffer, final int offset) {
        header.wrap(buffer, offset);
        if (header.templateId() == TradingStatusDecoder.TEMPLATE_ID) {
            status.wrapAndApplyHeader(buffer, offset, header);
            changes.add(new Change(status.instrumentId(), nowNs, status.state()));
        }
    }

    /** For how long an instrument was in each state other than open, ns, by the state's name. */
    Map<String, Long> between(final int instrumentId, final long fromNs, final long toNs) {
        final Map<String, Long> waited = new TreeMap<>();
        final List<Change> own = changes.stream()
                .filter(change -> change.instrumentId() == instrumentId)
                .toList();
        for (int i = 0; i < own.size(); i++) {
            final Change change = own.get(i);
            final long start = Math.max(fromNs, change.atNs());
            final long next = i + 1 < own.size() ? own.get(i + 1).atNs() : Long.MAX_VALUE;
            final long end = Math.min(toNs, next);
            if (change.state() != TradingState.OPEN && end > start) {
                waited.merge(change.state().name(), end - start, Long::sum);
            }
        }
        return waited;
    }
}
