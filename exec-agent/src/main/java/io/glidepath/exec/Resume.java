package io.glidepath.exec;

import io.glidepath.exec.market.Markets;
import io.glidepath.exec.order.ChildOrder;
import io.glidepath.exec.order.Children;
import io.glidepath.risk.RiskGuard;

/**
 * The first thing an agent does after recovery: it asks for every book and, unless a reconciliation
 * tells of all, the venue after every child.
 */
final class Resume {
    private final Sessions sessions;
    private final Children children;
    private final Markets markets;
    private final RiskGuard guard;
    private final ChildDesk desk;
    private final FeedWatch feedWatch;
    private final Cycle cycle;
    private final AgentHalts halts;
    private final boolean venueTells;
    private boolean asked;

    Resume(
            final Sessions sessions,
            final Children children,
            final Markets markets,
            final RiskGuard guard,
            final ChildDesk desk,
            final FeedWatch feedWatch,
            final Cycle cycle,
            final AgentHalts halts,
            final boolean venueTells) {
        this.halts = halts;
        this.venueTells = venueTells;
        this.sessions = sessions;
        this.children = children;
        this.markets = markets;
        this.guard = guard;
        this.desk = desk;
        this.feedWatch = feedWatch;
        this.cycle = cycle;
    }

    /** To be done in the next duty cycle. */
    void ask() {
        asked = true;
    }

    /** Another venue may have come: its books are asked for. */
    void venueChanged() {
        asked |= venueTells && halts.tellsProcessesApart();
    }

    boolean onTime() {
        if (!asked) {
            return false;
        }
        asked = false;
        cycle.open();
        markets.distrust();
        if (halts.tellsProcessesApart()) {
            markets.forgetNumbers();
        }
        feedWatch.askNow();
        if (venueTells) {
            return true;
        }
        for (int i = 0; i < sessions.count(); i++) {
            resume(sessions.at(i));
        }
        return true;
    }

    long nextTimerNs() {
        return asked ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private void resume(final ParentSession session) {
        for (int i = 0; i < children.openCount(session.slot()); i++) {
            final ChildOrder child = children.open(session.slot(), i);
            children.unknown(child);
            guard.unknown(child.childId());
        }
        if (children.openCount(session.slot()) > 0) {
            desk.askAfterAll(session.parent());
            session.retryAt(cycle.nowNs());
        }
    }
}
