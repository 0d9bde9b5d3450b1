package io.glidepath.exec;

import io.glidepath.exec.wire.AgentNumbers;

/**
 * Which agent this is.
 *
 * @param instanceId 0 to 127.
 * @param epoch rises with every start, 1 to 2^20 - 1.
 * @param modelHash the learned policy's, 0 without one.
 */
record AgentIdentity(int instanceId, int epoch, long modelHash) {
    void fill(final AgentNumbers form) {
        form.instanceId = instanceId;
        form.epoch = epoch;
        form.modelHash = modelHash;
    }
}
