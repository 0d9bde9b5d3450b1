package io.glidepath.exec.wire;

import io.glidepath.codec.control.AgentStatusDecoder;
import io.glidepath.codec.control.ControlReplyDecoder;
import io.glidepath.codec.control.LimitsStatusDecoder;
import io.glidepath.codec.control.ScopeStatusDecoder;
import io.glidepath.risk.LimitsInForce;

import org.agrona.DirectBuffer;

/**
 * The replies stream as its readers hear it. The listener hears of sound frames alone. Never
 * allocates.
 */
public final class RepliesAdapter {
    private static final int VERSION = ControlReplyDecoder.SCHEMA_VERSION;

    private final RepliesListener listener;
    private final Frame frame = new Frame();
    private final ControlReplyDecoder reply = new ControlReplyDecoder();
    private final AgentStatusDecoder status = new AgentStatusDecoder();
    private final AgentNumbers form = new AgentNumbers();
    private final ScopeStatusDecoder scopeStatus = new ScopeStatusDecoder();
    private final ScopeState scope = new ScopeState();
    private final LimitsStatusDecoder limitsStatus = new LimitsStatusDecoder();
    private final LimitsState limits = new LimitsState();

    public RepliesAdapter(final RepliesListener listener) {
        this.listener = listener;
        limits.limits = new LimitsInForce();
    }

    /** Checks the whole frame, then tells the listener; see {@link FrameHandler#onFrame}. */
    public FrameRefusal onFrame(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        frame.open(buffer, offset, length, whole, ControlReplyDecoder.SCHEMA_ID);
        if (!frame.refused()) {
            switch (frame.templateId()) {
                case ControlReplyDecoder.TEMPLATE_ID -> onReply();
                case AgentStatusDecoder.TEMPLATE_ID -> onStatus();
                case ScopeStatusDecoder.TEMPLATE_ID -> onScope();
                case LimitsStatusDecoder.TEMPLATE_ID -> onLimits();
                default -> frame.refuse(FrameRefusal.UNKNOWN_TEMPLATE);
            }
        }
        return frame.refusal();
    }

    private void onReply() {
        frame.only(VERSION, ControlReplyDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        reply.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.flag(reply.acceptedRaw());
        if (!frame.refused()) {
            listener.onReply(
                    reply.commandId(),
                    reply.operatorId(),
                    reply.acceptedRaw() == 1,
                    reply.reason());
        }
    }

    private void onStatus() {
        frame.only(VERSION, AgentStatusDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        status.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.known(status.modeRaw(), Codes.MODES);
        frame.flag(status.killedRaw());
        if (!frame.refused()) {
            fillCounts();
            fillState();
            listener.onStatus(form);
        }
    }

    private void onScope() {
        frame.only(VERSION, ScopeStatusDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        scopeStatus.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.known(scopeStatus.scopeRaw(), Codes.SCOPES);
        frame.known(scopeStatus.modeRaw(), Codes.MODES);
        frame.flag(scopeStatus.killedRaw());
        if (!frame.refused()) {
            scope.commandId = scopeStatus.commandId();
            scope.operatorId = scopeStatus.operatorId();
            scope.target = scopeStatus.target();
            scope.clientId = scopeStatus.clientId();
            scope.reason = scopeStatus.reason();
            scope.scope = Codes.scope(scopeStatus.scopeRaw());
            scope.mode = Codes.mode(scopeStatus.modeRaw());
            scope.killed = scopeStatus.killedRaw() == 1;
            listener.onScope(scope);
        }
    }

    private void onLimits() {
        frame.only(VERSION, LimitsStatusDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        limitsStatus.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        final int instrumentId = limitsStatus.instrumentId();
        final boolean defaults = instrumentId == LimitsStatusDecoder.instrumentIdNullValue();
        frame.range(defaults || instrumentId >= 0);
        frame.range(limitsStatus.place() > 0 && limitsStatus.place() <= limitsStatus.places());
        if (!frame.refused()) {
            limits.commandId = limitsStatus.commandId();
            limits.operatorId = limitsStatus.operatorId();
            limits.instrumentId = defaults ? ControlAdapter.EVERY_INSTRUMENT : instrumentId;
            limits.place = limitsStatus.place();
            limits.places = limitsStatus.places();
            fillLimits(limits.limits);
            listener.onLimits(limits);
        }
    }

    private void fillLimits(final LimitsInForce out) {
        out.priceBandBps = limitsStatus.priceBandBps();
        out.maxChildQuantity = limitsStatus.maxChildQuantity();
        out.maxOrderValue = limitsStatus.maxOrderValue();
        out.maxParticipationBps = limitsStatus.maxParticipationBps();
        out.participationWindowNs = limitsStatus.participationWindowNs();
        out.maxMessagesPerSecond = limitsStatus.maxMessagesPerSecond();
        out.messageBurst = limitsStatus.messageBurst();
        out.maxCancelsPerSecond = limitsStatus.maxCancelsPerSecond();
        out.cancelBurst = limitsStatus.cancelBurst();
        out.minRestingNs = limitsStatus.minRestingNs();
        out.staleQuoteNs = limitsStatus.staleQuoteNs();
        out.maxScheduleDriftBps = limitsStatus.maxScheduleDriftBps();
        out.maxParentQuantity = limitsStatus.maxParentQuantity();
        out.maxParentValue = limitsStatus.maxParentValue();
        out.maxParentAdvBps = limitsStatus.maxParentAdvBps();
    }

    private void fillCounts() {
        form.decisions = status.decisions();
        form.events = status.events();
        form.refusedFrames = status.refusedFrames();
        form.refusals = status.refusals();
        form.fills = status.fills();
        form.childrenSent = status.childrenSent();
        form.journalSequence = status.journalSequence();
        form.openParents = status.openParents();
        form.openChildren = status.openChildren();
    }

    private void fillState() {
        form.commandId = status.commandId();
        form.operatorId = status.operatorId();
        form.modelHash = status.modelHash();
        form.instanceId = status.instanceId();
        form.epoch = status.epoch();
        form.modeReason = status.modeReason();
        form.mode = Codes.mode(status.modeRaw());
        form.killed = status.killedRaw() == 1;
    }
}
