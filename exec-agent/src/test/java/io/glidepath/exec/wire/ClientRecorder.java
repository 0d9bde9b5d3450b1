package io.glidepath.exec.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes down every verb of the streams a client hears. */
final class ClientRecorder implements ParentsListener, ResearchListener, RepliesListener {
    private final List<String> said;

    ClientRecorder(final List<String> said) {
        this.said = said;
    }

    private void say(final String verb, final Object... words) {
        said.add(verb + " " + List.of(words));
    }

    private static String text(final byte[] bytes, final int length) {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }

    @Override
    public void onReport(final ParentReport r) {
        say("onReport", r.parentId, r.clientId, r.quantity, r.filledQuantity, r.kind, r.reason);
        say("  ref", "'" + text(r.clientRef, r.clientRefLength) + "'");
    }

    @Override
    public void onFill(final ParentFill f) {
        say("onParentFill", f.parentId, f.childId, f.quantity, f.price, f.leavesQuantity, f.maker);
    }

    @Override
    public void onDecision(final DecisionRecord d) {
        say("onDecision", d.parentId, d.source, d.kind, d.action, d.featureCount, d.scoreCount);
    }

    @Override
    public void onReply(
            final long commandId, final int operatorId, final boolean accepted, final int reason) {
        say("onReply", commandId, operatorId, accepted, reason);
    }

    @Override
    public void onScope(final ScopeState s) {
        say("onScope", s.commandId, s.scope, s.target, s.clientId, s.mode, s.killed, s.reason);
    }

    @Override
    public void onLimits(final LimitsState l) {
        say("onLimits", l.commandId, l.operatorId, l.instrumentId, l.place, l.places);
        say("  values", l.limits.priceBandBps, l.limits.maxOrderValue, l.limits.maxParentAdvBps);
    }

    @Override
    public void onStatus(final AgentNumbers n) {
        say("onAgentStatus", n.commandId, n.operatorId, n.decisions, n.mode, n.killed);
    }
}
