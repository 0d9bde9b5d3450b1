package io.glidepath.exec.client;

import io.glidepath.exec.wire.AgentNumbers;
import io.glidepath.exec.wire.DecisionRecord;
import io.glidepath.exec.wire.LimitsState;
import io.glidepath.exec.wire.ParentFill;
import io.glidepath.exec.wire.ParentReport;
import io.glidepath.exec.wire.ParentsListener;
import io.glidepath.exec.wire.RepliesListener;
import io.glidepath.exec.wire.ResearchListener;
import io.glidepath.exec.wire.ScopeState;
import io.glidepath.risk.Scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an onlooker has heard of an agent, and how it looks on a screen. */
final class AgentBoard implements ParentsListener, ResearchListener, RepliesListener {
    /** Most parents on the board; beyond, the one silent for longest leaves. */
    static final int MAX_PARENTS = 256;

    private static final long KEEP_ENDED_NS = 60_000_000_000L;
    private static final long FRESH_NS = 5_000_000_000L;

    private final WallClock clock;
    private final Map<List<Long>, WatchedParent> parents = new LinkedHashMap<>();
    private Map<String, Object> agent = Map.of();
    private List<InForce> scopes = List.of();
    private final List<InForce> heardScopes = new ArrayList<>();
    private long agentHeardNs = Long.MIN_VALUE / 2;
    private int agents = 1;

    AgentBoard(final WallClock clock) {
        this.clock = clock;
    }

    /** So many agents answer at once. */
    void agents(final int answering) {
        agents = answering;
    }

    /** Those at work or not yet known, in the order they were first heard of. */
    List<WatchedParent> open() {
        return parents.values().stream().filter(parent -> !parent.ended()).toList();
    }

    /** The screen as values. */
    Map<String, Object> json() {
        final Map<String, Object> json = new LinkedHashMap<>();
        if (agents > 1) {
            json.put("agents", agents);
        }
        json.put("agent", agent.isEmpty() ? null : agent);
        json.put("scopes", scopes.stream().map(InForce::words).toList());
        json.put("halts", InForce.haltsJson(scopes));
        json.put("parents", parents.values().stream().map(WatchedParent::json).toList());
        return json;
    }

    /** True once the agent has told its status. */
    boolean heardAgent() {
        return !agent.isEmpty();
    }

    /** The whole screen. */
    String text() {
        final long nowNs = clock.nowNs();
        parents.values()
                .removeIf(parent -> parent.ended() && nowNs - parent.lastHeardNs() > KEEP_ENDED_NS);
        final StringBuilder text = new StringBuilder();
        text.append("glidepath top  ")
                .append(clock.time(nowNs))
                .append("  ")
                .append(agentLine(nowNs));
        text.append(System.lineSeparator());
        if (agents > 1) {
            text.append("WARNING: ")
                    .append(agents)
                    .append(" agents answer; stop all but one")
                    .append(System.lineSeparator());
        }
        scopes.forEach(scope ->
                text.append("in force: ").append(scope.words()).append(System.lineSeparator()));
        text.append(System.lineSeparator());
        text.append(WatchedParent.HEADER).append(System.lineSeparator());
        if (parents.isEmpty()) {
            text.append("no parent has been heard of").append(System.lineSeparator());
        }
        for (final boolean ended : new boolean[] {false, true}) {
            parents.values().stream()
                    .filter(parent -> parent.ended() == ended)
                    .forEach(parent ->
                            text.append(parent.row(nowNs)).append(System.lineSeparator()));
        }
        if (parents.values().stream().anyMatch(WatchedParent::inDoubt)) {
            text.append(ReasonText.IN_DOUBT).append(System.lineSeparator());
        }
        return text.toString();
    }

    private String agentLine(final long nowNs) {
        if (agent.isEmpty()) {
            return "the agent has not answered yet";
        }
        final Object reason = agent.get("modeReason");
        return String.format(
                "agent %s/%s  mode %s%s%s  open: %s parents, %s children  since its journal began:"
                        + " %s decisions, %s fills, %s intents refused%s",
                agent.get("instanceId"),
                agent.get("epoch"),
                agent.get("mode"),
                reason == null ? "" : " (" + reason + ")",
                agent.get("killed").equals(true) ? "  KILLED" : "",
                agent.get("openParents"),
                agent.get("openChildren"),
                agent.get("decisions"),
                agent.get("fills"),
                agent.get("refusals"),
                nowNs - agentHeardNs > FRESH_NS
                        ? "  (silent since " + clock.time(agentHeardNs) + ")"
                        : "");
    }

    private WatchedParent parent(final int clientId, final long parentId) {
        final List<Long> key = List.of((long) clientId, parentId);
        final WatchedParent known = parents.get(key);
        if (known != null) {
            return known;
        }
        if (parents.size() == MAX_PARENTS) {
            parents.entrySet().stream()
                    .min(java.util.Comparator.comparingLong(
                            entry -> entry.getValue().lastHeardNs()))
                    .map(Map.Entry::getKey)
                    .ifPresent(parents::remove);
        }
        final WatchedParent fresh = new WatchedParent(clientId, parentId);
        parents.put(key, fresh);
        return fresh;
    }

    @Override
    public void onReport(final ParentReport report) {
        parent(report.clientId, report.parentId).hear(report, clock.nowNs());
    }

    @Override
    public void onFill(final ParentFill fill) {
        parent(fill.clientId, fill.parentId).hear(fill, clock.nowNs());
    }

    @Override
    public void onDecision(final DecisionRecord decision) {
        parent(decision.clientId, decision.parentId).hear(decision, clock.nowNs());
    }

    @Override
    public void onReply(
            final long commandId, final int operatorId, final boolean accepted, final int reason) {
        // answers to others' commands; a status is all this board asks for
    }

    /** A parent that something is in force for is worth asking after, heard of or not. */
    @Override
    public void onScope(final ScopeState scope) {
        heardScopes.add(new InForce(scope));
        if (scope.scope == Scope.PARENT) {
            parent(scope.clientId, scope.target);
        }
    }

    @Override
    public void onLimits(final LimitsState limits) {
        // an operator asked elsewhere; the board does not show them
    }

    @Override
    public void onStatus(final AgentNumbers status) {
        agent = AgentFacts.of(status);
        agentHeardNs = clock.nowNs();
        scopes = List.copyOf(heardScopes);
        heardScopes.clear();
    }
}
