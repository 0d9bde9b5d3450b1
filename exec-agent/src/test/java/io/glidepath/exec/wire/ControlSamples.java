package io.glidepath.exec.wire;

import static io.glidepath.exec.wire.Samples.SEND_NS;
import static io.glidepath.exec.wire.Samples.SEQUENCE;

import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.LimitKind;
import io.glidepath.codec.common.Mode;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.control.FinishParentEncoder;
import io.glidepath.codec.control.KillEncoder;
import io.glidepath.codec.control.PauseParentEncoder;
import io.glidepath.codec.control.ResumeEncoder;
import io.glidepath.codec.control.SetLimitEncoder;
import io.glidepath.codec.control.SetModeEncoder;
import io.glidepath.codec.control.StatusRequestEncoder;

/** Frames of control.xml. */
final class ControlSamples {
    private ControlSamples() {}

    static void addTo(final Samples samples) {
        scoped(samples);
        parents(samples);
        limits(samples, "SetLimit", 3);
        limits(samples, "SetLimit every", SetLimitEncoder.instrumentIdNullValue());
        replies(samples);
    }

    private static void scoped(final Samples samples) {
        final KillEncoder kill = new KillEncoder();
        kill.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .commandId(81)
                .operatorId(82)
                .target(0)
                .scope(Scope.GLOBAL);
        samples.keep("Kill", Stream.CONTROL, kill.encodedLength());
        final ResumeEncoder resume = new ResumeEncoder();
        resume.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .commandId(83)
                .operatorId(84)
                .target(85)
                .scope(Scope.PARENT);
        samples.keep("Resume", Stream.CONTROL, resume.encodedLength());
        final SetModeEncoder setMode = new SetModeEncoder();
        setMode.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .commandId(86)
                .operatorId(87)
                .target(88)
                .scope(Scope.CLIENT)
                .mode(Mode.PASSIVE_ONLY);
        samples.keep("SetMode", Stream.CONTROL, setMode.encodedLength());
    }

    private static void parents(final Samples samples) {
        final PauseParentEncoder pause = new PauseParentEncoder();
        pause.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .commandId(91)
                .operatorId(92)
                .parentId(93)
                .clientId(94)
                .paused(Flag.YES);
        samples.keep("PauseParent", Stream.CONTROL, pause.encodedLength());
        final FinishParentEncoder finish = new FinishParentEncoder();
        finish.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .commandId(95)
                .operatorId(96)
                .parentId(97)
                .clientId(98);
        samples.keep("FinishParent", Stream.CONTROL, finish.encodedLength());
        final StatusRequestEncoder status = new StatusRequestEncoder();
        status.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .commandId(99)
                .operatorId(100);
        samples.keep("StatusRequest", Stream.CONTROL, status.encodedLength());
    }

    private static void limits(final Samples samples, final String name, final int instrumentId) {
        final SetLimitEncoder limit = new SetLimitEncoder();
        limit.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .commandId(101)
                .operatorId(102)
                .instrumentId(instrumentId)
                .value(103)
                .limitKind(LimitKind.MAX_SCHEDULE_DRIFT_BPS);
        samples.keep(name, Stream.CONTROL, limit.encodedLength());
    }

    private static void replies(final Samples samples) {
        new RepliesPublisher(samples.outlet("ControlReply", Stream.REPLIES))
                .reply(111, 112, false, 113, SEND_NS);
        final RepliesPublisher status =
                new RepliesPublisher(samples.outlet("AgentStatus", Stream.REPLIES));
        fill(status.statusForm());
        status.status(SEND_NS);
        final RepliesPublisher scope =
                new RepliesPublisher(samples.outlet("ScopeStatus", Stream.REPLIES));
        final ScopeState form = scope.scopeForm();
        form.commandId = 141;
        form.operatorId = 142;
        form.target = 143;
        form.clientId = 144;
        form.reason = 145;
        form.scope = io.glidepath.risk.Scope.PARENT;
        form.mode = io.glidepath.risk.Mode.HALT;
        form.killed = true;
        scope.scope(SEND_NS);
    }

    static void fill(final AgentNumbers form) {
        form.commandId = 121;
        form.operatorId = 122;
        form.decisions = 123;
        form.events = 124;
        form.refusedFrames = 125;
        form.refusals = 126;
        form.fills = 127;
        form.childrenSent = 128;
        form.journalSequence = 129;
        form.modelHash = 0xCAFEBABE_DEADBEEFL;
        form.openParents = 130;
        form.openChildren = 131;
        form.instanceId = 132;
        form.epoch = 133;
        form.modeReason = 134;
        form.mode = io.glidepath.risk.Mode.HALT;
        form.killed = true;
    }
}
