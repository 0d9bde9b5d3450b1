package io.glidepath.sim;

import io.glidepath.codec.common.Completion;
import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.Side;
import io.glidepath.codec.control.KillDecoder;
import io.glidepath.codec.control.ResumeDecoder;
import io.glidepath.codec.market.InstrumentDefinitionDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.codec.market.TradingStatusDecoder;
import io.glidepath.codec.orders.AmendParentOrderDecoder;
import io.glidepath.codec.orders.NewParentOrderDecoder;
import io.glidepath.codec.orders.ParentFillDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.codec.venue.CancelAllDecoder;
import io.glidepath.codec.venue.CancelChildOrderDecoder;
import io.glidepath.codec.venue.ExecutionReportDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.codec.venue.OrderStatusRequestDecoder;
import io.glidepath.codec.venue.ReconcileRequestDecoder;
import io.glidepath.codec.venue.SnapshotRequestDecoder;
import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;

import java.util.List;

/**
 * Stands at the venue's door, decodes every frame for itself, keeps its own books, and says in
 * sentences what must not happen. Shares no code with the guard.
 */
public final class Auditor implements FrameTap {
    /** An agent in real time hears of a close within so long, ns. */
    private static final long HEARING_NS = 1_000_000_000L;

    private final AuditLedger ledger;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewParentOrderDecoder newParent = new NewParentOrderDecoder();
    private final AmendParentOrderDecoder amend = new AmendParentOrderDecoder();
    private final NewChildOrderDecoder newChild = new NewChildOrderDecoder();
    private final CancelChildOrderDecoder cancel = new CancelChildOrderDecoder();
    private final ExecutionReportDecoder report = new ExecutionReportDecoder();
    private final ParentOrderReportDecoder parentReport = new ParentOrderReportDecoder();
    private final ParentFillDecoder parentFill = new ParentFillDecoder();
    private final InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
    private final TradingStatusDecoder status = new TradingStatusDecoder();
    private final TradeDecoder trade = new TradeDecoder();
    private final KillDecoder kill = new KillDecoder();
    private final ResumeDecoder resume = new ResumeDecoder();
    private long children;
    private long fills;

    /**
     * @param latencies how long the agent takes to hear of a close.
     * @param graceNs how long after its end a parent that must finish may still send, ns.
     */
    public Auditor(final Latencies latencies, final long graceNs) {
        this(new AuditLedger(latencies.feed().mostNs(), graceNs, true));
    }

    private Auditor(final AuditLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Of a session in real time, whose frames come in an order in which causes go first.
     *
     * @param graceNs how long after its end a parent that must finish may still send, ns.
     */
    public static Auditor live(final long graceNs) {
        return new Auditor(new AuditLedger(HEARING_NS, graceNs, true));
    }

    /**
     * Of a venue that hears agents and nothing of their parents: it holds each parent to the
     * instrument and side of its first child, and says nothing of its quantity, limit, times,
     * reports and end. Agents may come and go.
     */
    public static Auditor ofVenueAlone() {
        return new Auditor(new AuditLedger(HEARING_NS, 0, false));
    }

    /** What must not have happened, in the order it did; the first thousand. */
    public List<String> violations() {
        return ledger.violations.sentences();
    }

    public long violationCount() {
        return ledger.violations.count();
    }

    /** New children seen. */
    public long children() {
        return children;
    }

    /** Fills of children seen. */
    public long fills() {
        return fills;
    }

    /** Bought less sold by all parents, over all sessions. */
    public long position(final int instrumentId) {
        return ledger.market(instrumentId).position;
    }

    /** Call it when a session is over: every parent must have ended, every fill been told. */
    public void endSession() {
        ledger.endSession();
    }

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        ledger.violations.nowNs = nowNs;
        if (length < MessageHeaderDecoder.ENCODED_LENGTH) {
            if (stream == Stream.CHILDREN) {
                noMessage();
            }
            return;
        }
        header.wrap(buffer, offset);
        switch (stream) {
            case ORDERS -> onOrders(buffer, offset);
            case CHILDREN -> onChildren(buffer, offset, length);
            case EXECUTIONS -> onExecutions(buffer, offset);
            case MARKET -> onMarket(buffer, offset, nowNs);
            case PARENTS -> onParents(buffer, offset);
            case CONTROL -> onControl(buffer, offset, nowNs);
            default -> {
                // Research and replies move no order.
            }
        }
    }

    private void onOrders(final DirectBuffer buffer, final int offset) {
        if (header.templateId() == NewParentOrderDecoder.TEMPLATE_ID) {
            newParent.wrapAndApplyHeader(buffer, offset, header);
            final AuditedParent parent = new AuditedParent(
                    newParent.clientId(),
                    newParent.parentId(),
                    newParent.instrumentId(),
                    newParent.side() == Side.BUY);
            parent.quantity = newParent.quantity();
            final long startNs = newParent.startNs();
            parent.startNs = startNs == NewParentOrderDecoder.startNsNullValue()
                    ? AuditedParent.AT_ADMISSION
                    : startNs;
            parent.endNs = newParent.endNs();
            parent.mustFinish = newParent.completion() == Completion.MUST_FINISH;
            final long limit = newParent.limitPrice();
            parent.limitPrice = limit == NewParentOrderDecoder.limitPriceNullValue()
                    ? AuditedParent.NO_LIMIT
                    : limit;
            ledger.asked(parent);
        } else if (header.templateId() == AmendParentOrderDecoder.TEMPLATE_ID) {
            amend.wrapAndApplyHeader(buffer, offset, header);
            onAmend(ledger.parent(amend.clientId(), amend.parentId()));
        }
    }

    /** An amendment may be refused, so the auditor takes the wider of old and new. */
    private void onAmend(final AuditedParent parent) {
        if (parent == null) {
            return;
        }
        if (amend.quantity() != AmendParentOrderDecoder.quantityNullValue()) {
            parent.quantity = Math.max(parent.quantity, amend.quantity());
        }
        if (amend.endNs() != AmendParentOrderDecoder.endNsNullValue()) {
            parent.endNs = Math.max(parent.endNs, amend.endNs());
        }
        if (amend.limitPrice() != AmendParentOrderDecoder.limitPriceNullValue()) {
            parent.limitPrice = AuditedParent.NO_LIMIT;
        }
    }

    private void onChildren(final DirectBuffer buffer, final int offset, final int length) {
        final int body = length - MessageHeaderDecoder.ENCODED_LENGTH;
        final boolean sound = header.schemaId() == NewChildOrderDecoder.SCHEMA_ID
                && body == header.blockLength()
                && body >= leastBody(header.templateId());
        switch (sound ? header.templateId() : -1) {
            case NewChildOrderDecoder.TEMPLATE_ID -> {
                newChild.wrapAndApplyHeader(buffer, offset, header);
                onNewChild();
            }
            case CancelChildOrderDecoder.TEMPLATE_ID -> {
                cancel.wrapAndApplyHeader(buffer, offset, header);
                final long quantity = cancel.quantity();
                ledger.cancel(
                        cancel.childId(),
                        quantity == CancelChildOrderDecoder.quantityNullValue() || quantity > 0);
            }
            case OrderStatusRequestDecoder.TEMPLATE_ID,
                    CancelAllDecoder.TEMPLATE_ID,
                    SnapshotRequestDecoder.TEMPLATE_ID,
                    ReconcileRequestDecoder.TEMPLATE_ID -> {
                // Questions and a withdrawal of everything: always allowed.
            }
            default -> noMessage();
        }
    }

    private void noMessage() {
        ledger.violations.add("the agent sent a frame that is no message of the children stream");
    }

    private static int leastBody(final int templateId) {
        return switch (templateId) {
            case NewChildOrderDecoder.TEMPLATE_ID -> NewChildOrderDecoder.BLOCK_LENGTH;
            case CancelChildOrderDecoder.TEMPLATE_ID -> CancelChildOrderDecoder.BLOCK_LENGTH;
            default -> 0;
        };
    }

    private void onNewChild() {
        children++;
        final int instrumentId = newChild.instrumentId();
        final boolean buy = newChild.side() == Side.BUY;
        final AuditedParent parent =
                ledger.parentOf(newChild.clientId(), newChild.parentId(), instrumentId, buy);
        final AuditedChild child =
                new AuditedChild(newChild.childId(), parent, newChild.price(), newChild.quantity());
        ledger.childTime(child, instrumentId, newChild.policyId(), newChild.sendTimeNs());
        ledger.child(child, buy, instrumentId, newChild.approval());
    }

    private void onExecutions(final DirectBuffer buffer, final int offset) {
        if (header.templateId() != ExecutionReportDecoder.TEMPLATE_ID) {
            return;
        }
        report.wrapAndApplyHeader(buffer, offset, header);
        if (report.kind() != ExecKind.FILL) {
            ledger.report(
                    report.childId(), report.kind(), report.venueOrderId(), report.lastQuantity());
            return;
        }
        fills++;
        ledger.fill(
                report.childId(),
                report.execId(),
                report.lastQuantity(),
                report.lastPrice(),
                report.fee(),
                report.leavesQuantity());
    }

    private void onMarket(final DirectBuffer buffer, final int offset, final long nowNs) {
        switch (header.templateId()) {
            case InstrumentDefinitionDecoder.TEMPLATE_ID -> {
                definition.wrapAndApplyHeader(buffer, offset, header);
                final AuditedMarket market = ledger.market(definition.instrumentId());
                market.tick = definition.tick();
                market.lot = definition.lot();
            }
            case TradingStatusDecoder.TEMPLATE_ID -> {
                status.wrapAndApplyHeader(buffer, offset, header);
                final AuditedMarket market = ledger.market(status.instrumentId());
                market.state = status.state();
                market.stateSinceNs = nowNs;
            }
            case TradeDecoder.TEMPLATE_ID -> {
                trade.wrapAndApplyHeader(buffer, offset, header);
                ledger.trade(trade.restingOrderId(), trade.aggressorOrderId());
            }
            default -> {
                // Books and regimes move no order of ours.
            }
        }
    }

    private void onParents(final DirectBuffer buffer, final int offset) {
        if (header.templateId() == ParentFillDecoder.TEMPLATE_ID) {
            parentFill.wrapAndApplyHeader(buffer, offset, header);
            ledger.parentFill(
                    ledger.parent(parentFill.clientId(), parentFill.parentId()),
                    parentFill.childId(),
                    parentFill.execId(),
                    parentFill.quantity(),
                    parentFill.price(),
                    parentFill.fee());
        } else if (header.templateId() == ParentOrderReportDecoder.TEMPLATE_ID) {
            parentReport.wrapAndApplyHeader(buffer, offset, header);
            ledger.parentReport(
                    ledger.parent(parentReport.clientId(), parentReport.parentId()),
                    parentReport.kind(),
                    parentReport.quantity(),
                    parentReport.filledQuantity(),
                    parentReport.filledValue(),
                    parentReport.fees());
        }
    }

    private void onControl(final DirectBuffer buffer, final int offset, final long nowNs) {
        if (header.templateId() == KillDecoder.TEMPLATE_ID) {
            kill.wrapAndApplyHeader(buffer, offset, header);
            ledger.kills.kill(kill.scope(), kill.target(), nowNs);
        } else if (header.templateId() == ResumeDecoder.TEMPLATE_ID) {
            resume.wrapAndApplyHeader(buffer, offset, header);
            ledger.kills.resume(resume.scope(), resume.target(), resume.operatorId());
        }
    }
}
