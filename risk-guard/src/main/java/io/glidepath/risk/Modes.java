package io.glidepath.risk;

import org.agrona.collections.Long2LongHashMap;

/**
 * Modes, kills and the agent's own halts of every scope. Bounded: 256 instruments, clients and
 * policies each that something is set for; what is lifted makes room. A kill or a halt that does
 * not fit kills or halts everything; a mode is refused.
 */
final class Modes {
    static final int MAX_TARGETS = 256;
    /** A first person's resume lapses after this. */
    static final long RESUME_LAPSE_NS = 600_000_000_000L;

    private static final long MISSING = -1;
    private static final float LOAD_FACTOR = 0.5f;

    private final Latch global = new Latch();
    private final Latch[] parents;
    private final Targets instruments = new Targets();
    private final Targets clients = new Targets();
    private final Targets policies = new Targets();
    private final ModeListener listener;

    Modes(final int maxParents, final ModeListener listener) {
        this.listener = listener;
        parents = new Latch[maxParents];
        for (int i = 0; i < maxParents; i++) {
            parents[i] = new Latch();
        }
    }

    RejectReason mode(final Scope scope, final long target, final Mode mode, final int reasonCode) {
        if (invalid(scope, target) || mode == null) {
            return RejectReason.INVALID_MODE;
        }
        final Latch latch = findOrAdd(scope, target);
        if (latch == null) {
            return RejectReason.CAPACITY;
        }
        if (latch.mode(mode, reasonCode)) {
            tell(latch, scope, target);
        }
        free(scope, target);
        return RejectReason.NONE;
    }

    /** Halts a target for one reason, until two people lift that one. */
    RejectReason halt(final Scope scope, final long target, final int reasonCode) {
        if (invalid(scope, target)) {
            return RejectReason.INVALID_MODE;
        }
        final Latch own = findOrAdd(scope, target);
        final Latch latch = own == null ? global : own;
        if (latch.halts().set(reasonCode)) {
            tell(latch, scope, target, reasonCode);
        }
        return RejectReason.NONE;
    }

    /** One person's word to lift one halt. */
    RejectReason lift(
            final Scope scope,
            final long target,
            final int reasonCode,
            final int operatorId,
            final long nowNs) {
        if (operatorId <= 0) {
            return RejectReason.INVALID_OPERATOR;
        }
        final Latch latch = find(scope, target);
        if (latch == null || !latch.halts().holds(reasonCode)) {
            return RejectReason.NOT_LATCHED;
        }
        if (!latch.halts().lift(reasonCode, operatorId, nowNs, RESUME_LAPSE_NS)) {
            return RejectReason.NEEDS_SECOND_PERSON;
        }
        tell(latch, scope, target);
        free(scope, target);
        return RejectReason.NONE;
    }

    /** The agent itself knows that the reason no longer holds. */
    boolean release(final Scope scope, final long target, final int reasonCode) {
        final Latch latch = find(scope, target);
        if (latch == null || !latch.halts().release(reasonCode)) {
            return false;
        }
        tell(latch, scope, target);
        free(scope, target);
        return true;
    }

    boolean halted(final Scope scope, final long target, final int reasonCode) {
        final Latch latch = find(scope, target);
        return latch != null && latch.halts().holds(reasonCode);
    }

    /** What is as new makes room for another. */
    private void free(final Scope scope, final long target) {
        switch (scope) {
            case INSTRUMENT -> instruments.free(target);
            case CLIENT -> clients.free(target);
            case POLICY -> policies.free(target);
            case GLOBAL, PARENT -> {}
        }
    }

    RejectReason kill(final Scope scope, final long target, final int reasonCode) {
        if (invalid(scope, target)) {
            return RejectReason.INVALID_MODE;
        }
        final Latch own = findOrAdd(scope, target);
        final Latch latch = own == null ? global : own;
        latch.kill(reasonCode);
        tell(latch, scope, target);
        return RejectReason.NONE;
    }

    RejectReason resume(
            final Scope scope, final long target, final int operatorId, final long nowNs) {
        if (operatorId <= 0) {
            return RejectReason.INVALID_OPERATOR;
        }
        final Latch latch = find(scope, target);
        if (latch == null || !latch.killed()) {
            return RejectReason.NOT_KILLED;
        }
        if (!latch.resume(operatorId, nowNs, RESUME_LAPSE_NS)) {
            return RejectReason.NEEDS_SECOND_PERSON;
        }
        tell(latch, scope, target);
        free(scope, target);
        return RejectReason.NONE;
    }

    boolean killed(final Scope scope, final long target) {
        final Latch latch = find(scope, target);
        return latch != null && latch.killed();
    }

    int globalReason() {
        return global.reason();
    }

    Mode effective(
            final int instrumentId, final int clientId, final int policyId, final int parentSlot) {
        return effective(global.effective(), instrumentId, clientId, policyId, parentSlot);
    }

    /** What would be in force without one halt of everything. */
    Mode effectiveBut(
            final int reasonCode,
            final int instrumentId,
            final int clientId,
            final int policyId,
            final int parentSlot) {
        return effective(
                global.effectiveBut(reasonCode), instrumentId, clientId, policyId, parentSlot);
    }

    private Mode effective(
            final Mode everywhere,
            final int instrumentId,
            final int clientId,
            final int policyId,
            final int parentSlot) {
        Mode mode = everywhere;
        mode = mode.strictest(effective(instruments.find(instrumentId)));
        mode = mode.strictest(effective(clients.find(clientId)));
        mode = mode.strictest(effective(policies.find(policyId)));
        return mode.strictest(effective(parent(parentSlot)));
    }

    boolean anyKilled(
            final int instrumentId, final int clientId, final int policyId, final int parentSlot) {
        return global.killed()
                || killed(instruments.find(instrumentId))
                || killed(clients.find(clientId))
                || killed(policies.find(policyId))
                || killed(parent(parentSlot));
    }

    void parentClosed(final int parentSlot) {
        parents[parentSlot].clear();
    }

    private static Mode effective(final Latch latch) {
        return latch == null ? Mode.POLICY : latch.effective();
    }

    private static boolean killed(final Latch latch) {
        return latch != null && latch.killed();
    }

    private Latch parent(final long slot) {
        return slot >= 0 && slot < parents.length ? parents[(int) slot] : null;
    }

    private Latch find(final Scope scope, final long target) {
        return switch (scope) {
            case null -> null;
            case GLOBAL -> global;
            case INSTRUMENT -> instruments.find(target);
            case CLIENT -> clients.find(target);
            case POLICY -> policies.find(target);
            case PARENT -> parent(target);
        };
    }

    private boolean invalid(final Scope scope, final long target) {
        return scope == null || scope == Scope.PARENT && parent(target) == null;
    }

    private Latch findOrAdd(final Scope scope, final long target) {
        return switch (scope) {
            case GLOBAL -> global;
            case INSTRUMENT -> instruments.findOrAdd(target);
            case CLIENT -> clients.findOrAdd(target);
            case POLICY -> policies.findOrAdd(target);
            case PARENT -> parent(target);
        };
    }

    /** Every latch that is not as new; a parent's target is its slot. */
    void tellAll(final ModeListener to) {
        tellIfSet(to, global, Scope.GLOBAL, 0);
        instruments.tellAll(to, Scope.INSTRUMENT);
        clients.tellAll(to, Scope.CLIENT);
        policies.tellAll(to, Scope.POLICY);
        for (int slot = 0; slot < parents.length; slot++) {
            tellIfSet(to, parents[slot], Scope.PARENT, slot);
        }
    }

    private static void tellIfSet(
            final ModeListener to, final Latch latch, final Scope scope, final long target) {
        final HaltLatches halts = latch.halts();
        for (int i = 0; i < halts.count(); i++) {
            to.onMode(scope, target, Mode.HALT, halts.reason(i), false);
        }
        if (latch.killed()) {
            to.onMode(scope, target, Mode.HALT, latch.killReason(), true);
        } else if (latch.mode() != Mode.POLICY) {
            to.onMode(scope, target, latch.mode(), latch.modeReason(), false);
        }
    }

    /** A halt is told under its own reason, whatever else is set there. */
    private void tell(
            final Latch latch, final Scope scope, final long target, final int reasonCode) {
        final Scope told = latch == global ? Scope.GLOBAL : scope;
        listener.onMode(
                told, told == Scope.GLOBAL ? 0 : target, Mode.HALT, reasonCode, latch.killed());
    }

    private void tell(final Latch latch, final Scope scope, final long target) {
        final Scope told = latch == global ? Scope.GLOBAL : scope;
        listener.onMode(
                told,
                told == Scope.GLOBAL ? 0 : target,
                latch.effective(),
                latch.reason(),
                latch.killed());
    }

    long hash(final long seed) {
        long hash = global.hash(seed);
        for (int i = 0; i < parents.length; i++) {
            hash = parents[i].hash(hash);
        }
        return policies.hash(clients.hash(instruments.hash(hash)));
    }

    /** Latches by id, in the order in which they were first named. */
    private static final class Targets {
        private final Long2LongHashMap places =
                new Long2LongHashMap(2 * MAX_TARGETS, LOAD_FACTOR, MISSING);
        private final Latch[] latches = new Latch[MAX_TARGETS];
        private final long[] ids = new long[MAX_TARGETS];
        private int count;

        Targets() {
            for (int i = 0; i < MAX_TARGETS; i++) {
                latches[i] = new Latch();
            }
        }

        Latch find(final long id) {
            final long place = count == 0 ? MISSING : places.get(id);
            return place == MISSING ? null : latches[(int) place];
        }

        /** Null if it is full. */
        Latch findOrAdd(final long id) {
            final Latch known = find(id);
            if (known != null || count == MAX_TARGETS) {
                return known;
            }
            ids[count] = id;
            places.put(id, count);
            return latches[count++];
        }

        /** Gives up the place of an id whose latch is as new; the others keep their order. */
        void free(final long id) {
            final long place = count == 0 ? MISSING : places.get(id);
            if (place == MISSING || !latches[(int) place].plain()) {
                return;
            }
            final int at = (int) place;
            final Latch freed = latches[at];
            freed.clear();
            places.remove(id);
            count--;
            for (int i = at; i < count; i++) {
                ids[i] = ids[i + 1];
                latches[i] = latches[i + 1];
                places.put(ids[i], i);
            }
            latches[count] = freed;
        }

        void tellAll(final ModeListener to, final Scope scope) {
            for (int i = 0; i < count; i++) {
                tellIfSet(to, latches[i], scope, ids[i]);
            }
        }

        long hash(final long seed) {
            long hash = Wide.mix(seed, count);
            for (int i = 0; i < count; i++) {
                hash = latches[i].hash(Wide.mix(hash, ids[i]));
            }
            return hash;
        }
    }
}
