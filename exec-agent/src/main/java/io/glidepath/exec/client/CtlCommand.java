package io.glidepath.exec.client;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.JsonText;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.wire.ControlAdapter;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Mode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** An operator's commands to a running agent, each with its answer. */
@Command(
        name = "ctl",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Sends one control command to a running agent, waits for its answer and prints it.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  glidepath ctl status",
            "  glidepath ctl kill                          halt everything and take every order"
                    + " back",
            "  glidepath ctl kill --instrument 3",
            "  glidepath ctl resume --operator 1           and, to lift the kill, a second person:",
            "  glidepath ctl resume --operator 2",
            "  glidepath ctl lift journal-damaged --operator 1    and, to lift that halt, a second"
                    + " person:",
            "  glidepath ctl lift journal-damaged --operator 2",
            "  glidepath ctl fallback on --client 7        Almgren-Chriss in the policy's place",
            "  glidepath ctl mode passive-only --instrument 3",
            "  glidepath ctl pause --parent 42 --client 7",
            "  glidepath ctl limits                        what is in force, with units",
            "  glidepath ctl limits set max-participation-bps 500 --instrument 3"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the agent carried the command out",
            "1:the agent refused it or did not answer in time, more than one agent answered, or a"
                    + " first person's word to resume or lift was recorded and waits for the"
                    + " second's",
            "2:nothing was sent: wrong arguments, or no agent"
        })
public final class CtlCommand {
    @Spec
    private CommandSpec spec;

    @Mixin
    private AgentOptions agent;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--operator",
            scope = ScopeType.INHERIT,
            order = 90,
            paramLabel = "ID",
            defaultValue = "1",
            description = "who gives the command, positive (default: ${DEFAULT-VALUE})")
    private int operatorId;

    @Option(
            names = "--timeout",
            scope = ScopeType.INHERIT,
            order = 91,
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "how long to wait for the answer (default: ${DEFAULT-VALUE})")
    private int timeoutSeconds;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            order = 92,
            paramLabel = "FILE",
            description = "write the answer there as JSON")
    private Path json;

    private final WallClock clock;

    /** For the launcher and picocli. */
    public CtlCommand() {
        this(WallClock.system());
    }

    CtlCommand(final WallClock clock) {
        this.clock = clock;
    }

    public static void main(final String... arguments) {
        System.exit(CommandRunner.run(new CtlCommand(), System.out, System.err, arguments));
    }

    @Command(
            name = "kill",
            description =
                    "Halt, and take every order in scope back; holds until two people resume.")
    int kill(@Mixin final HelpOption asked, @Mixin final ScopeOptions about) {
        about.check();
        return call(
                "kill of " + about.text(),
                (publisher, id, nowNs) -> publisher.kill(id, about.scope(), about.target(), nowNs));
    }

    @Command(
            name = "resume",
            description = "One person's word to lift a kill. The first person's is recorded (exit"
                    + " code 1); a different person's within ten minutes lifts it (exit code 0).")
    int resume(@Mixin final HelpOption asked, @Mixin final ScopeOptions about) {
        about.check();
        return call(
                "resume of " + about.text(),
                (publisher, id, nowNs) ->
                        publisher.resume(id, about.scope(), about.target(), nowNs));
    }

    @Command(
            name = "lift",
            description = "One person's word to lift a halt that the agent latched by itself, by"
                    + " the name that ctl status tells. The first person's is recorded (exit code"
                    + " 1); a different person's within ten minutes lifts it (exit code 0). A kill"
                    + " is lifted by ctl resume, a mode by ctl mode policy.")
    int lift(
            @Mixin final HaltOptions halt,
            @Mixin final HelpOption asked,
            @Mixin final ScopeOptions about) {
        about.check();
        final int code = halt.code();
        return call(
                "lift of " + halt.name() + " for " + about.text(),
                (publisher, id, nowNs) ->
                        publisher.liftHalt(id, about.scope(), about.target(), code, nowNs));
    }

    @Command(
            name = "mode",
            description = "Set the mode: policy (all may act), fallback (Almgren-Chriss in the"
                    + " policy's place), passive-only (nothing that would trade at once) or halt"
                    + " (no new child, and every child is taken back). The strictest of all scopes"
                    + " holds. A mode lifts no halt of the agent itself (ctl lift) and no kill (ctl"
                    + " resume).")
    int mode(
            @Parameters(
                            index = "0",
                            paramLabel = "policy|fallback|passive-only|halt",
                            description = "the mode")
                    final String word,
            @Mixin final HelpOption asked,
            @Mixin final ScopeOptions about) {
        final Mode mode = ModeName.of(word);
        about.check();
        final int code = setMode("mode " + ModeName.word(mode), mode, about);
        spec.commandLine()
                .getOut()
                .println("A mode lifts no halt of the agent itself (./glidepath ctl lift NAME) and"
                        + " no kill (./glidepath ctl resume); ./glidepath ctl status names them.");
        return code;
    }

    private int setMode(final String what, final Mode mode, final ScopeOptions about) {
        return call(
                what + " for " + about.text(),
                (publisher, id, nowNs) ->
                        publisher.setMode(id, about.scope(), about.target(), mode, nowNs));
    }

    @Command(name = "pause", description = "Take a parent's children back and let it wait.")
    int pause(@Mixin final HelpOption asked, @Mixin final ParentOptions parent) {
        return call(
                "pause of parent " + parent.parentId(),
                (publisher, id, nowNs) ->
                        publisher.pause(id, parent.clientId(), parent.parentId(), true, nowNs));
    }

    @Command(name = "unpause", description = "Let a paused parent go on.")
    int unpause(@Mixin final HelpOption asked, @Mixin final ParentOptions parent) {
        return call(
                "unpause of parent " + parent.parentId(),
                (publisher, id, nowNs) ->
                        publisher.pause(id, parent.clientId(), parent.parentId(), false, nowNs));
    }

    @Command(name = "finish", description = "Finish a parent now, inside the price collar.")
    int finish(@Mixin final HelpOption asked, @Mixin final ParentOptions parent) {
        return call(
                "finish of parent " + parent.parentId(),
                (publisher, id, nowNs) ->
                        publisher.finish(id, parent.clientId(), parent.parentId(), nowNs));
    }

    @Command(
            name = "fallback",
            description =
                    "Put Almgren-Chriss in the policy's place (on), or the policy back (off).")
    int fallback(
            @Parameters(index = "0", paramLabel = "on|off", description = "on or off")
                    final String word,
            @Mixin final HelpOption asked,
            @Mixin final ScopeOptions about) {
        final String said = word.toLowerCase(Locale.ROOT);
        if (!List.of("on", "off").contains(said)) {
            throw CommandException.nothingDone("fallback is on or off, not '" + word + "'");
        }
        about.check();
        return setMode("fallback " + said, said.equals("on") ? Mode.FALLBACK : Mode.POLICY, about);
    }

    @Command(
            name = "limits",
            description = {
                "Print the limits in force, by instrument. With set NAME VALUE: change one, for"
                        + " one instrument, or for all and the defaults.",
            })
    int limits(
            @Parameters(
                            index = "0",
                            arity = "0..1",
                            paramLabel = "set",
                            description = "the word set; without it limits are printed")
                    final String verb,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            paramLabel = "NAME",
                            completionCandidates = Names.class,
                            description = "${COMPLETION-CANDIDATES}")
                    final String name,
            @Parameters(
                            index = "2",
                            arity = "0..1",
                            paramLabel = "VALUE",
                            description =
                                    "whole number: units, currency, bps, a second's count, or ms")
                    final Long value,
            @Option(names = "--instrument", paramLabel = "ID", description = "only this instrument")
                    final Integer instrumentId,
            @Mixin final HelpOption asked) {
        if (verb != null && !verb.equals("set")) {
            throw CommandException.nothingDone("limits knows one verb, set, not '" + verb + "'");
        }
        if (verb != null && (name == null || value == null)) {
            throw CommandException.nothingDone("limits set needs NAME and VALUE");
        }
        if (instrumentId != null && instrumentId < 0) {
            throw CommandException.nothingDone("an id is not below 0: " + instrumentId);
        }
        final int about = instrumentId == null ? ControlAdapter.EVERY_INSTRUMENT : instrumentId;
        if (verb == null) {
            return call(
                    "limits", (publisher, id, nowNs) -> publisher.limitsRequest(id, about, nowNs));
        }
        final LimitName limit = LimitName.of(name);
        final long wireValue = limit.wireValue(value);
        return call(
                limit.word() + " = " + value + " " + limit.unit(),
                (publisher, id, nowNs) ->
                        publisher.setLimit(id, limit.code(), about, wireValue, nowNs));
    }

    @Command(
            name = "status",
            description = "Print the agent's mode, its counts since its journal began, and every"
                    + " kill, halt and mode in force, each with the command that lifts it.")
    int status(@Mixin final HelpOption asked) {
        return call("status", (publisher, id, nowNs) -> publisher.statusRequest(id, nowNs));
    }

    private int call(final String what, final ControlCall.Words words) {
        if (timeoutSeconds < 1) {
            throw CommandException.nothingDone(
                    "--timeout is at least 1 second, not " + timeoutSeconds);
        }
        OutputFile.require("--json", json);
        if (operatorId < 1) {
            throw CommandException.nothingDone("--operator is a person's number, positive");
        }
        final ControlCall call = new ControlCall(agent, clock, operatorId);
        call.make(words, timeoutSeconds);
        print(what, call);
        if (json != null) {
            JsonText.write(json, call.json());
        }
        if (call.agents() > 1) {
            throw CommandException.notDone(agent.several(
                    call.agents(),
                    Stream.REPLIES,
                    "each got the command, and the answer shown is that of one"));
        }
        return call.accepted() ? CommandRunner.DONE : CommandRunner.NOT_DONE;
    }

    private void print(final String what, final ControlCall call) {
        final PrintWriter out = spec.commandLine().getOut();
        if (call.status() != null) {
            call.status().forEach((name, value) -> {
                if (!(value instanceof List)) {
                    out.printf("%-16s %s%n", name, value == null ? "-" : value);
                }
            });
            call.scopes().forEach(scope -> out.printf("%-16s %s%n", "in force", scope.words()));
        } else if (!call.limits().isEmpty()) {
            call.limits().forEach(limits -> LimitFact.lines(limits).forEach(out::println));
        } else {
            out.println(AnswerText.of(what, call));
        }
    }

    /** The names of limits. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return LimitName.words().iterator();
        }
    }
}
