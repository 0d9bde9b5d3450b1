package io.glidepath.sim.world;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.orders.ParentFillDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;

import org.agrona.DirectBuffer;

/** What the agent's own reports say of the one parent at work. */
final class ParentCost implements FrameTap {
    private static final long NO_SHORTFALL = ParentOrderReportDecoder.shortfallMilliBpsNullValue();
    private static final long NO_ARRIVAL = ParentOrderReportDecoder.arrivalMid2NullValue();
    private static final double BPS = 1e4;
    private static final double MILLI = 1e-3;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ParentOrderReportDecoder report = new ParentOrderReportDecoder();
    private final ParentFillDecoder fill = new ParentFillDecoder();
    private final boolean buys;
    private long quantity;
    private long arrivalMid2;
    private long filled;
    private long filledValue;
    private long shortfallMilliBps;
    private ParentReportKind kind;

    /** When the parent starts and ends, ns since the epoch; 0 before it is reported. */
    long startNs;

    long endNs;

    ParentCost(final Side side) {
        buys = side == Side.BUY;
        clear();
    }

    void clear() {
        quantity = 0;
        arrivalMid2 = NO_ARRIVAL;
        filled = 0;
        filledValue = 0;
        shortfallMilliBps = NO_SHORTFALL;
        kind = ParentReportKind.NULL_VAL;
        startNs = 0;
        endNs = 0;
    }

    /** What fills have cost so far, bps of arrival on the whole quantity, without fees. */
    double soFar() {
        if (arrivalMid2 == NO_ARRIVAL || quantity == 0) {
            return 0;
        }
        final double dearer = 2.0 * filledValue / arrivalMid2 - filled;
        return (buys ? dearer : -dearer) / quantity * BPS;
    }

    /**
     * The shortfall reported last, bps: fees in, the rest valued by walking the book.
     *
     * @throws IllegalStateException if the parent was refused or no shortfall was reported.
     */
    double whole() {
        if (kind == ParentReportKind.REJECTED || shortfallMilliBps == NO_SHORTFALL) {
            throw new IllegalStateException("the parent came to no cost: last reported " + kind);
        }
        return shortfallMilliBps * MILLI;
    }

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        if (stream != Stream.PARENTS) {
            return;
        }
        header.wrap(buffer, offset);
        switch (header.templateId()) {
            case ParentOrderReportDecoder.TEMPLATE_ID -> {
                report.wrapAndApplyHeader(buffer, offset, header);
                quantity = report.quantity();
                arrivalMid2 = report.arrivalMid2();
                shortfallMilliBps = report.shortfallMilliBps();
                startNs = report.startNs();
                endNs = report.endNs();
                kind = report.kind();
            }
            case ParentFillDecoder.TEMPLATE_ID -> {
                fill.wrapAndApplyHeader(buffer, offset, header);
                filled += fill.quantity();
                filledValue += fill.price() * fill.quantity();
            }
            default -> {}
        }
    }
}
