package io.glidepath.exec.policy;

import java.nio.charset.StandardCharsets;

/** Walks the fields of one protobuf message; bounds-checked, trusting nothing. */
final class ProtoReader {
    /** What cannot be read, or may not be there. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(final String message) {
            super(message);
        }
    }

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final byte[] bytes;
    private final int limit;
    private int position;
    private int field;
    private int wire;

    ProtoReader(final byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ProtoReader(final byte[] bytes, final int position, final int limit) {
        this.bytes = bytes;
        this.position = position;
        this.limit = limit;
    }

    /** Steps to the next field; false at the end. Each field stepped to must be read or skipped. */
    boolean next() throws Refused {
        if (position == limit) {
            return false;
        }
        final long tag = rawVarint();
        if (tag < 8 || tag > 0xFFFF_FFFFL) {
            throw broken();
        }
        field = (int) (tag >>> 3);
        wire = (int) tag & 7;
        return true;
    }

    int field() {
        return field;
    }

    long varint() throws Refused {
        expect(VARINT);
        return rawVarint();
    }

    ProtoReader message() throws Refused {
        expect(BYTES);
        final long length = rawVarint();
        if (length < 0 || length > limit - position) {
            throw broken();
        }
        final ProtoReader inner = new ProtoReader(bytes, position, position + (int) length);
        position += (int) length;
        return inner;
    }

    String text() throws Refused {
        final ProtoReader inner = message();
        return new String(
                bytes, inner.position, inner.limit - inner.position, StandardCharsets.UTF_8);
    }

    void skip() throws Refused {
        switch (wire) {
            case VARINT -> rawVarint();
            case FIXED64 -> advance(8);
            case BYTES -> message();
            case FIXED32 -> advance(4);
            default -> throw broken();
        }
    }

    private long rawVarint() throws Refused {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (position == limit) {
                throw broken();
            }
            final byte b = bytes[position++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw broken();
    }

    private void advance(final int count) throws Refused {
        if (count > limit - position) {
            throw broken();
        }
        position += count;
    }

    private void expect(final int type) throws Refused {
        if (wire != type) {
            throw broken();
        }
    }

    private Refused broken() {
        return new Refused(
                "is not an ONNX file or is cut short (unreadable at byte " + position + ")");
    }
}
