package io.glidepath.exec;

import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;

/**
 * Appends every frame to the journal before it is offered. A must outlet tries a bounded number of
 * times; a frame that is not taken leaves a fact in the journal, and its result goes back to the
 * sender.
 */
final class JournaledOutlet implements Outlet {
    private final Stream stream;
    private final Outlet outlet;
    private final int tries;
    private final Cycle cycle;
    private final Notes notes;

    JournaledOutlet(
            final Stream stream,
            final Outlet outlet,
            final int tries,
            final Cycle cycle,
            final Notes notes) {
        this.stream = stream;
        this.outlet = outlet;
        this.tries = tries;
        this.cycle = cycle;
        this.notes = notes;
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length) {
        if (cycle.muted()) {
            return 1;
        }
        cycle.append(RecordKind.OUTPUT, stream.code(), buffer, offset, length);
        long result = outlet.offer(buffer, offset, length);
        for (int i = 1; i < tries && (result == BACK_PRESSURED || result == ADMIN_ACTION); i++) {
            result = outlet.offer(buffer, offset, length);
        }
        if (result <= 0) {
            notes.offerFailed(stream, result);
        }
        return result;
    }
}
