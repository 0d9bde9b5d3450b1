package io.glidepath.exec.wire;

import io.glidepath.codec.common.Flag;
import io.glidepath.codec.control.AgentStatusEncoder;
import io.glidepath.codec.control.ControlReplyEncoder;
import io.glidepath.codec.control.LimitsStatusEncoder;
import io.glidepath.codec.control.ScopeStatusEncoder;
import io.glidepath.risk.LimitsInForce;

/**
 * What the agent answers an operator. Each send numbers the frame and answers what the outlet
 * answered. Never allocates.
 */
public final class RepliesPublisher {
    private final OutFrame frame;
    private final AgentNumbers form = new AgentNumbers();
    private final ControlReplyEncoder reply = new ControlReplyEncoder();
    private final AgentStatusEncoder status = new AgentStatusEncoder();
    private final ScopeState scope = new ScopeState();
    private final ScopeStatusEncoder scopeStatus = new ScopeStatusEncoder();
    private final LimitsState limitsForm = new LimitsState();
    private final LimitsStatusEncoder limitsStatus = new LimitsStatusEncoder();

    public RepliesPublisher(final Outlet outlet) {
        frame = new OutFrame(outlet);
    }

    /** The cleared form of a status, owned by this publisher. */
    public AgentNumbers statusForm() {
        form.clear();
        return form;
    }

    /**
     * Says what became of a command.
     *
     * @param reason why it was refused; 0: none.
     */
    public long reply(
            final long commandId,
            final int operatorId,
            final boolean accepted,
            final int reason,
            final long nowNs) {
        reply.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(commandId)
                .operatorId(operatorId)
                .reason(reason)
                .accepted(flag(accepted));
        return frame.offer(reply.encodedLength());
    }

    /** Sends the status form as it stands. */
    public long status(final long nowNs) {
        status.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(form.commandId)
                .operatorId(form.operatorId)
                .decisions(form.decisions)
                .events(form.events)
                .refusedFrames(form.refusedFrames)
                .refusals(form.refusals)
                .fills(form.fills)
                .childrenSent(form.childrenSent)
                .journalSequence(form.journalSequence)
                .modelHash(form.modelHash)
                .openParents(form.openParents)
                .openChildren(form.openChildren)
                .instanceId(form.instanceId)
                .epoch(form.epoch)
                .modeReason(form.modeReason)
                .mode(Codes.wireMode(form.mode))
                .killed(flag(form.killed));
        return frame.offer(status.encodedLength());
    }

    /** The form of a scope's state, owned by this publisher. */
    public ScopeState scopeForm() {
        return scope;
    }

    /** Sends the form of a scope's state as it stands. */
    public long scope(final long nowNs) {
        scopeStatus
                .wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(scope.commandId)
                .operatorId(scope.operatorId)
                .target(scope.target)
                .clientId(scope.clientId)
                .reason(scope.reason)
                .scope(Codes.wireScope(scope.scope))
                .mode(Codes.wireMode(scope.mode))
                .killed(flag(scope.killed));
        return frame.offer(scopeStatus.encodedLength());
    }

    /** The form of an instrument's limits, owned by this publisher. */
    public LimitsState limitsForm() {
        return limitsForm;
    }

    /** Sends the form of an instrument's limits as it stands. */
    public long limits(final long nowNs) {
        final boolean defaults = limitsForm.instrumentId == ControlAdapter.EVERY_INSTRUMENT;
        final LimitsInForce limits = limitsForm.limits;
        limitsStatus
                .wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(limitsForm.commandId)
                .operatorId(limitsForm.operatorId)
                .instrumentId(
                        defaults
                                ? LimitsStatusEncoder.instrumentIdNullValue()
                                : limitsForm.instrumentId)
                .place(limitsForm.place)
                .places(limitsForm.places)
                .priceBandBps((int) limits.priceBandBps)
                .maxChildQuantity(limits.maxChildQuantity)
                .maxOrderValue(limits.maxOrderValue)
                .maxParticipationBps((int) limits.maxParticipationBps)
                .participationWindowNs(limits.participationWindowNs)
                .maxMessagesPerSecond((int) limits.maxMessagesPerSecond)
                .messageBurst((int) limits.messageBurst)
                .maxCancelsPerSecond((int) limits.maxCancelsPerSecond)
                .cancelBurst((int) limits.cancelBurst)
                .minRestingNs(limits.minRestingNs)
                .staleQuoteNs(limits.staleQuoteNs)
                .maxScheduleDriftBps((int) limits.maxScheduleDriftBps)
                .maxParentQuantity(limits.maxParentQuantity)
                .maxParentValue(limits.maxParentValue)
                .maxParentAdvBps((int) limits.maxParentAdvBps);
        return frame.offer(limitsStatus.encodedLength());
    }

    private static Flag flag(final boolean value) {
        return value ? Flag.YES : Flag.NO;
    }
}
