package io.glidepath.exec;

import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Failure;

/**
 * Where it comes in that a policy did not answer. That a run failed is a fact of the machine, as a
 * failed offer is: it is written down before the parent falls back, and a replay takes it from the
 * journal. What follows from the row alone (a number that is not finite, everything masked) is not
 * written down: it comes out again.
 */
final class InferenceDoor {
    private final RecordedFailures recorded;
    private final Notes notes;

    InferenceDoor(final RecordedFailures recorded, final Notes notes) {
        this.recorded = recorded;
        this.notes = notes;
    }

    /** It is this parent's turn to act: does it have an answer to act on? */
    void hear(final ParentSession session) {
        final DecisionBatch batch = session.seat().batch;
        final long parentId = session.parent().parentId();
        final Failure then = Failure.of(recorded.of(parentId));
        if (then != Failure.NONE) {
            batch.unanswered(session.row, then);
        }
        final Failure failure = batch.failure(session.row);
        if (failure.fromOutside()) {
            notes.inferenceFailed(parentId, failure.code());
        }
    }
}
