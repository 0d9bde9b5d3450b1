package io.glidepath.sim;

import io.glidepath.codec.common.ParentReportKind;

/** A parent as the auditor keeps it, from what was asked and what the venue did. */
final class AuditedParent {
    static final long NO_LIMIT = Long.MIN_VALUE;
    /** It starts when it is admitted, and is reported as accepted first. */
    static final long AT_ADMISSION = Long.MIN_VALUE;

    final int clientId;
    final long parentId;
    final int instrumentId;
    final boolean buy;
    long quantity;
    long startNs;
    long endNs;
    long limitPrice;
    boolean mustFinish;
    /** With the venue, not yet traded or taken back. */
    long open;

    long filled;
    long value;
    long fees;
    long toldQuantity;
    ParentReportKind lastKind;

    AuditedParent(
            final int clientId, final long parentId, final int instrumentId, final boolean buy) {
        this.clientId = clientId;
        this.parentId = parentId;
        this.instrumentId = instrumentId;
        this.buy = buy;
    }

    /** One that is known by a child alone: it may do what it likes on that side. */
    static AuditedParent ofChild(
            final int clientId, final long parentId, final int instrumentId, final boolean buy) {
        final AuditedParent parent = new AuditedParent(clientId, parentId, instrumentId, buy);
        parent.quantity = Long.MAX_VALUE;
        parent.startNs = AT_ADMISSION;
        parent.endNs = Long.MAX_VALUE;
        parent.limitPrice = NO_LIMIT;
        parent.lastKind = ParentReportKind.ACCEPTED;
        return parent;
    }

    boolean ended() {
        return lastKind == ParentReportKind.REJECTED
                || lastKind == ParentReportKind.FILLED
                || lastKind == ParentReportKind.EXPIRED
                || lastKind == ParentReportKind.CANCELLED
                || lastKind == ParentReportKind.HALTED;
    }

    boolean allows(final long price) {
        return limitPrice == NO_LIMIT || (buy ? price <= limitPrice : price >= limitPrice);
    }

    @Override
    public String toString() {
        return "parent " + parentId + " of client " + clientId;
    }
}
