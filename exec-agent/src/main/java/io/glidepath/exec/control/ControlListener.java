package io.glidepath.exec.control;

import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;

/** What an operator says. {@code target} is the id within the scope, 0 for global. */
public interface ControlListener {
    void onKill(long commandId, int operatorId, Scope scope, long target);

    void onResume(long commandId, int operatorId, Scope scope, long target);

    /** {@code halt} is the reason of a halt that the agent latched, which is its name. */
    void onLiftHalt(long commandId, int operatorId, Scope scope, long target, int halt);

    void onSetMode(long commandId, int operatorId, Scope scope, long target, Mode mode);

    void onPauseParent(long commandId, int operatorId, int clientId, long parentId, boolean paused);

    void onFinishParent(long commandId, int operatorId, int clientId, long parentId);

    /**
     * {@code limitKind} is the wire's LimitKind number; {@code instrumentId} -1: every instrument.
     */
    void onSetLimit(long commandId, int operatorId, int limitKind, int instrumentId, long value);

    void onStatusRequest(long commandId, int operatorId);

    /** {@code instrumentId} -1: every instrument, and the defaults. */
    void onLimitsRequest(long commandId, int operatorId, int instrumentId);
}
