package io.glidepath.exec.client;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.wire.Outlet;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Offers a frame until it is taken, for a bounded time. */
final class Offers {
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(5);

    private Offers() {}

    /**
     * @param offer offers the frame once and answers what the outlet answered.
     * @throws CommandException when it was not taken in time.
     */
    static void until(final String what, final LongSupplier offer) {
        final long deadline = System.nanoTime() + PATIENCE_NS;
        long result = offer.getAsLong();
        while (result < 0) {
            final boolean hopeless =
                    result == Outlet.CLOSED || result == Outlet.MAX_POSITION_EXCEEDED;
            if (hopeless || System.nanoTime() - deadline > 0) {
                throw CommandException.notDone(what + " was not sent: " + why(result));
            }
            AgentOptions.pause();
            result = offer.getAsLong();
        }
    }

    private static String why(final long result) {
        if (result == Outlet.NOT_CONNECTED) {
            return "the agent has gone";
        }
        return result == Outlet.CLOSED ? "the media driver has gone" : "the agent does not read";
    }
}
