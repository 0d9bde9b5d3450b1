package io.glidepath.exec.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Where Chronicle keeps its own data in a file of the journal, in bytes from the file's beginning
 * and as its version in use writes it: a header of 197 bytes, a table of index tables, the first
 * index table, then records. A table is a capacity, a count of entries used, and the entries, 8
 * bytes each; an index table has the place of every 256th record.
 */
final class OwnLayout {
    static final int HEADER_WORD = 0x400000C1;
    static final int MARK_WORD = 0x40000004;
    /** Place of the last record's document. */
    static final int LAST_PLACE = 64;
    /** Lower half: number of the last record, from 0; upper half: 32 bits of its place. */
    static final int LAST_NUMBER = 72;
    /** The next record that an index table will have. */
    static final int NEXT_INDEXED = 176;

    static final int TABLE_OF_TABLES = 200;
    static final int TABLE_OF_TABLES_USED = 232;
    static final int FIRST_TABLE = 33_008;
    static final int FIRST_TABLE_USED = 33_032;
    static final int FIRST_RECORD = 65_808;

    static final int ENTRIES = 4096;
    static final int SPACING = 256;
    /** An entry that was being made. */
    static final long NOT_COMPLETE = -1;

    private static final int INDEX_PLACE = 152;
    private static final int HEADER_END = 197;
    private static final byte[] TABLE_NAME = name("index");
    private static final byte[] HEADER = header();
    private static final byte[] TABLES = tables();
    private static final byte[] TABLE = table();

    private OwnLayout() {}

    /** The first byte before the first record that is not what the writer leaves there, or -1. */
    static long altered(final QueueFile file) {
        long at = alteredHeader(file);
        if (at < 0 && file.longAt(INDEX_PLACE) != TABLE_OF_TABLES) {
            at = INDEX_PLACE;
        }
        if (at < 0) {
            at = difference(file, TABLE_OF_TABLES, TABLES);
        }
        return at < 0 ? difference(file, FIRST_TABLE, TABLE) : at;
    }

    /** The first constant byte of the header that is not what the writer leaves there, or -1. */
    static long alteredHeader(final QueueFile file) {
        for (int at = 0; at < HEADER_END; at++) {
            if (!varies(at) && file.byteAt(at) != HEADER[at]) {
                return at;
            }
        }
        return -1;
    }

    private static boolean varies(final int at) {
        return at >= LAST_PLACE && at < LAST_NUMBER + Long.BYTES
                || at >= INDEX_PLACE && at < INDEX_PLACE + Long.BYTES
                || at >= NEXT_INDEXED && at < NEXT_INDEXED + Long.BYTES;
    }

    private static long difference(final QueueFile file, final long from, final byte[] expected) {
        for (int at = 0; at < expected.length; at++) {
            if (file.byteAt(from + at) != expected[at]) {
                return from + at;
            }
        }
        return -1;
    }

    /** The place of an index table's count in its document, or -1 if the document is no such. */
    static long tableUsed(final QueueFile file, final long document) {
        long at = document + Integer.BYTES;
        if (difference(file, at, TABLE_NAME) >= 0) {
            return -1;
        }
        at += TABLE_NAME.length;
        while ((at + 1) % Long.BYTES != 0 && file.byteAt(at) == (byte) 0x8F) {
            at++;
        }
        return file.byteAt(at) == (byte) 0x8D && file.longAt(at + 1) == ENTRIES
                ? at + 1 + Long.BYTES
                : -1;
    }

    private static byte[] header() {
        final ByteBuffer out = bytes().putInt(HEADER_WORD);
        out.put(name("header")).put((byte) 0xB6).put((byte) 8).put(text("SCQStore"));
        out.put((byte) 0x82).putInt(170).put(field("writePosition"));
        out.put(padded()).put((byte) 0x8D).putLong(2).putLong(2).putLong(0).putLong(0);
        out.put(field("indexing")).put((byte) 0xB6).put((byte) 12).put(text("SCQSIndexing"));
        out.put((byte) 0x82).putInt(76);
        out.put(field("indexCount")).put((byte) 0xA5).putShort((short) ENTRIES);
        out.put(field("indexSpacing")).put((byte) 0xA5).putShort((short) SPACING);
        out.put(field("index2Index")).put((byte) 0x8F).put((byte) 0xA7).putLong(0);
        out.put(field("lastIndex")).put((byte) 0x8E).putInt(0).put((byte) 0xA7).putLong(0);
        out.put(field("dataFormat")).put((byte) 0xA1).put((byte) 1);
        return used(out);
    }

    private static byte[] tables() {
        final ByteBuffer out =
                bytes().putInt(0x40008024).put(name("index2index")).put(padded());
        return used(out.put((byte) 0x8D).putLong(ENTRIES));
    }

    private static byte[] table() {
        final ByteBuffer out = bytes().putInt(0x4000801C).put(TABLE_NAME).putInt(0x8F8F8F8F);
        return used(out.put((byte) 0x8D).putLong(ENTRIES));
    }

    private static byte[] name(final String name) {
        return used(bytes().put((byte) 0xB9).put((byte) name.length()).put(text(name)));
    }

    private static byte[] field(final String name) {
        return used(bytes().put((byte) (0xC0 + name.length())).put(text(name)));
    }

    /** One byte of padding, told with its length in four. */
    private static byte[] padded() {
        return used(bytes().put((byte) 0x8E).putInt(1).put((byte) 0));
    }

    private static ByteBuffer bytes() {
        return ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] used(final ByteBuffer out) {
        final byte[] used = new byte[out.position()];
        out.flip().get(used);
        return used;
    }

    private static byte[] text(final String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
