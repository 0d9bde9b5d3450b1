package io.glidepath.exec.wire;

import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.LimitKind;
import io.glidepath.codec.control.FinishParentEncoder;
import io.glidepath.codec.control.KillEncoder;
import io.glidepath.codec.control.LiftHaltEncoder;
import io.glidepath.codec.control.LimitsRequestEncoder;
import io.glidepath.codec.control.PauseParentEncoder;
import io.glidepath.codec.control.ResumeEncoder;
import io.glidepath.codec.control.SetLimitEncoder;
import io.glidepath.codec.control.SetModeEncoder;
import io.glidepath.codec.control.StatusRequestEncoder;
import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;

/**
 * What one operator tells an agent. Each send numbers the frame and answers what the outlet
 * answered. Never allocates.
 */
public final class ControlPublisher {
    private final OutFrame frame;
    private final int operatorId;
    private final KillEncoder kill = new KillEncoder();
    private final ResumeEncoder resume = new ResumeEncoder();
    private final LiftHaltEncoder lift = new LiftHaltEncoder();
    private final SetModeEncoder setMode = new SetModeEncoder();
    private final PauseParentEncoder pause = new PauseParentEncoder();
    private final FinishParentEncoder finish = new FinishParentEncoder();
    private final SetLimitEncoder setLimit = new SetLimitEncoder();
    private final StatusRequestEncoder status = new StatusRequestEncoder();
    private final LimitsRequestEncoder limits = new LimitsRequestEncoder();

    /**
     * @param operatorId the person, positive.
     */
    public ControlPublisher(final Outlet outlet, final int operatorId) {
        frame = new OutFrame(outlet);
        this.operatorId = operatorId;
    }

    /** {@code target} is the id within the scope, 0 for global; so for the next two. */
    public long kill(final long commandId, final Scope scope, final long target, final long nowNs) {
        kill.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(commandId)
                .operatorId(operatorId)
                .target(target)
                .scope(Codes.wireScope(scope));
        return frame.offer(kill.encodedLength());
    }

    public long resume(
            final long commandId, final Scope scope, final long target, final long nowNs) {
        resume.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(commandId)
                .operatorId(operatorId)
                .target(target)
                .scope(Codes.wireScope(scope));
        return frame.offer(resume.encodedLength());
    }

    /** @param halt the reason of the halt, which is its name. */
    public long liftHalt(
            final long commandId,
            final Scope scope,
            final long target,
            final int halt,
            final long nowNs) {
        lift.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(commandId)
                .operatorId(operatorId)
                .target(target)
                .halt(halt)
                .scope(Codes.wireScope(scope));
        return frame.offer(lift.encodedLength());
    }

    public long setMode(
            final long commandId,
            final Scope scope,
            final long target,
            final Mode mode,
            final long nowNs) {
        setMode.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(commandId)
                .operatorId(operatorId)
                .target(target)
                .scope(Codes.wireScope(scope))
                .mode(Codes.wireMode(mode));
        return frame.offer(setMode.encodedLength());
    }

    public long pause(
            final long commandId,
            final int clientId,
            final long parentId,
            final boolean paused,
            final long nowNs) {
        pause.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(commandId)
                .operatorId(operatorId)
                .parentId(parentId)
                .clientId(clientId)
                .paused(paused ? Flag.YES : Flag.NO);
        return frame.offer(pause.encodedLength());
    }

    public long finish(
            final long commandId, final int clientId, final long parentId, final long nowNs) {
        finish.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(commandId)
                .operatorId(operatorId)
                .parentId(parentId)
                .clientId(clientId);
        return frame.offer(finish.encodedLength());
    }

    /**
     * @param limitKind the wire's LimitKind number, 1 to 9.
     * @param instrumentId or {@link ControlAdapter#EVERY_INSTRUMENT}.
     */
    public long setLimit(
            final long commandId,
            final int limitKind,
            final int instrumentId,
            final long value,
            final long nowNs) {
        final boolean every = instrumentId == ControlAdapter.EVERY_INSTRUMENT;
        setLimit.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(commandId)
                .operatorId(operatorId)
                .instrumentId(every ? SetLimitEncoder.instrumentIdNullValue() : instrumentId)
                .value(value)
                .limitKind(LimitKind.get((short) limitKind));
        return frame.offer(setLimit.encodedLength());
    }

    public long statusRequest(final long commandId, final long nowNs) {
        status.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(commandId)
                .operatorId(operatorId);
        return frame.offer(status.encodedLength());
    }

    /**
     * @param instrumentId or {@link ControlAdapter#EVERY_INSTRUMENT}.
     */
    public long limitsRequest(final long commandId, final int instrumentId, final long nowNs) {
        final boolean every = instrumentId == ControlAdapter.EVERY_INSTRUMENT;
        limits.wrapAndApplyHeader(frame.buffer(), 0, frame.header())
                .sequence(frame.sequence())
                .sendTimeNs(nowNs)
                .commandId(commandId)
                .operatorId(operatorId)
                .instrumentId(every ? LimitsRequestEncoder.instrumentIdNullValue() : instrumentId);
        return frame.offer(limits.encodedLength());
    }
}
