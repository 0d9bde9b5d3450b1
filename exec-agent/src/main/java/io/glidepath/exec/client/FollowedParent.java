package io.glidepath.exec.client;

import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.wire.ParentReport;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of a parent that was sent. */
final class FollowedParent {
    private final ParentRequest request;
    private ParentReport.Kind state;
    private long filledQuantity;
    private long filledValue;
    private long fees;
    private long shortfallMilliBps = ParentReport.NONE;
    private int children;
    private int refusals;
    private int reason;

    FollowedParent(final ParentRequest request) {
        this.request = request;
    }

    ParentRequest request() {
        return request;
    }

    /** Takes a report in. */
    void hear(final ParentReport report) {
        state = report.kind;
        filledQuantity = report.filledQuantity;
        filledValue = report.filledValue;
        fees = report.fees;
        shortfallMilliBps = report.shortfallMilliBps;
        children = report.children;
        refusals = report.refusals;
        reason = report.reason;
    }

    /** True when what is filled of it may be more than is told. */
    boolean inDoubt() {
        return ReasonText.inDoubt(reason);
    }

    /** True when the agent works it no more; a parent in doubt has not ended. */
    boolean ended() {
        return !inDoubt() && isFinal();
    }

    private boolean isFinal() {
        return state == ParentReport.Kind.REJECTED
                || state == ParentReport.Kind.FILLED
                || state == ParentReport.Kind.EXPIRED
                || state == ParentReport.Kind.CANCELLED;
    }

    /** True when it ended as asked: filled, or out of time where that was allowed. */
    boolean satisfied() {
        return !inDoubt()
                && (state == ParentReport.Kind.FILLED
                        || state == ParentReport.Kind.EXPIRED && !request.mustFinish);
    }

    /** The state's name; a parent never heard of is unanswered. */
    String state() {
        return state == null ? "UNANSWERED" : state.name();
    }

    /** One line for people. */
    String line() {
        final StringBuilder line = new StringBuilder(String.valueOf(request.parentId));
        line.append(' ').append(state());
        line.append(String.format(", filled %,d of %,d", filledQuantity, request.quantity));
        if (filledQuantity > 0) {
            line.append(" at ").append(Decimals.mean(filledValue, filledQuantity));
        }
        if (shortfallMilliBps != ParentReport.NONE) {
            line.append(", shortfall ").append(Decimals.bps(shortfallMilliBps)).append(" bps");
        }
        if (inDoubt()) {
            line.append(": ").append(ReasonText.IN_DOUBT);
        } else if (reason != 0) {
            line.append(": ").append(ReasonText.sentence(reason));
        }
        return line.toString();
    }

    /** Ids as text, prices and money as decimals. */
    Map<String, Object> json() {
        final Map<String, Object> json = new LinkedHashMap<>();
        json.put("parentId", String.valueOf(request.parentId));
        json.put("clientId", String.valueOf(request.clientId));
        json.put(
                "clientRef",
                new String(
                        request.clientRef, 0, request.clientRefLength, StandardCharsets.US_ASCII));
        json.put("instrumentId", String.valueOf(request.instrumentId));
        json.put("side", request.shortSale ? "SELL_SHORT" : request.side.name());
        json.put("state", state());
        json.put("inDoubt", inDoubt());
        json.put("quantity", request.quantity);
        json.put("filledQuantity", filledQuantity);
        json.put(
                "averagePrice",
                filledQuantity == 0 ? null : Decimals.mean(filledValue, filledQuantity));
        json.put("fees", Decimals.price(fees));
        json.put(
                "shortfallBps",
                shortfallMilliBps == ParentReport.NONE ? null : Decimals.bps(shortfallMilliBps));
        json.put("children", children);
        json.put("refusals", refusals);
        json.put("reason", reason == 0 ? null : ReasonText.name(reason));
        return json;
    }
}
