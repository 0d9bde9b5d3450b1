package io.glidepath.exec;

import io.glidepath.exec.order.ParentState;
import io.glidepath.exec.wire.ChildrenPublisher;
import io.glidepath.risk.Halts;
import io.glidepath.risk.RiskGuard;
import io.glidepath.risk.Scope;

/**
 * Parents of which it is not known what is filled: after damage, behind a journal that is short, or
 * where the venue holds what the journal does not explain. Such a parent is halted, its client is
 * told, it stays so beyond its end, and what is not filled of it is free for nothing, until two
 * people lift the halt or accept the parent.
 */
final class Doubts {
    /** Halts that put every parent in doubt. */
    private static final AgentReason[] CAUSES = {
        AgentReason.JOURNAL_DAMAGED,
        AgentReason.JOURNAL_SHORT,
        AgentReason.VENUE_DIFFERS,
        AgentReason.VENUE_SILENT
    };

    private final Sessions sessions;
    private final ParentDesk desk;
    private final Halts halts;
    private final ChildDesk childDesk;
    private final Cycle cycle;

    Doubts(
            final Sessions sessions,
            final ParentDesk desk,
            final RiskGuard guard,
            final ChildDesk childDesk,
            final Cycle cycle) {
        this.sessions = sessions;
        this.desk = desk;
        this.halts = guard.halts();
        this.childDesk = childDesk;
        this.cycle = cycle;
    }

    /** Halts everything for a cause, takes every order back, and puts every parent in doubt. */
    void all(final AgentReason cause) {
        halts.set(Scope.GLOBAL, 0, cause.code());
        childDesk.withdrawAll(ChildrenPublisher.EVERY_INSTRUMENT, cause.code());
        for (int i = 0; i < sessions.count(); i++) {
            one(sessions.at(i));
        }
    }

    /** Puts one parent in doubt, or tells its client again that it is. */
    void one(final ParentSession session) {
        final ParentState state = session.parent().state();
        halts.set(Scope.PARENT, session.slot(), AgentReason.IN_DOUBT.code());
        session.inDoubt(true);
        desk.withdraw(session);
        if (!state.canBecome(ParentState.HALTED)) {
            // Halted before, or ending: it does not end before the doubt does.
            desk.report(session, ReportKind.of(state), AgentReason.IN_DOUBT.code());
        } else {
            desk.state(session, ParentState.HALTED, AgentReason.IN_DOUBT.code());
        }
    }

    /** Tells the clients of all parents in doubt what is filled of them by now. */
    void reportAll() {
        for (int i = 0; i < sessions.count(); i++) {
            final ParentSession session = sessions.at(i);
            if (session.inDoubt()) {
                desk.report(
                        session,
                        ReportKind.of(session.parent().state()),
                        AgentReason.IN_DOUBT.code());
            }
        }
    }

    /** Parents in doubt. */
    int count() {
        int doubted = 0;
        for (int i = 0; i < sessions.count(); i++) {
            doubted += sessions.at(i).inDoubt() ? 1 : 0;
        }
        return doubted;
    }

    boolean any() {
        return count() > 0;
    }

    /** Whether this reason of a halt puts every parent in doubt. */
    static boolean isCause(final int reason) {
        for (final AgentReason cause : CAUSES) {
            if (cause.code() == reason) {
                return true;
            }
        }
        return false;
    }

    /** Whether everything is halted for that reason. */
    boolean latched(final AgentReason cause) {
        return halts.holds(Scope.GLOBAL, 0, cause.code());
    }

    /** Whether everything is halted for such a reason. */
    boolean latched() {
        for (final AgentReason cause : CAUSES) {
            if (halts.holds(Scope.GLOBAL, 0, cause.code())) {
                return true;
            }
        }
        return false;
    }

    /** Two people have lifted the last of these halts: every parent is what the venue says. */
    void resolveAll() {
        for (int i = sessions.count() - 1; i >= 0; i--) {
            if (sessions.at(i).inDoubt()) {
                resolve(sessions.at(i));
            }
        }
    }

    /**
     * A parent is accepted as it stands: it goes on when nothing else halts it. One that only the
     * venue named ends, for nobody knows what was asked of it.
     */
    void resolve(final ParentSession session) {
        desk.believed(session);
        if (session.venueOnly()) {
            desk.end(session, ParentState.CANCELLING, AgentReason.VENUE_ONLY.code());
        } else {
            session.decideAt(cycle.nowNs());
            desk.onAnswer(session);
        }
    }
}
