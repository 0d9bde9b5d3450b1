package io.glidepath.sim.venue;

/**
 * The answer to a request for all that the venue holds of an instance, sent in pieces so that the
 * executions stream takes it. A new request begins a new answer.
 */
final class ReconcileAnswer {
    /** Most orders sent in one piece. */
    static final int PIECE = 32;

    private final ChildTable children;
    private final ExecutionPublisher executions;
    private boolean open;
    private int instance;
    private int epoch;
    private long requestTimeNs;
    private long sinceExecId;
    private long highestChildId;
    private int nextSlot;
    private int sent;

    ReconcileAnswer(final ChildTable children, final ExecutionPublisher executions) {
        this.children = children;
        this.executions = executions;
    }

    /** @param highest the highest child id that the answer names; 0: none. */
    void begin(
            final long request,
            final int ofInstance,
            final int ofEpoch,
            final long changedAfter,
            final long highest) {
        open = true;
        requestTimeNs = request;
        instance = ofInstance;
        epoch = ofEpoch;
        sinceExecId = changedAfter;
        highestChildId = highest;
        nextSlot = 0;
        sent = 0;
    }

    /** What was asked in the last session is not answered in this one. */
    void abandon() {
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /** Sends a piece, if nothing waits before it; the number of frames sent. */
    int sendPiece(final long lastExecId) {
        if (!open || executions.isHeldUp()) {
            return 0;
        }
        int frames = 0;
        while (nextSlot < children.size() && frames < PIECE) {
            final Child child = children.bySlot(nextSlot++);
            if (Instances.instanceOf(child.childId) == instance
                    && (child.working || child.lastExecId > sinceExecId)) {
                executions.held(child, requestTimeNs, epoch);
                frames++;
                sent++;
            }
        }
        if (nextSlot == children.size()) {
            open = false;
            executions.endOfHeld(requestTimeNs, epoch, sent, highestChildId, lastExecId);
            frames++;
        }
        return frames;
    }
}
