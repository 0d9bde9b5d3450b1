package io.glidepath.exec.journal;

import org.agrona.DirectBuffer;

/**
 * Numbers the records and keeps none: for runs that are thrown away. Who wants to look at them in
 * passing extends it.
 */
public class CountingJournal implements Journal {
    private long sequence;

    @Override
    public long append(
            final RecordKind kind,
            final int stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        return ++sequence;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public boolean keepsRecords() {
        return false;
    }

    @Override
    public void close() {}
}
