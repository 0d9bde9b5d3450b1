package io.glidepath.exec.wire;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.glidepath.codec.common.GroupSizeEncodingDecoder;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.VarAsciiEncodingDecoder;

import org.agrona.DirectBuffer;

/**
 * A frame under inspection. Walks header, block, groups and data without believing any length in
 * them. The first refusal sticks and makes every later step a no-op, so a caller lists its checks
 * and asks once.
 */
final class Frame {
    private static final int GROUP_COUNT_OFFSET =
            GroupSizeEncodingDecoder.numInGroupEncodingOffset();
    private static final int DATA_HEADER = VarAsciiEncodingDecoder.varDataEncodingOffset();
    private static final int NULL_VERSION = MessageHeaderDecoder.versionNullValue();

    private DirectBuffer buffer;
    private int start;
    private int end;
    private int cursor;
    private FrameRefusal refusal = FrameRefusal.NONE;
    private int instrumentId = InputAdapter.NO_INSTRUMENT;

    private int blockLength;
    private int templateId;
    private int version;

    /** Begins with a frame and checks its length and header. */
    void open(
            final DirectBuffer buffer,
            final int offset,
            final int length,
            final boolean whole,
            final int schemaId) {
        this.buffer = buffer;
        start = offset;
        instrumentId = InputAdapter.NO_INSTRUMENT;
        refusal = outer(buffer, offset, length, whole);
        if (refused()) {
            return;
        }
        end = offset + length;
        cursor = offset + MessageHeaderDecoder.ENCODED_LENGTH;
        final long header = buffer.getLong(offset, LITTLE_ENDIAN);
        blockLength = uint16(header, MessageHeaderDecoder.blockLengthEncodingOffset());
        templateId = uint16(header, MessageHeaderDecoder.templateIdEncodingOffset());
        version = uint16(header, MessageHeaderDecoder.versionEncodingOffset());
        require(
                uint16(header, MessageHeaderDecoder.schemaIdEncodingOffset()) == schemaId,
                FrameRefusal.UNKNOWN_SCHEMA);
        require(version >= 1 && version != NULL_VERSION, FrameRefusal.UNSUPPORTED_VERSION);
    }

    private static FrameRefusal outer(
            final DirectBuffer buffer, final int offset, final int length, final boolean whole) {
        if (!whole) {
            return FrameRefusal.FRAGMENTED;
        }
        if (length < MessageHeaderDecoder.ENCODED_LENGTH
                || offset < 0
                || offset > buffer.capacity() - length) {
            return FrameRefusal.TOO_SHORT;
        }
        return length > FrameHandler.MAX_FRAME_LENGTH ? FrameRefusal.TOO_LONG : FrameRefusal.NONE;
    }

    /** Steps over the root block, which may be longer than we know only in a newer version. */
    void block(final int knownVersion, final int knownLength) {
        take(
                blockLength,
                fits(version, knownVersion, blockLength, knownLength),
                FrameRefusal.BAD_BLOCK_LENGTH);
    }

    /** The same of a block that may end before a field that came later within the version. */
    void block(final int knownVersion, final int knownLength, final int earlierLength) {
        final boolean earlier = version == knownVersion && blockLength == earlierLength;
        block(knownVersion, earlier ? earlierLength : knownLength);
    }

    /**
     * Steps over a group.
     *
     * @return its entries, 0 when refused.
     */
    int group(final int knownVersion, final int knownEntryLength, final int maxCount) {
        final int at = cursor;
        take(GroupSizeEncodingDecoder.ENCODED_LENGTH, true, FrameRefusal.BAD_GROUP);
        if (refused()) {
            return 0;
        }
        final int entryLength = uint16(at);
        final int count = uint16(at + GROUP_COUNT_OFFSET);
        final boolean sound =
                count <= maxCount && fits(version, knownVersion, entryLength, knownEntryLength);
        take(count * entryLength, sound, FrameRefusal.BAD_GROUP);
        return refused() ? 0 : count;
    }

    /**
     * Steps over ASCII text, which must be printable.
     *
     * @return its length in bytes, 0 when refused.
     */
    int text(final int maxLength) {
        final int at = cursor;
        take(DATA_HEADER, true, FrameRefusal.BAD_LENGTH);
        if (refused()) {
            return 0;
        }
        final int length = uint16(at);
        take(length, length <= maxLength, FrameRefusal.BAD_LENGTH);
        printable(at + DATA_HEADER, length);
        return refused() ? 0 : length;
    }

    /** Refuses anything but the characters from space to tilde. */
    void printable(final int at, final int length) {
        for (int i = 0; i < length && !refused(); i++) {
            final byte character = buffer.getByte(at + i);
            require(character >= ' ' && character <= '~', FrameRefusal.OUT_OF_RANGE);
        }
    }

    /** The message must end where the frame ends. */
    void end() {
        require(cursor == end, FrameRefusal.BAD_LENGTH);
    }

    /** A message of a block alone. */
    void only(final int knownVersion, final int knownLength) {
        block(knownVersion, knownLength);
        end();
    }

    /** An enum whose known values are 1 to {@code known}. */
    void known(final short raw, final int known) {
        require(raw >= 1 && raw <= known, FrameRefusal.UNKNOWN_ENUM);
    }

    /** A truth value: 0 or 1. */
    void flag(final short raw) {
        require(raw == 0 || raw == 1, FrameRefusal.UNKNOWN_ENUM);
    }

    void require(final boolean sound, final FrameRefusal otherwise) {
        if (!sound && refusal == FrameRefusal.NONE) {
            refusal = otherwise;
        }
    }

    void range(final boolean sound) {
        require(sound, FrameRefusal.OUT_OF_RANGE);
    }

    /**
     * Ids, times and quantities that have no meaning below zero; the null value is below zero too.
     */
    void notNegative(final long value) {
        range(value >= 0);
    }

    /** Checks the id of the instrument that the frame is about, and remembers it. */
    void instrument(final int id) {
        notNegative(id);
        instrumentId = Math.max(id, InputAdapter.NO_INSTRUMENT);
    }

    /** The instrument the frame is about, {@link #InputAdapter.NO_INSTRUMENT} if it names none. */
    int instrument() {
        return instrumentId;
    }

    void positive(final long value) {
        range(value > 0);
    }

    void refuse(final FrameRefusal reason) {
        require(false, reason);
    }

    boolean refused() {
        return refusal != FrameRefusal.NONE;
    }

    FrameRefusal refusal() {
        return refusal;
    }

    int templateId() {
        return templateId;
    }

    DirectBuffer buffer() {
        return buffer;
    }

    /** Where the root block begins. */
    int body() {
        return start + MessageHeaderDecoder.ENCODED_LENGTH;
    }

    int blockLength() {
        return blockLength;
    }

    int version() {
        return version;
    }

    /**
     * A length is the known one, or at least that from a newer sender, who may only have appended
     * fields.
     */
    private static boolean fits(
            final int version, final int knownVersion, final int length, final int known) {
        return version > knownVersion ? length >= known : length == known;
    }

    private void take(final int length, final boolean sound, final FrameRefusal otherwise) {
        require(sound && length <= end - cursor, otherwise);
        if (!refused()) {
            cursor += length;
        }
    }

    /** A number of the header, which is eight bytes long. */
    private static int uint16(final long header, final int at) {
        return (int) (header >>> at * Byte.SIZE) & 0xFFFF;
    }

    private int uint16(final int at) {
        return buffer.getShort(at, LITTLE_ENDIAN) & 0xFFFF;
    }
}
