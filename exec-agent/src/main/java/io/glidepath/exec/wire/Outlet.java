package io.glidepath.exec.wire;

import org.agrona.DirectBuffer;

/** Where frames go: Aeron, a simulated venue, or nowhere. */
public interface Outlet {
    long NOT_CONNECTED = -1;
    long BACK_PRESSURED = -2;
    long ADMIN_ACTION = -3;
    long CLOSED = -4;
    long MAX_POSITION_EXCEEDED = -5;

    /**
     * Offers one frame, once.
     *
     * @return a position above zero when the frame is in the log, else one of the negative results
     *     above (numerically those of Aeron's Publication).
     */
    long offer(DirectBuffer buffer, int offset, int length);
}
