package io.glidepath.exec.client;

import io.glidepath.exec.AgentReason;
import io.glidepath.exec.wire.ScopeState;
import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that is in force somewhere, as a status tells it: a kill, a mode, or one halt of the
 * agent itself; and what lifts it.
 */
final class InForce {
    private static final String CTL = "./glidepath ctl ";

    private final Scope scope;
    private final long target;
    private final int clientId;
    private final Mode mode;
    private final int reason;
    private final boolean killed;

    InForce(final ScopeState state) {
        scope = state.scope;
        target = state.target;
        clientId = state.clientId;
        mode = state.mode;
        reason = state.reason;
        killed = state.killed;
    }

    /** The halt's name; null for a kill and for a mode. */
    private HaltName halt() {
        return killed || mode != Mode.HALT ? null : HaltName.ofCode(reason);
    }

    private boolean isHalt() {
        return halt() != null;
    }

    /** Ids as text. */
    Map<String, Object> json() {
        final Map<String, Object> json = place();
        json.put("mode", mode.name());
        json.put("killed", killed);
        json.put("reason", reason == 0 ? null : ReasonText.name(reason));
        json.put("halt", isHalt() ? halt().word() : null);
        json.put("lift", command());
        return json;
    }

    /** A halt by its name, where it is latched, and the command that lifts it. */
    private Map<String, Object> haltJson() {
        final Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", halt().word());
        json.putAll(place());
        json.put("lift", command());
        return json;
    }

    /** Those that are halts of the agent itself. */
    static List<Map<String, Object>> haltsJson(final List<InForce> all) {
        return all.stream().filter(InForce::isHalt).map(InForce::haltJson).toList();
    }

    private Map<String, Object> place() {
        final Map<String, Object> json = new LinkedHashMap<>();
        json.put("scope", scope.name().toLowerCase(Locale.ROOT));
        json.put("target", String.valueOf(target));
        if (scope == Scope.PARENT) {
            json.put("clientId", clientId);
        }
        return json;
    }

    /** In one line: what it is, where, and what lifts it. */
    String words() {
        return where() + ": " + what() + "; " + lifted();
    }

    private String where() {
        if (scope == Scope.GLOBAL) {
            return "everything";
        }
        return scope.name().toLowerCase(Locale.ROOT) + " " + target
                + (scope == Scope.PARENT ? " of client " + clientId : "");
    }

    private String what() {
        if (isHalt()) {
            return "halted by " + halt().word() + " (" + halt().sentence() + ")";
        }
        return (killed ? "killed" : mode.name())
                + (reason == 0 ? "" : " (" + ReasonText.name(reason) + ")");
    }

    private String lifted() {
        if (killed && reason == AgentReason.LOCAL_KILL.code()) {
            return "take the kill word back, then two people lift it: " + command();
        }
        if (killed) {
            return "two people lift it: " + command();
        }
        if (!isHalt()) {
            return "lifted by " + command();
        }
        return switch (halt().liftedBy()) {
            case PEOPLE -> "two people lift it: " + command();
            case THE_VENUES_ANSWER -> "the agent lifts it once the venue has told what it holds";
            case THE_NEXT_START -> "no command lifts it, and the process ends: see docs/halts.md";
        };
    }

    /** The command that lifts it; null: none does. */
    private String command() {
        if (killed) {
            return CTL + "resume" + about();
        }
        if (!isHalt()) {
            return CTL + "mode policy" + about();
        }
        return halt().liftedBy() == HaltName.LiftedBy.PEOPLE
                ? CTL + "lift " + halt().word() + about()
                : null;
    }

    private String about() {
        return scope == Scope.GLOBAL
                ? ""
                : " --" + scope.name().toLowerCase(Locale.ROOT) + " " + target;
    }
}
