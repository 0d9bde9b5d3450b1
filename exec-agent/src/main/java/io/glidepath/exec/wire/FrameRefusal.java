package io.glidepath.exec.wire;

/** Why a frame changed nothing. The codes are written into journals and never change. */
public enum FrameRefusal {
    /** The frame was good and its listener was told. */
    NONE(0),
    /** The transport says it is a fragment of something longer. */
    FRAGMENTED(1),
    /** Fewer bytes than an SBE header. */
    TOO_SHORT(2),
    /** More bytes than {@link FrameHandler#MAX_FRAME_LENGTH}. */
    TOO_LONG(3),
    /** A schema that does not belong on this stream. */
    UNKNOWN_SCHEMA(4),
    /** A message that does not belong on this stream, or none we know. */
    UNKNOWN_TEMPLATE(5),
    /** Version 0, or the null version. */
    UNSUPPORTED_VERSION(6),
    /**
     * A root block shorter than its version's, longer without a newer version, or past the frame's
     * end.
     */
    BAD_BLOCK_LENGTH(7),
    /** A group whose entry length or count is out of bounds, or that ends past the frame's end. */
    BAD_GROUP(8),
    /** Text longer than allowed, or the parts of the message do not end where the frame ends. */
    BAD_LENGTH(9),
    /** An enum value that its version does not know, or null where a value is required. */
    UNKNOWN_ENUM(10),
    /** A number or text outside what its field can mean. */
    OUT_OF_RANGE(11);

    private final int code;

    FrameRefusal(final int code) {
        this.code = code;
    }

    /** The stable number in journals: 0 to 11. */
    public int code() {
        return code;
    }
}
