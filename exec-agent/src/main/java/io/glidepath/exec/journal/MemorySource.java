package io.glidepath.exec.journal;

import org.agrona.concurrent.UnsafeBuffer;

/** The records of a memory journal, in place. */
final class MemorySource implements RecordSource {
    private final MemoryJournal journal;
    private final UnsafeBuffer view = new UnsafeBuffer(0, 0);
    private int offset;

    MemorySource(final MemoryJournal journal) {
        this.journal = journal;
    }

    @Override
    public boolean advance() {
        if (view.byteArray() != journal.records().byteArray()) {
            view.wrap(journal.records());
        }
        return offset < journal.size();
    }

    @Override
    public UnsafeBuffer buffer() {
        return view;
    }

    @Override
    public int offset() {
        return offset;
    }

    @Override
    public int available() {
        return journal.size() - offset;
    }

    @Override
    public void take(final int length) {
        offset += length;
    }

    @Override
    public String trouble() {
        return null;
    }

    @Override
    public String place() {
        return "";
    }

    @Override
    public boolean unfinished() {
        return false;
    }

    @Override
    public void close() {}
}
