package io.glidepath.exec.wire;

import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;

/** The form of a ScopeStatus, filled by its sender. */
public final class ScopeState {
    public long commandId;
    public int operatorId;
    /** Id within the scope, 0 for global. */
    public long target;
    /** The parent's client; 0 for other scopes. */
    public int clientId;
    /** Why it is so; 0: none. */
    public int reason;

    public Scope scope;
    public Mode mode;
    public boolean killed;
}
