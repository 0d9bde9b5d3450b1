package io.glidepath.exec.wire;

import static io.glidepath.exec.wire.Samples.SEND_NS;
import static io.glidepath.exec.wire.Samples.SEQUENCE;

import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.LimitKind;
import io.glidepath.codec.common.Mode;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.control.FinishParentEncoder;
import io.glidepath.codec.control.KillEncoder;
import io.glidepath.codec.control.LiftHaltEncoder;
import io.glidepath.codec.control.LimitsRequestEncoder;
import io.glidepath.codec.control.PauseParentEncoder;
import io.glidepath.codec.control.ResumeEncoder;
import io.glidepath.codec.control.SetLimitEncoder;
import io.glidepath.codec.control.SetModeEncoder;
import io.glidepath.codec.control.StatusRequestEncoder;
import io.glidepath.risk.LimitsInForce;

/** Frames of control.xml. */
final class ControlSamples {
    private ControlSamples() {}

    static void addTo(final Samples samples) {
        scoped(samples);
        parents(samples);
        limits(samples, "SetLimit", 3);
        limits(samples, "SetLimit every", SetLimitEncoder.instrumentIdNullValue());
        replies(samples);
        limitsInForce(samples, "LimitsRequest", "LimitsStatus", 3);
        limitsInForce(
                samples,
                "LimitsRequest every",
                "LimitsStatus defaults",
                ControlAdapter.EVERY_INSTRUMENT);
    }

    private static void limitsInForce(
            final Samples samples,
            final String request,
            final String status,
            final int instrumentId) {
        final boolean every = instrumentId == ControlAdapter.EVERY_INSTRUMENT;
        final LimitsRequestEncoder limits = new LimitsRequestEncoder();
        limits.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .commandId(151)
                .operatorId(152)
                .instrumentId(every ? LimitsRequestEncoder.instrumentIdNullValue() : instrumentId);
        samples.keep(request, Stream.CONTROL, limits.encodedLength());
        final RepliesPublisher told = new RepliesPublisher(samples.outlet(status, Stream.REPLIES));
        final LimitsState form = told.limitsForm();
        form.commandId = 161;
        form.operatorId = 162;
        form.instrumentId = instrumentId;
        form.place = every ? 1 : 2;
        form.places = 3;
        form.limits = new LimitsInForce();
        form.limits.priceBandBps = 163;
        form.limits.maxChildQuantity = 164;
        form.limits.maxOrderValue = 165;
        form.limits.maxParticipationBps = 166;
        form.limits.participationWindowNs = 167;
        form.limits.maxMessagesPerSecond = 168;
        form.limits.messageBurst = 169;
        form.limits.maxCancelsPerSecond = 170;
        form.limits.cancelBurst = 171;
        form.limits.minRestingNs = 172;
        form.limits.staleQuoteNs = 173;
        form.limits.maxScheduleDriftBps = 174;
        form.limits.maxParentQuantity = 175;
        form.limits.maxParentValue = 176;
        form.limits.maxParentAdvBps = 177;
        told.limits(SEND_NS);
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
        final LiftHaltEncoder lift = new LiftHaltEncoder();
        lift.wrapAndApplyHeader(samples.buffer(), 0, samples.header())
                .sequence(SEQUENCE)
                .sendTimeNs(SEND_NS)
                .commandId(178)
                .operatorId(179)
                .target(180)
                .halt(181)
                .scope(Scope.PARENT);
        samples.keep("LiftHalt", Stream.CONTROL, lift.encodedLength());
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
