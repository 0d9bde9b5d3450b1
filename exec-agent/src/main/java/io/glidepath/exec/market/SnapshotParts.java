package io.glidepath.exec.market;

/** Where a snapshot in parts stands: only the next part of the same snapshot fits. */
final class SnapshotParts {
    private long sequence;
    private int parts;
    private int next;
    private boolean building;
    private boolean open;

    void begin(final long bookSequence, final int ofParts) {
        sequence = bookSequence;
        parts = ofParts;
        next = 1;
        building = true;
        open = true;
    }

    /**
     * Opens a later part; false, and nothing is being built any more, if it is not the next one.
     */
    boolean follow(final long bookSequence, final int part, final int ofParts) {
        if (!building || open || bookSequence != sequence || part != next || ofParts != parts) {
            abandon();
            return false;
        }
        next++;
        open = true;
        return true;
    }

    boolean building() {
        return building;
    }

    boolean open() {
        return open;
    }

    /** Ends the part that is open; true if it was the last. */
    boolean end() {
        open = false;
        return next == parts;
    }

    long sequence() {
        return sequence;
    }

    void abandon() {
        sequence = 0;
        parts = 0;
        next = 0;
        building = false;
        open = false;
    }

    long stateHash(final long seed) {
        final long hash = StateHash.mix(StateHash.mix(seed, sequence), parts);
        return StateHash.mix(StateHash.mix(hash, next), (building ? 2 : 0) + (open ? 1 : 0));
    }
}
