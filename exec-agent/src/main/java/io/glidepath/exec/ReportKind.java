package io.glidepath.exec;

import io.glidepath.exec.order.ParentState;
import io.glidepath.exec.wire.ParentReport;

/** What a parent's state is called in a report to its client. */
final class ReportKind {
    private ReportKind() {}

    static ParentReport.Kind of(final ParentState state) {
        return switch (state) {
            case PENDING -> ParentReport.Kind.ACCEPTED;
            case WORKING, FINISHING, CANCELLING, EXPIRING -> ParentReport.Kind.WORKING;
            case PAUSED -> ParentReport.Kind.PAUSED;
            case FILLED -> ParentReport.Kind.FILLED;
            case EXPIRED -> ParentReport.Kind.EXPIRED;
            case CANCELLED -> ParentReport.Kind.CANCELLED;
            case HALTED -> ParentReport.Kind.HALTED;
        };
    }
}
