package io.glidepath.evaluate;

import io.glidepath.codec.common.Liquidity;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.orders.ParentFillDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.FrameTap;

import org.agrona.DirectBuffer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Keeps what an agent reports of its parents, in the order of their first report. */
public final class ParentLedger implements FrameTap {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ParentOrderReportDecoder report = new ParentOrderReportDecoder();
    private final ParentFillDecoder fill = new ParentFillDecoder();
    private final TradingPauses pauses = new TradingPauses();
    private final Map<Long, Entry> entries = new LinkedHashMap<>();

    /** The last that is known of a parent. */
    private static final class Entry {
        int instrumentId;
        String side;
        long quantity;
        long filled;
        ParentReportKind kind;
        int reason;
        int policyId;
        Long arrivalMid2;
        long fees;
        Long shortfall;
        int children;
        int cancels;
        long passive;
        long startNs;
        long endNs;
        final List<ParentOutcome.Fill> fills = new ArrayList<>();
    }

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (stream == Stream.MARKET) {
            pauses.onFrame(nowNs, buffer, offset);
        }
        if (stream != Stream.PARENTS) {
            return;
        }
        header.wrap(buffer, offset);
        switch (header.templateId()) {
            case ParentOrderReportDecoder.TEMPLATE_ID -> {
                report.wrapAndApplyHeader(buffer, offset, header);
                onReport();
            }
            case ParentFillDecoder.TEMPLATE_ID -> {
                fill.wrapAndApplyHeader(buffer, offset, header);
                onFill(nowNs);
            }
            default -> {}
        }
    }

    private void onReport() {
        final Entry entry = entries.computeIfAbsent(report.parentId(), id -> new Entry());
        entry.instrumentId = report.instrumentId();
        entry.side = word(report.side());
        entry.quantity = report.quantity();
        entry.filled = report.filledQuantity();
        entry.kind = report.kind();
        entry.reason = report.reason();
        entry.policyId = report.policyId();
        final boolean priced =
                report.shortfallMilliBps() != ParentOrderReportDecoder.shortfallMilliBpsNullValue();
        final boolean arrived =
                report.arrivalMid2() != ParentOrderReportDecoder.arrivalMid2NullValue();
        entry.arrivalMid2 = arrived ? Long.valueOf(report.arrivalMid2()) : null;
        entry.fees = report.fees();
        entry.shortfall = priced ? Long.valueOf(report.shortfallMilliBps()) : null;
        entry.children = report.children();
        entry.cancels = report.cancels();
        entry.startNs = report.startNs();
        entry.endNs = report.endNs();
    }

    private void onFill(final long nowNs) {
        final Entry entry = entries.get(fill.parentId());
        if (entry == null) {
            throw new IllegalStateException(
                    "a fill of parent " + fill.parentId() + ", which was never reported");
        }
        final boolean maker = fill.liquidity() == Liquidity.MAKER;
        entry.passive += maker ? fill.quantity() : 0;
        entry.filled = entry.quantity - fill.leavesQuantity();
        entry.fills.add(new ParentOutcome.Fill(nowNs, fill.price(), fill.quantity(), maker));
    }

    private static String word(final Side side) {
        return switch (side) {
            case BUY -> "buy";
            case SELL -> "sell";
            case SELL_SHORT -> "short";
            default -> "unknown";
        };
    }

    /** Parents that have ended, or were not admitted. */
    public int ended() {
        int ended = 0;
        for (final Entry entry : entries.values()) {
            ended += switch (entry.kind) {
                case FILLED, EXPIRED, CANCELLED, REJECTED -> 1;
                default -> 0;
            };
        }
        return ended;
    }

    /**
     * The outcomes so far.
     *
     * @param prefix of every id, to tell runs apart.
     * @param symbols of instruments.
     * @param verdicts what the guard said no to.
     */
    public List<ParentOutcome> outcomes(
            final String prefix, final IntFunction<String> symbols, final Verdicts verdicts) {
        final List<ParentOutcome> outcomes = new ArrayList<>();
        for (final Map.Entry<Long, Entry> item : entries.entrySet()) {
            final Entry entry = item.getValue();
            final boolean rejected = entry.kind == ParentReportKind.REJECTED;
            outcomes.add(new ParentOutcome(
                    prefix + item.getKey(),
                    entry.instrumentId,
                    symbols.apply(entry.instrumentId),
                    entry.side,
                    PolicyNames.of(entry.policyId),
                    entry.quantity,
                    entry.filled,
                    entry.kind.name(),
                    rejected ? Reasons.word(entry.reason) : null,
                    entry.arrivalMid2,
                    entry.fees,
                    entry.shortfall,
                    entry.passive,
                    entry.children,
                    entry.cancels,
                    verdicts.refused()
                            .getOrDefault(
                                    item.getKey(),
                                    rejected ? Map.of(Reasons.name(entry.reason), 1) : Map.of()),
                    verdicts.masked().getOrDefault(item.getKey(), Map.of()),
                    rejected
                            ? Map.of()
                            : pauses.between(entry.instrumentId, entry.startNs, entry.endNs),
                    entry.startNs,
                    entry.endNs,
                    List.copyOf(entry.fills)));
        }
        return outcomes;
    }
}
