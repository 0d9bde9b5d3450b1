package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.order.ParentOrder;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.order.Schedule;
import io.glidepath.exec.order.Urgency;

/** How much of a parent should be done by when, by its algo and by the two that stand behind it. */
final class ScheduleDesk {
    private static final double SECONDS_PER_NS = 1e-9;

    private final AgentConfig config;

    ScheduleDesk(final AgentConfig config) {
        this.config = config;
    }

    /** Computes a session's schedules from what is done by now. */
    void compute(final ParentSession session, final long nowNs) {
        final ParentOrder parent = session.parent();
        final Instrument instrument = session.market().instrument();
        final long lot = instrument.lot;
        final long whole = parent.quantity();
        final long done = Math.min(parent.filled(), whole);
        final long start = done > 0 ? Math.max(nowNs, parent.startNs()) : parent.startNs();
        final long end = parent.endNs();
        session.twap.twap(done, whole, lot, start, end);
        almgrenChriss(session.almgrenChriss, parent, start, done, instrument);
        switch (session.seat().algo) {
            case VWAP -> session.own.vwap(done, whole, lot, start, end, instrument);
            case POV -> session.own.pov(done, whole, lot, start, end, povBps(parent));
            case TWAP -> session.own.twap(done, whole, lot, start, end);
            case AC, POLICY, AUTO -> almgrenChriss(session.own, parent, start, done, instrument);
        }
    }

    /**
     * By the parent's lambda or urgency, else by the configured lambda, else by the configured
     * urgency. An urgency is of the parent's whole length, so that kappa stays what it was when the
     * path is made anew on the way.
     */
    private void almgrenChriss(
            final Schedule schedule,
            final ParentOrder parent,
            final long start,
            final long done,
            final Instrument instrument) {
        final long interval = config.timing().decisionIntervalNs();
        final long whole = parent.quantity();
        final long end = parent.endNs();
        final long lambda =
                config.trading().riskAversionFor(parent.riskAversion(), parent.urgency());
        if (lambda != AgentConfig.Trading.NO_AVERSION) {
            schedule.almgrenChriss(
                    done, whole, instrument.lot, start, end, interval, lambda, instrument);
            return;
        }
        final Urgency urgency = config.trading().urgencyFor(parent.urgency());
        final double seconds = (end - parent.startNs()) * SECONDS_PER_NS;
        schedule.urgent(
                done, whole, instrument.lot, start, end, interval, urgency.kappaT() / seconds);
    }

    private int povBps(final ParentOrder parent) {
        final int cap = parent.maxParticipationBps();
        return cap == ParentRequest.NO_BPS
                ? config.trading().povBps()
                : Math.min(cap, config.trading().povBps());
    }
}
