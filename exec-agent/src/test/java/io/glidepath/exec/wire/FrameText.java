package io.glidepath.exec.wire;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.control.AgentStatusDecoder;
import io.glidepath.codec.control.ControlReplyDecoder;
import io.glidepath.codec.control.LimitsStatusDecoder;
import io.glidepath.codec.control.ScopeStatusDecoder;
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
import io.glidepath.codec.orders.ParentFillDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.codec.venue.CancelAllDecoder;
import io.glidepath.codec.venue.CancelChildOrderDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.codec.venue.OrderStatusRequestDecoder;
import io.glidepath.codec.venue.ReconcileRequestDecoder;
import io.glidepath.codec.venue.SnapshotRequestDecoder;

import org.agrona.DirectBuffer;

/** What an outbound or journal frame says, as its generated decoder prints it. */
final class FrameText {
    private FrameText() {}

    static String of(final DirectBuffer frame, final String message) {
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        return text(frame, header, message).replace("\n", "\\n");
    }

    private static String text(
            final DirectBuffer f, final MessageHeaderDecoder h, final String message) {
        return switch (message) {
            case "ParentOrderReport" ->
                new ParentOrderReportDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "ParentFill" ->
                new ParentFillDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "NewChildOrder" ->
                new NewChildOrderDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "CancelChildOrder" ->
                new CancelChildOrderDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "OrderStatusRequest" ->
                new OrderStatusRequestDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "CancelAll" ->
                new CancelAllDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "SnapshotRequest" ->
                new SnapshotRequestDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "ReconcileRequest" ->
                new ReconcileRequestDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "ControlReply" ->
                new ControlReplyDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "AgentStatus" ->
                new AgentStatusDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "ScopeStatus" ->
                new ScopeStatusDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "LimitsStatus" ->
                new LimitsStatusDecoder().wrapAndApplyHeader(f, 0, h).toString();
            default -> journal(f, h, message);
        };
    }

    private static String journal(
            final DirectBuffer f, final MessageHeaderDecoder h, final String message) {
        return switch (message) {
            case "DecisionTrace" ->
                new DecisionTraceDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "Opening" -> new OpeningDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "FrameRefused" ->
                new FrameRefusedDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "JournalDoubted" ->
                new JournalDoubtedDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "JournalSynced" ->
                new JournalSyncedDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "VenueChanged" ->
                new VenueChangedDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "VenueDiffers" ->
                new VenueDiffersDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "OfferFailed" ->
                new OfferFailedDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "InferenceFailed" ->
                new InferenceFailedDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "ParentStateChanged" ->
                new ParentStateChangedDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "IntentRefused" ->
                new IntentRefusedDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "ModeChanged" ->
                new ModeChangedDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "ClockStepped" ->
                new ClockSteppedDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "LocalKill" ->
                new LocalKillDecoder().wrapAndApplyHeader(f, 0, h).toString();
            case "ShutdownAsked" ->
                new ShutdownAskedDecoder().wrapAndApplyHeader(f, 0, h).toString();
            default -> throw new IllegalArgumentException(message);
        };
    }
}
