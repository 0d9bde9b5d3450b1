package io.glidepath.sim;

import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;

/** Sees every frame of a simulation where it enters or leaves the venue or leaves the agent. */
@FunctionalInterface
public interface FrameTap {
    FrameTap NONE = (stream, nowNs, buffer, offset, length) -> {};

    /** The bytes are valid during the call alone. */
    void onFrame(Stream stream, long nowNs, DirectBuffer buffer, int offset, int length);

    /** This tap, then another. */
    default FrameTap and(final FrameTap other) {
        return (stream, nowNs, buffer, offset, length) -> {
            onFrame(stream, nowNs, buffer, offset, length);
            other.onFrame(stream, nowNs, buffer, offset, length);
        };
    }
}
