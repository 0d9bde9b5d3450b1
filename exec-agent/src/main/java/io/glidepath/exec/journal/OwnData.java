package io.glidepath.exec.journal;

/**
 * Verifies, beside the records of a file, what Chronicle keeps there for itself: the next writer
 * would go by it, and could write over records. What a writer that was killed had not yet noted is
 * no flaw; what it noted and is not so, is. Reading goes on behind a flaw: each record has a
 * checksum of its own.
 */
final class OwnData {
    private static final int ENTRY = Long.BYTES;
    private static final long NUMBER_MASK = 0xFFFF_FFFFL;

    private QueueFile file;
    private boolean begun;
    private long records;
    private long lastPlace;
    private boolean lastPlaceSeen;
    private long lastNumber;
    private boolean lastNumberSeen;
    private long nextIndexed;
    private long tables;
    private long tablesNoted;
    private long tableUsed;
    private long tableNoted;
    private long indexedPlace;
    private String flaw;

    /** Starts over with a file. */
    void begin(final QueueFile next) {
        file = next;
        begun = false;
        records = 0;
        flaw = null;
    }

    /** A record's document begins there. */
    void record(final long place) {
        start();
        lastPlaceSeen |= place == lastPlace;
        lastNumberSeen |= lastNumber == (place << Integer.SIZE | records & NUMBER_MASK);
        if (records % OwnLayout.SPACING == 0) {
            indexed(place);
        }
        records++;
    }

    private void start() {
        if (begun) {
            return;
        }
        begun = true;
        final long altered = OwnLayout.altered(file);
        if (altered >= 0) {
            flawAt(altered);
        }
        lastPlace = file.longAt(OwnLayout.LAST_PLACE);
        lastPlaceSeen = lastPlace == 0;
        lastNumber = file.longAt(OwnLayout.LAST_NUMBER);
        lastNumberSeen = lastNumber == 0;
        nextIndexed = file.longAt(OwnLayout.NEXT_INDEXED);
        tables = 0;
        tablesNoted = noted(OwnLayout.TABLE_OF_TABLES_USED);
        table(OwnLayout.FIRST_TABLE, OwnLayout.FIRST_TABLE_USED);
    }

    /** The number of entries up to the last that is used. */
    private long noted(final long used) {
        final long count = file.longAt(used);
        long last = OwnLayout.ENTRIES;
        while (last > 0 && !isUsed(file.longAt(used + last * ENTRY))) {
            last--;
        }
        if (count < 0 || count > last) {
            flawAt(used);
        }
        return last;
    }

    private static boolean isUsed(final long entry) {
        return entry != 0 && entry != OwnLayout.NOT_COMPLETE;
    }

    private void table(final long document, final long used) {
        final long place = OwnLayout.TABLE_OF_TABLES_USED + ++tables * ENTRY;
        final long entry = file.longAt(place);
        if (isUsed(entry) && entry != document) {
            flawAt(place);
        }
        tableUsed = used;
        tableNoted = noted(used);
    }

    /** An index table has the place of this record, or not yet. */
    private void indexed(final long place) {
        final long number = records / OwnLayout.SPACING;
        indexedPlace = place;
        if (number / OwnLayout.ENTRIES < tables) {
            entry(number % OwnLayout.ENTRIES, place);
        }
    }

    private void entry(final long number, final long place) {
        final long at = tableUsed + (1 + number) * ENTRY;
        final long entry = file.longAt(at);
        if (entry != 0 && entry != place) {
            flawAt(at);
        }
    }

    /** A document of Chronicle's own, behind the first record or where that would be. */
    void document(final long place, final int length) {
        start();
        final long at = place + Integer.BYTES;
        if (length == Integer.BYTES && file.intAt(at) == 0) {
            return;
        }
        final long used = OwnLayout.tableUsed(file, place);
        if (used < 0) {
            flawAt(at);
            return;
        }
        fullTable();
        table(place, used);
        entry(0, indexedPlace);
    }

    private void fullTable() {
        if (records <= tables * OwnLayout.ENTRIES * OwnLayout.SPACING) {
            flawAt(tableUsed);
        }
    }

    /** There are no more documents now. */
    void end() {
        if (begun) {
            seen();
            counted();
        } else if (file.intAt(0) == OwnLayout.HEADER_WORD) {
            final long altered = OwnLayout.alteredHeader(file);
            final boolean empty = file.longAt(OwnLayout.LAST_PLACE) == 0
                    && file.longAt(OwnLayout.LAST_NUMBER) == 0
                    && file.longAt(OwnLayout.NEXT_INDEXED) == 0;
            if (altered >= 0 || !empty) {
                flawAt(altered >= 0 ? altered : OwnLayout.LAST_PLACE);
            }
        }
    }

    private void seen() {
        if (!lastPlaceSeen) {
            flawAt(OwnLayout.LAST_PLACE);
        }
        if (!lastNumberSeen) {
            flawAt(OwnLayout.LAST_NUMBER);
        }
    }

    private void counted() {
        final long indexed = (records + OwnLayout.SPACING - 1) / OwnLayout.SPACING;
        if (nextIndexed < 0
                || nextIndexed % OwnLayout.SPACING != 0
                || nextIndexed > indexed * OwnLayout.SPACING) {
            flawAt(OwnLayout.NEXT_INDEXED);
        }
        if (tableNoted > indexed - (tables - 1) * OwnLayout.ENTRIES) {
            flawAt(tableUsed);
        }
        if (tablesNoted > tables) {
            flawAt(OwnLayout.TABLE_OF_TABLES_USED);
        }
    }

    private void flawAt(final long at) {
        if (flaw == null) {
            flaw = "what the queue keeps for itself is not what its writer leaves there ("
                    + file.name() + " at byte " + at + ")";
        }
    }

    /** The first flaw of the file, with its place, or null. */
    String flaw() {
        return flaw;
    }
}
