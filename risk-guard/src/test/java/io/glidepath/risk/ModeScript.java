package io.glidepath.risk;

import java.util.List;
import java.util.Map;

/** Modes, kills, resumes and changed limits. */
final class ModeScript {
    private static final long SECOND = Stage.SECOND;
    private static final int HALT = 304;
    private final Stage s;

    ModeScript(final Stage s) {
        this.s = s;
    }

    void modes() {
        final Scope scope = Scope.values()[s.dice.nextInt(5)];
        final long target = scope == Scope.GLOBAL ? 0 : s.dice.nextInt(1, 4);
        final boolean untracked = scope == Scope.PARENT && s.oracle.live((int) target) == null;
        if (untracked) {
            s.same("kill", s.guard.kill(scope, target, 7, s.nowNs), RejectReason.UNKNOWN_PARENT);
            return;
        }
        final SlowOracle.Kill state = s.oracle.kill(scope, target);
        if (s.rarely(3)) {
            state.mode = s.rarely(2) ? Mode.POLICY : Mode.values()[s.dice.nextInt(4)];
            s.guard.mode(scope, target, state.mode, 5, s.nowNs);
        } else if (s.rarely(3)) {
            state.killed = true;
            state.first = 0;
            s.guard.kill(scope, target, 7, s.nowNs);
        } else if (s.rarely(3)) {
            state.firstToLift = state.halted ? state.firstToLift : 0;
            state.halted = true;
            s.guard.halts().set(scope, target, HALT);
        }
        for (final Map.Entry<List<Object>, SlowOracle.Kill> entry :
                List.copyOf(s.oracle.kills.entrySet())) {
            final Scope killed = (Scope) entry.getKey().get(0);
            final long of = (Long) entry.getKey().get(1);
            if (killed != Scope.PARENT || s.oracle.live((int) of) != null) {
                resume(killed, of, entry.getValue());
                lift(killed, of, entry.getValue());
                if (!s.rarely(3)) {
                    entry.getValue().mode = Mode.POLICY;
                    s.guard.mode(killed, of, Mode.POLICY, 0, s.nowNs);
                }
            }
        }
    }

    private void resume(final Scope scope, final long target, final SlowOracle.Kill state) {
        final int person = s.dice.nextInt(0, 4);
        RejectReason should = RejectReason.NEEDS_SECOND_PERSON;
        if (person == 0) {
            should = RejectReason.INVALID_OPERATOR;
        } else if (!state.killed) {
            should = RejectReason.NOT_KILLED;
        } else if (state.first == 0 || state.first == person) {
            state.first = person;
        } else {
            state.killed = false;
            state.first = 0;
            should = RejectReason.NONE;
        }
        s.same("resume", s.guard.resume(scope, target, person, s.nowNs), should);
        s.same("killed", s.guard.killed(scope, target), state.killed);
    }

    private void lift(final Scope scope, final long target, final SlowOracle.Kill state) {
        final int person = s.dice.nextInt(0, 4);
        RejectReason should = RejectReason.NEEDS_SECOND_PERSON;
        if (person == 0) {
            should = RejectReason.INVALID_OPERATOR;
        } else if (!state.halted) {
            should = RejectReason.NOT_LATCHED;
        } else if (state.firstToLift == 0 || state.firstToLift == person) {
            state.firstToLift = person;
        } else {
            state.halted = false;
            state.firstToLift = 0;
            should = RejectReason.NONE;
        }
        s.same("lift", s.guard.halts().lift(scope, target, HALT, person, s.nowNs), should);
    }

    void limit() {
        final int kind = s.dice.nextInt(0, 11);
        final int id = s.rarely(3) ? -1 : s.dice.nextInt(1, 5);
        final boolean known = kind >= 1 && kind <= 9;
        final long value = s.rarely(4) || !known
                ? s.hostile()
                : nudged(kind, id == -1 ? s.oracle.firm : s.oracle.caps.get(id));
        final long most = switch (kind) {
            case 1, 2 -> Long.MAX_VALUE;
            case 3, 4, 9 -> 10_000;
            case 5, 6 -> 1_000_000;
            default -> 3_600 * SECOND;
        };
        RejectReason should = RejectReason.NONE;
        if (!known) {
            should = RejectReason.UNKNOWN_LIMIT;
        } else if (value < 0 || value > most) {
            should = RejectReason.LIMIT_OUT_OF_RANGE;
        } else if (id == -1) {
            s.oracle.firm.put(kind, value);
            s.oracle.caps.values().forEach(c -> c.put(kind, value));
        } else if (!s.oracle.caps.containsKey(id)) {
            should = RejectReason.UNKNOWN_INSTRUMENT;
        } else {
            s.oracle.caps.get(id).put(kind, value);
        }
        s.same("setLimit", s.guard.setLimit(kind, id, value), should);
    }

    private long nudged(final int kind, final OracleLimits.Caps caps) {
        final long was = caps == null ? 1_000 : new OracleLimits.Caps(caps.given).at[kind];
        return Math.max(0, s.rarely(2) ? was : was + was * s.dice.nextInt(-5, 6) / 20);
    }
}
