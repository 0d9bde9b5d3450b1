package io.glidepath.sim;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.common.TradingState;

import org.agrona.collections.Long2ObjectHashMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The auditor's own books and rules; every rule is one sentence. Shares nothing with the guard or
 * the venue.
 */
final class AuditLedger {
    private record Key(int clientId, long parentId) {}

    private record Fill(long childId, long quantity, long price, long fee) {}

    final Violations violations = new Violations();
    final AuditedKills kills = new AuditedKills();
    private final Map<Key, AuditedParent> parents = new LinkedHashMap<>();
    private final Long2ObjectHashMap<AuditedChild> children = new Long2ObjectHashMap<>();
    private final Long2ObjectHashMap<AuditedChild> byVenueOrder = new Long2ObjectHashMap<>();
    private final Map<Integer, AuditedMarket> markets = new HashMap<>();
    private final Map<Long, Fill> unreported = new LinkedHashMap<>();
    private final Map<Long, Long> lastApprovals = new HashMap<>();
    private final long marketLatencyNs;
    private final long graceNs;
    private final boolean hearsParents;

    /** @param hearsParents whether it is told what was asked, and what is reported of it. */
    AuditLedger(final long marketLatencyNs, final long graceNs, final boolean hearsParents) {
        this.marketLatencyNs = marketLatencyNs;
        this.graceNs = graceNs;
        this.hearsParents = hearsParents;
    }

    AuditedMarket market(final int instrumentId) {
        return markets.computeIfAbsent(instrumentId, id -> new AuditedMarket());
    }

    /** Null if nobody asked for it. */
    AuditedParent parent(final int clientId, final long parentId) {
        return parents.get(new Key(clientId, parentId));
    }

    /** The parent of a child; null if nobody asked for it, and it should be known. */
    AuditedParent parentOf(
            final int clientId, final long parentId, final int instrumentId, final boolean buy) {
        return hearsParents
                ? parent(clientId, parentId)
                : parents.computeIfAbsent(
                        new Key(clientId, parentId),
                        key -> AuditedParent.ofChild(clientId, parentId, instrumentId, buy));
    }

    void asked(final AuditedParent parent) {
        parents.putIfAbsent(new Key(parent.clientId, parent.parentId), parent);
    }

    void child(
            final AuditedChild child,
            final boolean buy,
            final int instrumentId,
            final long approval) {
        violations.unless(child.childId > 0, child, "has an id that is not positive");
        violations.unless(
                !children.containsKey(child.childId), child, "has an id that was used before");
        final Long last = lastApprovals.put(child.sender(), approval);
        violations.unless(
                last == null || approval > last,
                child,
                "has an approval number that does not rise");
        final AuditedMarket market = market(instrumentId);
        violations.unless(
                child.price > 0 && child.price % market.tick == 0,
                child,
                "is off the tick: price " + child.price);
        violations.unless(
                child.quantity > 0 && child.quantity % market.lot == 0,
                child,
                "is off the lot: quantity " + child.quantity);
        children.put(child.childId, child);
        final AuditedParent parent = child.parent;
        if (parent == null) {
            violations.add(child + " has a parent that nobody asked for");
            return;
        }
        violations.unless(instrumentId == parent.instrumentId, child, "is for another instrument");
        violations.unless(buy == parent.buy, child, "is on the other side");
        violations.unless(
                parent.allows(child.price),
                child,
                "is beyond the parent's limit: price " + child.price);
        final long committed = parent.filled + parent.open + child.quantity;
        violations.unless(
                committed <= parent.quantity,
                child,
                "overfills: filled " + parent.filled + ", open " + parent.open + ", new "
                        + child.quantity + " of " + parent.quantity);
        parent.open += child.quantity;
    }

    void childTime(
            final AuditedChild child,
            final int instrumentId,
            final int policyId,
            final long sentNs) {
        final AuditedMarket market = market(instrumentId);
        final boolean heardClosed =
                market.state != TradingState.OPEN && sentNs > market.stateSinceNs + marketLatencyNs;
        violations.unless(!heardClosed, child, "was sent while the instrument was " + market.state);
        final AuditedParent parent = child.parent;
        if (parent != null) {
            violations.unless(
                    !parent.ended(), child, "was sent after its parent ended: " + parent.lastKind);
            violations.unless(
                    parent.lastKind != null,
                    child,
                    "was sent before its parent was reported as accepted");
            violations.unless(
                    sentNs >= parent.startNs, child, "was sent before its parent's start");
            final long lastNs = parent.endNs + (parent.mustFinish ? graceNs : 0);
            violations.unless(sentNs <= lastNs, child, "was sent after its parent's end");
            violations.unless(
                    !kills.forbids(parent, policyId, sentNs), child, "was sent after a kill");
        }
    }

    void cancel(final long childId, final boolean soundQuantity) {
        violations.unless(
                !hearsParents || children.containsKey(childId),
                "a cancel",
                "is for child " + childId + ", never sent");
        violations.unless(
                soundQuantity, "a cancel", "of child " + childId + " has no positive quantity");
    }

    void report(
            final long childId, final ExecKind kind, final long venueOrderId, final long quantity) {
        final AuditedChild child = children.get(childId);
        if (child == null) {
            violations.add("the venue reports " + kind + " of child " + childId + ", never sent");
            return;
        }
        switch (kind) {
            case ACK -> {
                child.venueOrderId = venueOrderId;
                byVenueOrder.put(venueOrderId, child);
            }
            case REJECTED -> child.give(child.leaves);
            case REDUCED, CANCELLED, EXPIRED -> child.give(quantity);
            default ->
                violations.unless(
                        kind == ExecKind.FILL, child, "has an unexpected report: " + kind);
        }
    }

    void fill(
            final long childId,
            final long execId,
            final long quantity,
            final long price,
            final long fee,
            final long leaves) {
        final AuditedChild child = children.get(childId);
        if (child == null) {
            violations.add("the venue fills child " + childId + ", never sent");
            return;
        }
        child.give(quantity);
        violations.unless(
                quantity > 0 && child.leaves >= 0, child, "is filled beyond its quantity");
        violations.unless(
                leaves == child.leaves, child, "has other leaves at the venue: " + leaves);
        final AuditedParent parent = child.parent;
        if (parent == null) {
            return;
        }
        violations.unless(
                parent.buy ? price <= child.price : price >= child.price,
                child,
                "is filled beyond its limit");
        parent.filled += quantity;
        parent.value += quantity * price;
        parent.fees += fee;
        violations.unless(
                parent.filled <= parent.quantity, parent, "is overfilled: " + parent.filled);
        market(parent.instrumentId).position += parent.buy ? quantity : -quantity;
        if (hearsParents) {
            unreported.put(fillKey(execId, childId), new Fill(childId, quantity, price, fee));
        }
    }

    void trade(final long restingOrderId, final long aggressorOrderId) {
        final AuditedChild maker = byVenueOrder.get(restingOrderId);
        final AuditedChild taker = byVenueOrder.get(aggressorOrderId);
        if (maker != null && taker != null && maker.instance() == taker.instance()) {
            violations.add(maker + " trades with " + taker + ": both are ours");
        }
    }

    void parentFill(
            final AuditedParent parent,
            final long childId,
            final long execId,
            final long quantity,
            final long price,
            final long fee) {
        if (parent == null) {
            violations.add("a fill is reported for a parent that nobody asked for");
            return;
        }
        final Fill fill = unreported.remove(fillKey(execId, childId));
        if (fill == null) {
            violations.add(parent + " is told of a fill " + execId
                    + " that the venue did not report, or twice");
            return;
        }
        violations.unless(
                fill.equals(new Fill(childId, quantity, price, fee)),
                parent,
                "is told another fill than the venue's");
        parent.toldQuantity += quantity;
    }

    void parentReport(
            final AuditedParent parent,
            final ParentReportKind kind,
            final long quantity,
            final long filled,
            final long value,
            final long fees) {
        if (parent == null) {
            violations.unless(
                    kind == ParentReportKind.REJECTED,
                    "a report",
                    "is about a parent that nobody asked for");
            return;
        }
        final boolean halted = parent.lastKind == ParentReportKind.HALTED;
        violations.unless(
                !parent.ended()
                        || halted
                        || kind == parent.lastKind
                        || kind == ParentReportKind.REJECTED,
                parent,
                "is " + kind + " after it was " + parent.lastKind);
        if (parent.ended() && !halted) {
            return;
        }
        parent.lastKind = kind;
        if (kind == ParentReportKind.REJECTED) {
            return;
        }
        violations.unless(
                quantity <= parent.quantity, parent, "is reported larger than asked: " + quantity);
        violations.unless(
                filled <= parent.filled, parent, "is reported more filled than it is: " + filled);
        if (parent.ended()) {
            final boolean same =
                    filled == parent.filled && value == parent.value && fees == parent.fees;
            violations.unless(same, parent, "ends with other fills than the venue's: " + filled);
            violations.unless(parent.open == 0, parent, "ends with open children: " + parent.open);
        }
        if (kind == ParentReportKind.FILLED) {
            violations.unless(
                    parent.filled == quantity, parent, "is called filled at " + parent.filled);
        }
    }

    /** The end of a session: what must be over is over. */
    void endSession() {
        if (hearsParents) {
            parents.values().forEach(this::endOf);
        }
        for (final Fill fill : unreported.values()) {
            violations.add("a fill of child " + fill.childId + " was never told to its parent");
        }
        parents.clear();
        children.clear();
        byVenueOrder.clear();
        unreported.clear();
    }

    private void endOf(final AuditedParent parent) {
        violations.unless(parent.lastKind != null, parent, "was never answered");
        violations.unless(
                parent.lastKind == null || parent.ended(),
                parent,
                "never ended: " + parent.lastKind);
        violations.unless(
                parent.open == 0, parent, "has open children at the session's end: " + parent.open);
    }

    private static long fillKey(final long execId, final long childId) {
        return execId * 0x9E3779B97F4A7C15L ^ childId;
    }
}
