package io.glidepath.exec.journal;

import org.agrona.concurrent.UnsafeBuffer;

/** Where a reader finds the bytes of records, one candidate behind the other, unverified. */
interface RecordSource extends AutoCloseable {
    /**
     * Moves to the bytes behind the last record taken.
     *
     * @return whether there are any; false at the end, or when {@link #trouble()} says why not.
     */
    boolean advance();

    /** Holds the candidate, in memory that a checksum can be taken of. */
    UnsafeBuffer buffer();

    /** Where the candidate begins. */
    int offset();

    /** Bytes that the candidate may use, 0 or more. */
    int available();

    /** Tells the source how many bytes the record really has. */
    void take(int length);

    /** What keeps it from going on, or null. */
    String trouble();

    /** What is wrong and keeps nothing from being read, with its place, or null. */
    default String flaw() {
        return null;
    }

    /** Where the candidate lies, for people; empty where there is nothing to look into. */
    String place();

    /** Whether a record was begun at the end and never finished, as a killed writer leaves it. */
    boolean unfinished();

    @Override
    void close();
}
