package io.glidepath.risk;

import static io.glidepath.risk.SlowOracle.NOTHING;

import java.util.List;
import java.util.Map;

/** What becomes of children, told to both. */
final class FateScript {
    private final Stage s;
    private final Intent intent;
    private final OrderAims aims;

    FateScript(final Stage s, final Intent intent, final OrderAims aims) {
        this.s = s;
        this.intent = intent;
        this.aims = aims;
    }

    // ---- what becomes of children ----

    void fate() {
        final long id = aChild();
        final SlowOracle.Kid kid = s.oracle.kids.get(id);
        final long some = s.rarely(12)
                ? s.hostile()
                : 1 + s.dice.nextLong(kid == null ? 5 : Math.max(1, kid.left));
        switch (s.dice.nextInt(16)) {
            case 0, 1, 2, 3 -> acked(id, kid);
            case 4, 5, 6, 7 -> {
                s.guard.filled(id, some, kid == null ? 1 : kid.order.price, s.nowNs);
                s.oracle.fill(id, some, s.nowNs);
            }
            case 8 -> {
                s.guard.reduced(id, some, s.nowNs);
                if (kid != null && kid.open && some > 0) {
                    kid.cancelPart -= Math.min(some, kid.cancelPart);
                    s.oracle.take(id, kid, some);
                }
            }
            case 9, 10, 11 -> closed(id, kid);
            case 12 -> {
                final long delta = s.rarely(20) ? s.hostile() : s.dice.nextInt(-20, 20);
                s.guard.corrected(id, delta, delta, s.nowNs);
                s.oracle.correct(id, delta, s.nowNs);
            }
            case 13 -> {
                s.guard.unknown(id);
                if (kid != null && kid.open) {
                    kid.sent = true;
                    kid.unknown = true;
                }
            }
            case 14 -> {
                s.guard.cancelRejected(id);
                if (kid != null && kid.open) {
                    kid.cancelAll = false;
                    kid.cancelPart = 0;
                    kid.lastCancel = null;
                }
            }
            default -> recover();
        }
    }

    private void acked(final long id, final SlowOracle.Kid kid) {
        s.guard.acked(id, s.nowNs);
        if (kid != null && kid.open) {
            kid.sent = true;
            kid.unknown = false;
            kid.ackedNs = kid.ackedNs == null ? Long.valueOf(s.nowNs) : kid.ackedNs;
        }
    }

    private void closed(final long id, final SlowOracle.Kid kid) {
        s.guard.closed(id, s.nowNs);
        if (kid != null && kid.open) {
            s.oracle.take(id, kid, kid.left);
        }
    }

    void sent(final long id) {
        s.guard.sent(id);
        final SlowOracle.Kid kid = s.oracle.kids.get(id);
        if (kid != null && kid.open) {
            kid.sent = true;
            kid.lastCancel = null;
        }
    }

    void notSent(final long id) {
        s.guard.notSent(id);
        final SlowOracle.Kid kid = s.oracle.kids.get(id);
        if (kid == null || !kid.open) {
            return;
        }
        if (!kid.sent) {
            s.oracle.take(id, kid, kid.left);
        } else if (kid.lastCancel != null && kid.lastCancel == NOTHING) {
            kid.cancelAll = false;
        } else if (kid.lastCancel != null) {
            kid.cancelPart = Math.max(0, kid.cancelPart - kid.lastCancel);
        }
        kid.lastCancel = null;
    }

    private void recover() {
        if (s.oracle.highest > 1L << 60) {
            return;
        }
        intent.reset();
        intent.kind = Intent.Kind.NEW;
        intent.childId = s.nextChild;
        intent.parentSlot = s.dice.nextInt(4);
        final SlowOracle.Par owner = s.oracle.live(intent.parentSlot);
        aims.describe(s.instrument(), null);
        intent.parentId = owner != null && s.rarely(2) ? owner.terms.parentId : 1_000_000;
        final RejectReason says = s.guard.recovered(intent, s.nowNs);
        final boolean room = s.oracle.openKids() < s.oracle.config.maxChildren();
        s.same("recovered", says, room ? RejectReason.NONE : RejectReason.CAPACITY);
        if (room) {
            s.oracle.approveNew(intent, s.nowNs, true);
            s.nextChild++;
        }
    }

    long aChild() {
        if (s.oracle.kids.isEmpty() || s.rarely(40)) {
            return s.rarely(2) ? s.hostile() : s.dice.nextLong(s.nextChild + 3);
        }
        final List<Long> ids = s.oracle.kids.entrySet().stream()
                .filter(e -> e.getValue().open)
                .map(Map.Entry::getKey)
                .toList();
        final List<Long> from =
                ids.isEmpty() || s.rarely(8) ? List.copyOf(s.oracle.kids.keySet()) : ids;
        return from.get(s.dice.nextInt(from.size()));
    }
}
