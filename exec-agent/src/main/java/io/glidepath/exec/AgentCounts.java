package io.glidepath.exec;

/** Numbers of a run, written by the agent's thread alone; for status replies and tests. */
final class AgentCounts {
    long events;
    long refusedFrames;
    long refusedRequests;
    long decisions;
    long fills;
    long childrenSent;
    long cancelsSent;
    long refusals;
    long notSent;
    long deferred;
    long droppedDeferred;
    long unknownChildren;
    long duplicateFills;
    long gaps;
    long marketRefusals;
    long faults;
    long venueDifferences;
    long unknownParents;
    /** Most open at once, as recovery found them. */
    int mostParents;

    int mostChildren;
    int mostChildrenOfParent;

    /** Recovery has opened a parent. */
    void recoveredParents(final int open) {
        mostParents = Math.max(mostParents, open);
    }

    /** Recovery has opened a child. */
    void recoveredChildren(final int open, final int ofItsParent) {
        mostChildren = Math.max(mostChildren, open);
        mostChildrenOfParent = Math.max(mostChildrenOfParent, ofItsParent);
    }
}
