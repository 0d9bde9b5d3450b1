package io.glidepath.exec.wire;

import io.glidepath.codec.control.FinishParentDecoder;
import io.glidepath.codec.control.KillDecoder;
import io.glidepath.codec.control.LiftHaltDecoder;
import io.glidepath.codec.control.LimitsRequestDecoder;
import io.glidepath.codec.control.PauseParentDecoder;
import io.glidepath.codec.control.ResumeDecoder;
import io.glidepath.codec.control.SetLimitDecoder;
import io.glidepath.codec.control.SetModeDecoder;
import io.glidepath.codec.control.StatusRequestDecoder;
import io.glidepath.exec.control.ControlListener;
import io.glidepath.risk.Scope;

import org.agrona.DirectBuffer;

/** What an operator sends, as verbs. The listener hears of sound frames alone. Never allocates. */
public final class ControlAdapter implements InputAdapter {
    /** What is heard where a limit is set or asked of every instrument. */
    public static final int EVERY_INSTRUMENT = -1;

    private static final int VERSION = KillDecoder.SCHEMA_VERSION;

    private final ControlListener listener;
    private final Frame frame = new Frame();
    private final KillDecoder kill = new KillDecoder();
    private final ResumeDecoder resume = new ResumeDecoder();
    private final LiftHaltDecoder lift = new LiftHaltDecoder();
    private final SetModeDecoder setMode = new SetModeDecoder();
    private final PauseParentDecoder pause = new PauseParentDecoder();
    private final FinishParentDecoder finish = new FinishParentDecoder();
    private final SetLimitDecoder setLimit = new SetLimitDecoder();
    private final StatusRequestDecoder status = new StatusRequestDecoder();
    private final LimitsRequestDecoder limits = new LimitsRequestDecoder();

    public ControlAdapter(final ControlListener listener) {
        this.listener = listener;
    }

    @Override
    public FrameRefusal onFrame(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        frame.open(buffer, offset, length, whole, KillDecoder.SCHEMA_ID);
        if (!frame.refused()) {
            switch (frame.templateId()) {
                case KillDecoder.TEMPLATE_ID -> onKill();
                case ResumeDecoder.TEMPLATE_ID -> onResume();
                case LiftHaltDecoder.TEMPLATE_ID -> onLiftHalt();
                case SetModeDecoder.TEMPLATE_ID -> onSetMode();
                case PauseParentDecoder.TEMPLATE_ID -> onPause();
                case FinishParentDecoder.TEMPLATE_ID -> onFinish();
                case SetLimitDecoder.TEMPLATE_ID -> onSetLimit();
                case StatusRequestDecoder.TEMPLATE_ID -> onStatusRequest();
                case LimitsRequestDecoder.TEMPLATE_ID -> onLimitsRequest();
                default -> frame.refuse(FrameRefusal.UNKNOWN_TEMPLATE);
            }
        }
        return frame.refusal();
    }

    private void onKill() {
        frame.only(VERSION, KillDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        kill.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        checkScope(kill.operatorId(), kill.scopeRaw(), kill.target());
        if (!frame.refused()) {
            listener.onKill(
                    kill.commandId(),
                    kill.operatorId(),
                    Codes.scope(kill.scopeRaw()),
                    kill.target());
        }
    }

    private void onResume() {
        frame.only(VERSION, ResumeDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        resume.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        checkScope(resume.operatorId(), resume.scopeRaw(), resume.target());
        if (!frame.refused()) {
            final Scope scope = Codes.scope(resume.scopeRaw());
            listener.onResume(resume.commandId(), resume.operatorId(), scope, resume.target());
        }
    }

    private void onLiftHalt() {
        frame.only(VERSION, LiftHaltDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        lift.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        checkScope(lift.operatorId(), lift.scopeRaw(), lift.target());
        if (!frame.refused()) {
            final Scope scope = Codes.scope(lift.scopeRaw());
            listener.onLiftHalt(
                    lift.commandId(), lift.operatorId(), scope, lift.target(), lift.halt());
        }
    }

    private void onSetMode() {
        frame.only(VERSION, SetModeDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        setMode.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        checkScope(setMode.operatorId(), setMode.scopeRaw(), setMode.target());
        frame.known(setMode.modeRaw(), Codes.MODES);
        if (!frame.refused()) {
            listener.onSetMode(
                    setMode.commandId(),
                    setMode.operatorId(),
                    Codes.scope(setMode.scopeRaw()),
                    setMode.target(),
                    Codes.mode(setMode.modeRaw()));
        }
    }

    private void onPause() {
        frame.only(VERSION, PauseParentDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        pause.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.flag(pause.pausedRaw());
        checkParent(pause.operatorId(), pause.clientId(), pause.parentId());
        if (!frame.refused()) {
            final boolean paused = pause.pausedRaw() == 1;
            listener.onPauseParent(
                    pause.commandId(),
                    pause.operatorId(),
                    pause.clientId(),
                    pause.parentId(),
                    paused);
        }
    }

    private void onFinish() {
        frame.only(VERSION, FinishParentDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        finish.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        checkParent(finish.operatorId(), finish.clientId(), finish.parentId());
        if (!frame.refused()) {
            listener.onFinishParent(
                    finish.commandId(), finish.operatorId(), finish.clientId(), finish.parentId());
        }
    }

    private void onSetLimit() {
        frame.only(VERSION, SetLimitDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        setLimit.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        final int instrumentId = setLimit.instrumentId();
        final boolean every = instrumentId == SetLimitDecoder.instrumentIdNullValue();
        frame.known(setLimit.limitKindRaw(), Codes.LIMIT_KINDS);
        frame.positive(setLimit.operatorId());
        frame.range(every || instrumentId >= 0);
        if (!frame.refused()) {
            listener.onSetLimit(
                    setLimit.commandId(),
                    setLimit.operatorId(),
                    setLimit.limitKindRaw(),
                    every ? EVERY_INSTRUMENT : instrumentId,
                    setLimit.value());
        }
    }

    private void onStatusRequest() {
        frame.only(VERSION, StatusRequestDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        status.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        frame.positive(status.operatorId());
        if (!frame.refused()) {
            listener.onStatusRequest(status.commandId(), status.operatorId());
        }
    }

    private void onLimitsRequest() {
        frame.only(VERSION, LimitsRequestDecoder.BLOCK_LENGTH);
        if (frame.refused()) {
            return;
        }
        limits.wrap(frame.buffer(), frame.body(), frame.blockLength(), frame.version());
        final int instrumentId = limits.instrumentId();
        final boolean every = instrumentId == LimitsRequestDecoder.instrumentIdNullValue();
        frame.positive(limits.operatorId());
        frame.range(every || instrumentId >= 0);
        if (!frame.refused()) {
            listener.onLimitsRequest(
                    limits.commandId(),
                    limits.operatorId(),
                    every ? EVERY_INSTRUMENT : instrumentId);
        }
    }

    private void checkScope(final int operatorId, final short scopeRaw, final long target) {
        frame.known(scopeRaw, Codes.SCOPES);
        frame.positive(operatorId);
        frame.notNegative(target);
    }

    private void checkParent(final int operatorId, final int clientId, final long parentId) {
        frame.positive(operatorId);
        frame.notNegative(clientId);
        frame.positive(parentId);
    }
}
