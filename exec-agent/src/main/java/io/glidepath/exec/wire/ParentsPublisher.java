package io.glidepath.exec.wire;

import io.glidepath.codec.common.Liquidity;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.orders.ParentFillEncoder;
import io.glidepath.codec.orders.ParentOrderReportEncoder;

/**
 * What the agent tells an OMS. The caller takes a form, fills it and sends it; each send numbers
 * the frame and answers what the outlet answered. Never allocates.
 */
public final class ParentsPublisher {
    private final OutFrame frame;
    private final ParentReport reportForm = new ParentReport();
    private final ParentFill fillForm = new ParentFill();
    private final ParentOrderReportEncoder report = new ParentOrderReportEncoder();
    private final ParentFillEncoder fill = new ParentFillEncoder();
    private final ParentReportKind[] kinds = ParentReportKind.values();

    public ParentsPublisher(final Outlet outlet) {
        frame = new OutFrame(outlet);
    }

    /** The cleared form of a report, owned by this publisher. */
    public ParentReport reportForm() {
        reportForm.clear();
        return reportForm;
    }

    /** The cleared form of a fill, owned by this publisher. */
    public ParentFill fillForm() {
        fillForm.clear();
        return fillForm;
    }

    /** Sends the report's form as it stands. */
    public long report(final long nowNs) {
        final ParentReport form = reportForm;
        report.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .parentId(form.parentId)
                .clientId(form.clientId)
                .instrumentId(form.instrumentId)
                .quantity(form.quantity)
                .filledQuantity(form.filledQuantity)
                .filledValue(form.filledValue)
                .fees(form.fees)
                .arrivalMid2(form.arrivalMid2)
                .shortfallMilliBps(form.shortfallMilliBps)
                .startNs(form.startNs)
                .endNs(form.endNs)
                .policyId(form.policyId)
                .children(form.children)
                .cancels(form.cancels)
                .refusals(form.refusals)
                .reason(form.reason)
                .side(Codes.wireSide(form.side, form.shortSale))
                .kind(kinds[form.kind.ordinal()])
                .putClientRef(form.clientRef, 0, form.clientRefLength);
        return frame.offer(report.encodedLength());
    }

    /** Sends the fill's form as it stands. */
    public long fill(final long nowNs) {
        final ParentFill form = fillForm;
        fill.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .parentId(form.parentId)
                .childId(form.childId)
                .execId(form.execId)
                .clientId(form.clientId)
                .instrumentId(form.instrumentId)
                .quantity(form.quantity)
                .price(form.price)
                .fee(form.fee)
                .leavesQuantity(form.leavesQuantity)
                .venueTimeNs(form.venueTimeNs)
                .side(Codes.wireSide(form.side, form.shortSale))
                .liquidity(form.maker ? Liquidity.MAKER : Liquidity.TAKER);
        return frame.offer(fill.encodedLength());
    }
}
