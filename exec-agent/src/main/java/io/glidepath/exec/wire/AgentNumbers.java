package io.glidepath.exec.wire;

import io.glidepath.risk.Mode;

/** The form of an AgentStatus, filled by its sender. */
public final class AgentNumbers {
    public long commandId;
    public int operatorId;
    public long decisions;
    /** Frames taken in. */
    public long events;

    public long refusedFrames;
    /** Intents refused by the guard. */
    public long refusals;

    public long fills;
    public long childrenSent;
    public long journalSequence;
    /** First 8 bytes of the policy file's SHA-256; 0: none. */
    public long modelHash;

    public int openParents;
    public int openChildren;
    public int instanceId;
    public int epoch;
    /** Why the global mode is what it is; 0: none. */
    public int modeReason;

    public Mode mode;
    public boolean killed;

    /** Every number zero, mode POLICY, not killed. */
    public void clear() {
        commandId = 0;
        operatorId = 0;
        decisions = 0;
        events = 0;
        refusedFrames = 0;
        refusals = 0;
        fills = 0;
        childrenSent = 0;
        journalSequence = 0;
        modelHash = 0;
        openParents = 0;
        openChildren = 0;
        instanceId = 0;
        epoch = 0;
        modeReason = 0;
        mode = Mode.POLICY;
        killed = false;
    }
}
