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
    long stillAlive;
    long unknownParents;
}
