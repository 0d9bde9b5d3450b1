package io.glidepath.exec;

/**
 * Tells, in a replay, where a policy did not answer when a decision was recorded. It may answer
 * now, and is not believed then.
 */
@FunctionalInterface
public interface RecordedFailures {
    /** Nothing was recorded: whether a policy answers is found by asking it. */
    RecordedFailures NONE = parentId -> 0;

    /**
     * Asked in each decision, when it is that parent's turn to act.
     *
     * @return the code of a {@link io.glidepath.exec.policy.Failure}, or 0: it answered.
     */
    int of(long parentId);
}
