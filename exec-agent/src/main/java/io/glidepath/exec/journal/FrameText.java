package io.glidepath.exec.journal;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.control.AgentStatusDecoder;
import io.glidepath.codec.control.ControlReplyDecoder;
import io.glidepath.codec.control.FinishParentDecoder;
import io.glidepath.codec.control.KillDecoder;
import io.glidepath.codec.control.LiftHaltDecoder;
import io.glidepath.codec.control.LimitsRequestDecoder;
import io.glidepath.codec.control.LimitsStatusDecoder;
import io.glidepath.codec.control.PauseParentDecoder;
import io.glidepath.codec.control.ResumeDecoder;
import io.glidepath.codec.control.ScopeStatusDecoder;
import io.glidepath.codec.control.SetLimitDecoder;
import io.glidepath.codec.control.SetModeDecoder;
import io.glidepath.codec.control.StatusRequestDecoder;
import io.glidepath.codec.journal.ClockSteppedDecoder;
import io.glidepath.codec.journal.DecisionTraceDecoder;
import io.glidepath.codec.journal.FrameRefusedDecoder;
import io.glidepath.codec.journal.InferenceFailedDecoder;
import io.glidepath.codec.journal.IntentRefusedDecoder;
import io.glidepath.codec.journal.JournalDoubtedDecoder;
import io.glidepath.codec.journal.JournalSyncedDecoder;
import io.glidepath.codec.journal.LocalKillDecoder;
import io.glidepath.codec.journal.ModeChangedDecoder;
import io.glidepath.codec.journal.OfferFailedDecoder;
import io.glidepath.codec.journal.OpeningDecoder;
import io.glidepath.codec.journal.ParentStateChangedDecoder;
import io.glidepath.codec.journal.ShutdownAskedDecoder;
import io.glidepath.codec.journal.VenueChangedDecoder;
import io.glidepath.codec.journal.VenueDiffersDecoder;
import io.glidepath.codec.market.BookEventDecoder;
import io.glidepath.codec.market.BookSnapshotDecoder;
import io.glidepath.codec.market.BookUnchangedDecoder;
import io.glidepath.codec.market.InstrumentDefinitionDecoder;
import io.glidepath.codec.market.RegimeUpdateDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.codec.market.TradingStatusDecoder;
import io.glidepath.codec.orders.AmendParentOrderDecoder;
import io.glidepath.codec.orders.CancelParentOrderDecoder;
import io.glidepath.codec.orders.HeartbeatDecoder;
import io.glidepath.codec.orders.NewParentOrderDecoder;
import io.glidepath.codec.orders.ParentFillDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.codec.orders.ParentStatusRequestDecoder;
import io.glidepath.codec.venue.CancelAllDecoder;
import io.glidepath.codec.venue.CancelChildOrderDecoder;
import io.glidepath.codec.venue.CancelRejectDecoder;
import io.glidepath.codec.venue.ExecutionReportDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.codec.venue.OrderStatusDecoder;
import io.glidepath.codec.venue.OrderStatusRequestDecoder;
import io.glidepath.codec.venue.ReconcileEndDecoder;
import io.glidepath.codec.venue.ReconcileOrderDecoder;
import io.glidepath.codec.venue.ReconcileRequestDecoder;
import io.glidepath.codec.venue.SnapshotRequestDecoder;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Spells a frame as text, by the names of its schema: {@code
 * [Message](...):field=value|group=[(...),(...)]}.
 */
final class FrameText {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final UnsafeBuffer frame = new UnsafeBuffer(0, 0);
    private final StringBuilder text = new StringBuilder();

    /** The frame's text, or null when its bytes are no message of ours. */
    String of(final DirectBuffer buffer, final int offset, final int length) {
        if (length < MessageHeaderDecoder.ENCODED_LENGTH) {
            return null;
        }
        frame.wrap(buffer, offset, length);
        header.wrap(frame, 0);
        text.setLength(0);
        try {
            final StringBuilder spelled = spell(header.schemaId(), header.templateId());
            return spelled == null ? null : spelled.toString();
        } catch (final IndexOutOfBoundsException e) {
            return null;
        }
    }

    private StringBuilder spell(final int schema, final int template) {
        return switch (schema) {
            case NewParentOrderDecoder.SCHEMA_ID -> orders(template);
            case InstrumentDefinitionDecoder.SCHEMA_ID -> market(template);
            case ExecutionReportDecoder.SCHEMA_ID -> venue(template);
            case KillDecoder.SCHEMA_ID -> control(template);
            case DecisionTraceDecoder.SCHEMA_ID -> journal(template);
            default -> null;
        };
    }

    private StringBuilder orders(final int template) {
        return switch (template) {
            case NewParentOrderDecoder.TEMPLATE_ID ->
                new NewParentOrderDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case CancelParentOrderDecoder.TEMPLATE_ID ->
                new CancelParentOrderDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            case AmendParentOrderDecoder.TEMPLATE_ID ->
                new AmendParentOrderDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            case ParentStatusRequestDecoder.TEMPLATE_ID ->
                new ParentStatusRequestDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            case HeartbeatDecoder.TEMPLATE_ID ->
                new HeartbeatDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case ParentOrderReportDecoder.TEMPLATE_ID ->
                new ParentOrderReportDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            case ParentFillDecoder.TEMPLATE_ID ->
                new ParentFillDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            default -> null;
        };
    }

    private StringBuilder market(final int template) {
        return switch (template) {
            case InstrumentDefinitionDecoder.TEMPLATE_ID ->
                new InstrumentDefinitionDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            case BookSnapshotDecoder.TEMPLATE_ID ->
                new BookSnapshotDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case BookEventDecoder.TEMPLATE_ID ->
                new BookEventDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case TradeDecoder.TEMPLATE_ID ->
                new TradeDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case TradingStatusDecoder.TEMPLATE_ID ->
                new TradingStatusDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case RegimeUpdateDecoder.TEMPLATE_ID ->
                new RegimeUpdateDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case BookUnchangedDecoder.TEMPLATE_ID ->
                new BookUnchangedDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            default -> null;
        };
    }

    private StringBuilder venue(final int template) {
        return switch (template) {
            case ExecutionReportDecoder.TEMPLATE_ID ->
                new ExecutionReportDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            case CancelRejectDecoder.TEMPLATE_ID ->
                new CancelRejectDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case OrderStatusDecoder.TEMPLATE_ID ->
                new OrderStatusDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case ReconcileOrderDecoder.TEMPLATE_ID ->
                new ReconcileOrderDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case ReconcileEndDecoder.TEMPLATE_ID ->
                new ReconcileEndDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case ReconcileRequestDecoder.TEMPLATE_ID ->
                new ReconcileRequestDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            case NewChildOrderDecoder.TEMPLATE_ID ->
                new NewChildOrderDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case CancelChildOrderDecoder.TEMPLATE_ID ->
                new CancelChildOrderDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            case OrderStatusRequestDecoder.TEMPLATE_ID ->
                new OrderStatusRequestDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            case CancelAllDecoder.TEMPLATE_ID ->
                new CancelAllDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case SnapshotRequestDecoder.TEMPLATE_ID ->
                new SnapshotRequestDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            default -> null;
        };
    }

    private StringBuilder control(final int template) {
        return switch (template) {
            case KillDecoder.TEMPLATE_ID ->
                new KillDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case LiftHaltDecoder.TEMPLATE_ID ->
                new LiftHaltDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case ResumeDecoder.TEMPLATE_ID ->
                new ResumeDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case SetModeDecoder.TEMPLATE_ID ->
                new SetModeDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case PauseParentDecoder.TEMPLATE_ID ->
                new PauseParentDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case FinishParentDecoder.TEMPLATE_ID ->
                new FinishParentDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case SetLimitDecoder.TEMPLATE_ID ->
                new SetLimitDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case StatusRequestDecoder.TEMPLATE_ID ->
                new StatusRequestDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case LimitsRequestDecoder.TEMPLATE_ID ->
                new LimitsRequestDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case LimitsStatusDecoder.TEMPLATE_ID ->
                new LimitsStatusDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case ControlReplyDecoder.TEMPLATE_ID ->
                new ControlReplyDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case AgentStatusDecoder.TEMPLATE_ID ->
                new AgentStatusDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case ScopeStatusDecoder.TEMPLATE_ID ->
                new ScopeStatusDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            default -> null;
        };
    }

    private StringBuilder journal(final int template) {
        return switch (template) {
            case DecisionTraceDecoder.TEMPLATE_ID ->
                new DecisionTraceDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case OpeningDecoder.TEMPLATE_ID ->
                new OpeningDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case FrameRefusedDecoder.TEMPLATE_ID ->
                new FrameRefusedDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case OfferFailedDecoder.TEMPLATE_ID ->
                new OfferFailedDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case InferenceFailedDecoder.TEMPLATE_ID ->
                new InferenceFailedDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            case ParentStateChangedDecoder.TEMPLATE_ID ->
                new ParentStateChangedDecoder()
                        .wrapAndApplyHeader(frame, 0, header)
                        .appendTo(text);
            case IntentRefusedDecoder.TEMPLATE_ID ->
                new IntentRefusedDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case ModeChangedDecoder.TEMPLATE_ID ->
                new ModeChangedDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case ClockSteppedDecoder.TEMPLATE_ID ->
                new ClockSteppedDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case LocalKillDecoder.TEMPLATE_ID ->
                new LocalKillDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case JournalDoubtedDecoder.TEMPLATE_ID ->
                new JournalDoubtedDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case JournalSyncedDecoder.TEMPLATE_ID ->
                new JournalSyncedDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case VenueDiffersDecoder.TEMPLATE_ID ->
                new VenueDiffersDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case VenueChangedDecoder.TEMPLATE_ID ->
                new VenueChangedDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            case ShutdownAskedDecoder.TEMPLATE_ID ->
                new ShutdownAskedDecoder().wrapAndApplyHeader(frame, 0, header).appendTo(text);
            default -> null;
        };
    }
}
