package io.glidepath.exec.client;

import io.glidepath.exec.wire.AgentNumbers;

import java.util.LinkedHashMap;
import java.util.Map;

/** An agent's status as names and values. */
final class AgentFacts {
    private AgentFacts() {}

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
