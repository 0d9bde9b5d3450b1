package io.glidepath.exec.wire;

import static io.glidepath.exec.wire.Samples.SEND_NS;
import static io.glidepath.exec.wire.Samples.VENUE_NS;

import io.glidepath.exec.order.VenueOrder;
import io.glidepath.risk.Mode;
import io.glidepath.risk.OrderType;
import io.glidepath.risk.Scope;
import io.glidepath.risk.Side;

import java.nio.charset.StandardCharsets;

/** Frames of journal.xml. */
final class JournalSamples {
    private JournalSamples() {}

    static void addTo(final Samples samples) {
        final ResearchPublisher decisions =
                new ResearchPublisher(samples.outlet("DecisionTrace", Stream.RESEARCH));
        fill(decisions.form(), 2, 3);
        decisions.decision(SEND_NS);
        final JournalEncoder journal = new JournalEncoder();
        keep(
                samples,
                "Opening",
                journal.opening(
                        samples.buffer(),
                        JournalEncoder.Opening.RUN,
                        "seed: 7\n".getBytes(StandardCharsets.UTF_8)));
        keep(
                samples,
                "FrameRefused",
                journal.frameRefused(
                        samples.buffer(), Stream.ORDERS, FrameRefusal.BAD_LENGTH.code()));
        keep(
                samples,
                "OfferFailed",
                journal.offerFailed(samples.buffer(), Stream.REPLIES, Outlet.BACK_PRESSURED));
        keep(samples, "InferenceFailed", journal.inferenceFailed(samples.buffer(), 201, 202));
        keep(
                samples,
                "ParentStateChanged",
                journal.parentStateChanged(samples.buffer(), 203, 204, 1, 254, 205));
        keep(
                samples,
                "IntentRefused",
                journal.intentRefused(
                        samples.buffer(), 206, 3, Side.SELL, OrderType.IOC, 207, 208, 209));
        keep(
                samples,
                "ModeChanged",
                journal.modeChanged(
                        samples.buffer(), Scope.POLICY, 210, Mode.FALLBACK, false, 211));
        keep(samples, "ClockStepped", journal.clockStepped(samples.buffer(), -212));
        keep(samples, "LocalKill", journal.localKill(samples.buffer(), 213));
        keep(samples, "JournalDoubted", journal.journalDoubted(samples.buffer(), 214, 215));
        keep(samples, "JournalSynced", journal.journalSynced(samples.buffer(), 216));
        keep(samples, "VenueChanged", journal.venueChanged(samples.buffer()));
        keep(
                samples,
                "VenueDiffers",
                journal.venueDiffers(samples.buffer(), order(), 217, 218, 219));
        keep(samples, "ShutdownAsked", journal.shutdownAsked(samples.buffer()));
    }

    private static VenueOrder order() {
        final VenueOrder order = new VenueOrder();
        order.childId = 220;
        order.parentId = 221;
        order.clientId = 222;
        order.filledQuantity = 223;
        order.leavesQuantity = 224;
        return order;
    }

    private static void keep(final Samples samples, final String name, final int length) {
        samples.keepFrame(name, null, length);
    }

    static void fill(final DecisionRecord form, final int features, final int scores) {
        form.decision = 301;
        form.parentId = 302;
        form.clientId = 303;
        form.instrumentId = 304;
        form.policyId = 305;
        form.action = 6;
        form.maskLow = -1L;
        form.maskHigh = 1L;
        form.nextDecisionNs = VENUE_NS;
        form.layoutHash = 306;
        form.modelHash = 307;
        form.stateHash = 308;
        form.sent = 309;
        form.cancelled = 310;
        form.refused = 311;
        form.verdict = 312;
        form.cause = 313;
        form.source = DecisionRecord.Source.FINISH;
        form.kind = DecisionRecord.Kind.ALLOCATE;
        form.featureCount = features;
        for (int i = 0; i < features; i++) {
            form.features[i] = i + 0.5f;
        }
        form.scoreCount = scores;
        for (int i = 0; i < scores; i++) {
            form.scores[i] = -i;
        }
        form.masked(66);
        form.masked(43);
        form.masked(66);
    }
}
