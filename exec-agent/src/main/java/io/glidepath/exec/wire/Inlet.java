package io.glidepath.exec.wire;

/** Where frames come from: Aeron, a simulated venue, or a journal. */
public interface Inlet {
    /**
     * Hands over waiting frames, oldest first.
     *
     * @param handler takes each frame; the bytes are valid during the call alone.
     * @param limit most frames to hand over.
     * @return frames handed over, 0 to {@code limit}.
     */
    int poll(FrameHandler handler, int limit);
}
