package io.glidepath.exec.config;

import java.util.List;

/**
 * What a live process is told beside the agent: where its streams, journal, metrics and policy are.
 *
 * @param warmUpDecisions decisions of the rehearsal before it is ready.
 * @param killWordFile file of the local kill word; empty: {@code kill.word} in the journal's
 *     folder.
 * @param shutdownWaitNs how long a stop waits for answers.
 */
public record LiveConfig(
        Wire aeron,
        Disk journal,
        Metrics metrics,
        Learned policy,
        Idle idle,
        int warmUpDecisions,
        OnDisconnect onDisconnect,
        String killWordFile,
        long shutdownWaitNs) {

    /** What the agent's thread does without work. */
    public enum Idle {
        AUTO,
        SPIN,
        YIELD,
        BACKOFF
    }

    /** What becomes of parents when a sender of parent orders goes. */
    public enum OnDisconnect {
        CONTINUE,
        HALT
    }

    /**
     * The transport.
     *
     * @param directory of the media driver; empty: {@code glidepath} in shared memory.
     * @param embeddedDriver whether this process runs the driver.
     * @param termLength bytes, a power of two; embedded driver only.
     * @param channels by stream, in the wire's order.
     */
    public record Wire(
            String directory,
            boolean embeddedDriver,
            int termLength,
            int firstStreamId,
            List<String> channels) {
        public Wire {
            channels = List.copyOf(channels);
            if (Integer.bitCount(termLength) != 1) {
                throw new IllegalArgumentException("termLengthKiB must be a power of two");
            }
            for (final String channel : channels) {
                if (!channel.startsWith("aeron:")) {
                    throw new IllegalArgumentException(
                            "channels must begin with aeron:, not '" + channel + "'");
                }
            }
        }
    }

    /**
     * The journal's folder, the room its disk must have, bytes, the time from one sync to the next,
     * ns; 0: none; and the file of how far it is; empty: in its folder.
     */
    public record Disk(String directory, long minimumFreeBytes, long syncNs, String markFile) {}

    public record Metrics(String host, int port) {}

    /** The learned policy: its number and its manifest's path; empty: none. */
    public record Learned(int id, String manifest) {}

    LiveConfig withAeronDirectory(final String directory) {
        final Wire wire = new Wire(
                directory,
                aeron.embeddedDriver(),
                aeron.termLength(),
                aeron.firstStreamId(),
                aeron.channels());
        return new LiveConfig(
                wire,
                journal,
                metrics,
                policy,
                idle,
                warmUpDecisions,
                onDisconnect,
                killWordFile,
                shutdownWaitNs);
    }
}
