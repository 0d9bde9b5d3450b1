package io.glidepath.sim.loss;

import java.util.random.RandomGenerator;

/**
 * What is lost with one death of the process.
 *
 * @param kind what becomes of the journal.
 * @param afterRecords how many records of this run are appended before the death.
 * @param lost how many records are lost at the end, as far as the kind allows it.
 * @param reportsLost whether what the venue said meanwhile is lost, or comes late.
 * @param silentNs how long nothing of the venue arrives after the restart.
 */
record Loss(Kind kind, long afterRecords, long lost, boolean reportsLost, long silentNs) {
    /** What becomes of the journal. */
    enum Kind {
        /** The process is killed: every record is there. */
        KILLED,
        /** Power is lost: what was not synced is gone, and nothing tells. */
        POWER,
        /** A bit flips: everything from there on is set aside, and the start knows. */
        FLIPPED,
        /** The file is cut inside a record: so is the end, and the start knows. */
        CUT,
        /** An old copy of the folder, its epoch too; the mark is kept elsewhere. */
        OLD_COPY,
        /** An old copy of the folder, its epoch and its mark too. */
        OLD_COPY_WITH_MARK
    }

    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_RECORDS = 1_500;
    /** So many are appended before a venue that is late has answered. */
    private static final int FEW_RECORDS = 60;

    private static final int MOST_LOST = 60;

    static Loss draw(final RandomGenerator random) {
        final Kind[] kinds = Kind.values();
        final Kind kind = kinds[random.nextInt(kinds.length)];
        final boolean old = kind == Kind.OLD_COPY || kind == Kind.OLD_COPY_WITH_MARK;
        return new Loss(
                kind,
                1 + random.nextInt(random.nextInt(3) == 0 ? FEW_RECORDS : MOST_RECORDS),
                1 + random.nextInt(old ? 10 * MOST_LOST : MOST_LOST),
                random.nextBoolean(),
                random.nextInt(4) == 0 ? random.nextLong(20 * SECOND) : 0);
    }

    boolean known() {
        return kind == Kind.FLIPPED || kind == Kind.CUT;
    }

    boolean oldCopy() {
        return kind == Kind.OLD_COPY || kind == Kind.OLD_COPY_WITH_MARK;
    }
}
