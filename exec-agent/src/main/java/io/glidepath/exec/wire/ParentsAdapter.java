package io.glidepath.exec.wire;

import io.glidepath.codec.orders.ParentFillDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;

import org.agrona.DirectBuffer;

/**
 * The parents stream as its readers hear it. The listener hears of sound frames alone. Never
 * allocates.
 */
public final class ParentsAdapter {
    private static final int VERSION = ParentOrderReportDecoder.SCHEMA_VERSION;

    private final ParentsListener listener;
    private final Frame frame = new Frame();
    private final ParentOrderReportDecoder report = new ParentOrderReportDecoder();
    private final ParentFillDecoder fill = new ParentFillDecoder();
    private final ParentReport reportForm = new ParentReport();
    private final ParentFill fillForm = new ParentFill();
    private final ParentReport.Kind[] kinds = ParentReport.Kind.values();

    public ParentsAdapter(final ParentsListener listener) {
        this.listener = listener;
    }

    /** Checks the whole frame, then tells the listener; see {@link FrameHandler#onFrame}. */
    public FrameRefusal onFrame(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        frame.open(buffer, offset, length, whole, ParentOrderReportDecoder.SCHEMA_ID);
        if (!frame.refused()) {
            switch (frame.templateId()) {
                case ParentOrderReportDecoder.TEMPLATE_ID -> onReport();
                case ParentFillDecoder.TEMPLATE_ID -> onFill();
                default -> frame.refuse(FrameRefusal.UNKNOWN_TEMPLATE);
            }
        }
        return frame.refusal();
    }

    private void onReport() {
        frame.block(VERSION, ParentOrderReportDecoder.BLOCK_LENGTH);
        frame.text(reportForm.clientRef.length);
        frame.end();
        if (frame.refused()) {
            return;
        }
        report.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.known(report.sideRaw(), Codes.WIRE_SIDES);
        frame.known(report.kindRaw(), Codes.PARENT_REPORT_KINDS);
        if (!frame.refused()) {
            fillIdentity();
            fillProgress();
            listener.onReport(reportForm);
        }
    }

    private void fillIdentity() {
        reportForm.parentId = report.parentId();
        reportForm.clientId = report.clientId();
        reportForm.instrumentId = report.instrumentId();
        reportForm.quantity = report.quantity();
        reportForm.startNs = report.startNs();
        reportForm.endNs = report.endNs();
        reportForm.policyId = report.policyId();
        reportForm.reason = report.reason();
        reportForm.side = Codes.side(report.sideRaw());
        reportForm.shortSale = report.sideRaw() == Codes.SELL_SHORT;
        reportForm.kind = kinds[report.kindRaw() - 1];
        reportForm.clientRefLength =
                report.getClientRef(reportForm.clientRef, 0, reportForm.clientRef.length);
    }

    private void fillProgress() {
        reportForm.filledQuantity = report.filledQuantity();
        reportForm.filledValue = report.filledValue();
        reportForm.fees = report.fees();
        reportForm.arrivalMid2 = report.arrivalMid2();
        reportForm.shortfallMilliBps = report.shortfallMilliBps();
        reportForm.children = report.children();
        reportForm.cancels = report.cancels();
        reportForm.refusals = report.refusals();
    }

    private void onFill() {
        frame.only(VERSION, ParentFillDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        fill.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.known(fill.sideRaw(), Codes.WIRE_SIDES);
        frame.known(fill.liquidityRaw(), Codes.LIQUIDITIES);
        if (!frame.refused()) {
            fillTrade();
            listener.onFill(fillForm);
        }
    }

    private void fillTrade() {
        fillForm.parentId = fill.parentId();
        fillForm.childId = fill.childId();
        fillForm.execId = fill.execId();
        fillForm.clientId = fill.clientId();
        fillForm.instrumentId = fill.instrumentId();
        fillForm.quantity = fill.quantity();
        fillForm.price = fill.price();
        fillForm.fee = fill.fee();
        fillForm.leavesQuantity = fill.leavesQuantity();
        fillForm.venueTimeNs = fill.venueTimeNs();
        fillForm.side = Codes.side(fill.sideRaw());
        fillForm.shortSale = fill.sideRaw() == Codes.SELL_SHORT;
        fillForm.maker = fill.liquidityRaw() == Codes.MAKER;
    }
}
