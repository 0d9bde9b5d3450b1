package io.glidepath.exec.client;

import io.glidepath.exec.wire.AgentNumbers;
import io.glidepath.exec.wire.ScopeState;
import io.glidepath.risk.Scope;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An agent's status as names and values. */
final class AgentFacts {
    private AgentFacts() {}

    /** A scope that is killed or not in the plain mode. */
    static Map<String, Object> of(final ScopeState scope) {
        final Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("scope", scope.scope.name().toLowerCase(Locale.ROOT));
        facts.put("target", String.valueOf(scope.target));
        if (scope.scope == Scope.PARENT) {
            facts.put("clientId", scope.clientId);
        }
        facts.put("mode", scope.mode.name());
        facts.put("killed", scope.killed);
        facts.put("reason", scope.reason == 0 ? null : ReasonText.name(scope.reason));
        return facts;
    }

    /** The same in a few words. */
    static String words(final Map<String, Object> scope) {
        final boolean global = scope.get("scope").equals("global");
        final Object client = scope.get("clientId");
        return (global ? "everything" : scope.get("scope") + " " + scope.get("target"))
                + (client == null ? "" : " of client " + client)
                + (scope.get("killed").equals(true) ? ": killed" : ": " + scope.get("mode"))
                + (scope.get("reason") == null ? "" : " (" + scope.get("reason") + ")");
    }

    static Map<String, Object> of(final AgentNumbers numbers) {
        final Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mode", numbers.mode.name());
        facts.put(
                "modeReason", numbers.modeReason == 0 ? null : ReasonText.name(numbers.modeReason));
        facts.put("killed", numbers.killed);
        facts.put("instanceId", numbers.instanceId);
        facts.put("epoch", numbers.epoch);
        facts.put("openParents", numbers.openParents);
        facts.put("openChildren", numbers.openChildren);
        facts.put("decisions", numbers.decisions);
        facts.put("childrenSent", numbers.childrenSent);
        facts.put("fills", numbers.fills);
        facts.put("refusals", numbers.refusals);
        facts.put("events", numbers.events);
        facts.put("refusedFrames", numbers.refusedFrames);
        facts.put("journalSequence", numbers.journalSequence);
        facts.put(
                "modelHash",
                numbers.modelHash == 0 ? null : String.format("%016x", numbers.modelHash));
        return facts;
    }
}
