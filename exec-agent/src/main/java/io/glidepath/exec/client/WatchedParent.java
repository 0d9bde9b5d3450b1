package io.glidepath.exec.client;

import io.glidepath.exec.DecisionLog;
import io.glidepath.exec.wire.DecisionRecord;
import io.glidepath.exec.wire.ParentFill;
import io.glidepath.exec.wire.ParentReport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an onlooker knows of a parent: its last report, the fills since, its last decision. */
final class WatchedParent {
    private static final String FORMAT =
            "%-19s %6s %5s %-5s %-9s %19s %5s %8s %14s  %-10s %-13s %s";

    /** Names of the columns. */
    static final String HEADER = String.format(
            FORMAT,
            "PARENT",
            "CLIENT",
            "INSTR",
            "SIDE",
            "STATE",
            "FILLED",
            "",
            "LEFT",
            "SHORTFALL",
            "ACTION",
            "BY",
            "VERDICT");

    private static final long SECOND_NS = 1_000_000_000L;
    /** By the number of their policy. */
    private static final List<String> ALGORITHMS = List.of("none", "twap", "vwap", "pov", "ac");

    private final int clientId;
    private final long parentId;
    private boolean asked;
    private boolean reported;
    private ParentReport.Kind state;
    private int instrumentId = -1;
    private String side = "-";
    private long quantity;
    private long filledQuantity;
    private long endNs;
    private long shortfallMilliBps = ParentReport.NONE;
    private int reason;
    private String action = "-";
    private String source = "-";
    private int verdict;
    private final Map<String, Integer> masked = new LinkedHashMap<>();
    private long lastHeardNs;

    WatchedParent(final int clientId, final long parentId) {
        this.clientId = clientId;
        this.parentId = parentId;
    }

    int clientId() {
        return clientId;
    }

    /** Who chose: a parent's own algorithm by its name, a learned policy, or what stood in. */
    private static String by(final DecisionRecord decision) {
        return decision.source == DecisionRecord.Source.POLICY
                        && decision.policyId > 0
                        && decision.policyId < ALGORITHMS.size()
                ? ALGORITHMS.get(decision.policyId)
                : decision.source.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    long parentId() {
        return parentId;
    }

    long lastHeardNs() {
        return lastHeardNs;
    }

    /** True until a report has told what it is. */
    boolean unknown() {
        return !reported;
    }

    /** True the first time. */
    boolean askOnce() {
        final boolean first = !asked;
        asked = true;
        return first;
    }

    /** What is filled of it may be more than is told. */
    boolean inDoubt() {
        return ReasonText.inDoubt(reason);
    }

    /** A parent in doubt has not ended, whatever was answered. */
    boolean ended() {
        return !inDoubt() && isFinal();
    }

    private boolean isFinal() {
        return state == ParentReport.Kind.REJECTED
                || state == ParentReport.Kind.FILLED
                || state == ParentReport.Kind.EXPIRED
                || state == ParentReport.Kind.CANCELLED;
    }

    void hear(final ParentReport report, final long nowNs) {
        reported = true;
        lastHeardNs = nowNs;
        state = report.kind;
        instrumentId = report.instrumentId;
        side = report.shortSale ? "short" : report.side.name().toLowerCase(Locale.ROOT);
        quantity = report.quantity;
        filledQuantity = report.filledQuantity;
        endNs = report.endNs;
        shortfallMilliBps = report.shortfallMilliBps;
        reason = report.reason;
    }

    void hear(final ParentFill fill, final long nowNs) {
        lastHeardNs = nowNs;
        if (reported) {
            filledQuantity = quantity - fill.leavesQuantity;
        }
    }

    void hear(final DecisionRecord decision, final long nowNs) {
        lastHeardNs = nowNs;
        instrumentId = decision.instrumentId;
        action = decision.kind.name().toLowerCase(Locale.ROOT)
                + (decision.action == DecisionRecord.NO_ACTION ? "" : " " + decision.action);
        source = by(decision);
        verdict = decision.verdict;
        masked.clear();
        for (int i = 0; i < decision.maskedCount; i++) {
            masked.put(ReasonText.name(decision.maskedReasons[i]), decision.maskedActions[i]);
        }
    }

    /** Its row, in the columns of {@link #HEADER}. */
    String row(final long nowNs) {
        return String.format(
                FORMAT,
                parentId,
                clientId,
                instrumentId < 0 ? "-" : String.valueOf(instrumentId),
                side,
                stateWord(),
                reported ? String.format("%,d/%,d", filledQuantity, quantity) : "?",
                quantity == 0 ? "-" : 100 * filledQuantity / quantity + "%",
                left(nowNs),
                shortfallMilliBps == ParentReport.NONE
                        ? "-"
                        : Decimals.bps(shortfallMilliBps) + " bps",
                action,
                source,
                remark() + maskedWords());
    }

    /** The same as values; null: not known. */
    Map<String, Object> json() {
        final Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(parentId));
        json.put("clientId", clientId);
        json.put("instrumentId", instrumentId < 0 ? null : instrumentId);
        json.put("side", side);
        json.put("state", state == null ? null : state.name());
        json.put("inDoubt", inDoubt());
        json.put("quantity", reported ? quantity : null);
        json.put("filled", reported ? filledQuantity : null);
        json.put(
                "shortfallBps",
                shortfallMilliBps == ParentReport.NONE ? null : shortfallMilliBps / 1000.0);
        json.put("action", action);
        json.put("verdict", remark());
        json.put("masked", masked);
        return json;
    }

    private String stateWord() {
        if (inDoubt()) {
            return "in doubt";
        }
        return state == null ? "?" : state.name().toLowerCase(Locale.ROOT);
    }

    private String maskedWords() {
        return masked.isEmpty()
                ? ""
                : "; masked " + DecisionLog.words(masked).toLowerCase(Locale.ROOT);
    }

    private String remark() {
        if (verdict != 0) {
            return ReasonText.name(verdict).toLowerCase(Locale.ROOT);
        }
        return reason == 0 ? "passed" : ReasonText.name(reason).toLowerCase(Locale.ROOT);
    }

    private String left(final long nowNs) {
        if (!reported || ended()) {
            return "-";
        }
        final long seconds = Math.max(0, (endNs - nowNs) / SECOND_NS);
        return String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
