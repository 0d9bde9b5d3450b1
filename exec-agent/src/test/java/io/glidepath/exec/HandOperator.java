package io.glidepath.exec;

import io.glidepath.codec.common.LimitKind;
import io.glidepath.codec.common.Mode;
import io.glidepath.codec.common.Scope;
import io.glidepath.codec.control.KillEncoder;
import io.glidepath.codec.control.LiftHaltEncoder;
import io.glidepath.codec.control.LimitsRequestEncoder;
import io.glidepath.codec.control.ResumeEncoder;
import io.glidepath.codec.control.SetLimitEncoder;
import io.glidepath.codec.control.SetModeEncoder;
import io.glidepath.codec.control.StatusRequestEncoder;

/** What a test's own hand commands, as one or two people. */
final class HandOperator {
    private final HandWorkedAgent hand;

    HandOperator(final HandWorkedAgent hand) {
        this.hand = hand;
    }

    void kill(final Scope scope, final long target) {
        final KillEncoder frame = new KillEncoder().wrapAndApplyHeader(hand.buffer, 0, hand.header);
        final long id = hand.nextSequence();
        frame.sequence(id).sendTimeNs(hand.nowNs()).commandId(id).operatorId(1);
        frame.target(target).scope(scope);
        hand.command(KillEncoder.BLOCK_LENGTH);
    }

    void resume(final Scope scope, final long target, final int operatorId) {
        final ResumeEncoder frame =
                new ResumeEncoder().wrapAndApplyHeader(hand.buffer, 0, hand.header);
        final long id = hand.nextSequence();
        frame.sequence(id).sendTimeNs(hand.nowNs()).commandId(id).operatorId(operatorId);
        frame.target(target).scope(scope);
        hand.command(ResumeEncoder.BLOCK_LENGTH);
    }

    void mode(final Scope scope, final long target, final Mode mode) {
        mode(scope, target, mode, 1);
    }

    void mode(final Scope scope, final long target, final Mode mode, final int operatorId) {
        final SetModeEncoder frame =
                new SetModeEncoder().wrapAndApplyHeader(hand.buffer, 0, hand.header);
        final long id = hand.nextSequence();
        frame.sequence(id).sendTimeNs(hand.nowNs()).commandId(id).operatorId(operatorId);
        frame.target(target).scope(scope).mode(mode);
        hand.command(SetModeEncoder.BLOCK_LENGTH);
    }

    /** One person's word to lift a halt. */
    void lift(
            final int operatorId, final Scope scope, final long target, final AgentReason reason) {
        final LiftHaltEncoder frame =
                new LiftHaltEncoder().wrapAndApplyHeader(hand.buffer, 0, hand.header);
        final long id = hand.nextSequence();
        frame.sequence(id).sendTimeNs(hand.nowNs()).commandId(id).operatorId(operatorId);
        frame.target(target).scope(scope).halt(reason.code());
        hand.command(LiftHaltEncoder.BLOCK_LENGTH);
    }

    /** Two people lift a halt of everything. */
    void bothLift(final AgentReason reason) {
        bothLift(Scope.GLOBAL, 0, reason);
    }

    /** Two people lift a halt. */
    void bothLift(final Scope scope, final long target, final AgentReason reason) {
        lift(1, scope, target, reason);
        lift(2, scope, target, reason);
    }

    void limit(final LimitKind kind, final int instrumentId, final long value) {
        final SetLimitEncoder frame =
                new SetLimitEncoder().wrapAndApplyHeader(hand.buffer, 0, hand.header);
        final long id = hand.nextSequence();
        frame.sequence(id).sendTimeNs(hand.nowNs()).commandId(id).operatorId(1);
        frame.instrumentId(instrumentId).value(value).limitKind(kind);
        hand.command(SetLimitEncoder.BLOCK_LENGTH);
    }

    void limits() {
        final LimitsRequestEncoder frame =
                new LimitsRequestEncoder().wrapAndApplyHeader(hand.buffer, 0, hand.header);
        final long id = hand.nextSequence();
        frame.sequence(id).sendTimeNs(hand.nowNs()).commandId(id).operatorId(1);
        frame.instrumentId(1);
        hand.command(LimitsRequestEncoder.BLOCK_LENGTH);
    }

    void status() {
        final StatusRequestEncoder frame =
                new StatusRequestEncoder().wrapAndApplyHeader(hand.buffer, 0, hand.header);
        final long id = hand.nextSequence();
        frame.sequence(id).sendTimeNs(hand.nowNs()).commandId(id).operatorId(1);
        hand.command(StatusRequestEncoder.BLOCK_LENGTH);
    }
}
