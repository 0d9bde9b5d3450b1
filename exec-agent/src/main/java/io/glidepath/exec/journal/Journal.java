package io.glidepath.exec.journal;

import org.agrona.DirectBuffer;

/**
 * The disk seam: one writer's records, in order, each appended before its effect leaves the agent.
 */
public interface Journal extends AutoCloseable {
    /**
     * Appends one record.
     *
     * @param kind what it is.
     * @param stream the wire's stream number, 1 to 8; 0 for the environment.
     * @param nowNs the duty cycle's clock, ns since the epoch, UTC; never falls.
     * @param buffer holds the payload; may be any buffer when {@code length} is 0.
     * @param offset where the payload begins.
     * @param length bytes of payload, 0 to {@link RecordDescriptor#MAX_PAYLOAD_LENGTH}.
     * @return the record's sequence: 1 for the first, rising by one.
     * @throws IllegalArgumentException if the payload is too long; nothing is appended then.
     */
    long append(
            RecordKind kind, int stream, long nowNs, DirectBuffer buffer, int offset, int length);

    /** The sequence of the last record appended, 0 before the first. */
    long sequence();

    /** Whether records can be read again; else nothing is added that only a reader needs. */
    default boolean keepsRecords() {
        return true;
    }

    @Override
    void close();
}
