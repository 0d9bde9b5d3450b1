package io.glidepath.exec.client;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.JsonText;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.wire.AeronClient;
import io.glidepath.exec.wire.AeronInlet;
import io.glidepath.exec.wire.AeronOutlet;
import io.glidepath.exec.wire.OrdersPublisher;
import io.glidepath.exec.wire.Stream;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Sends parent orders and follows them to their end: a small order management system. */
@Command(
        name = "send",
        sortOptions = false,
        description = {
            "",
            "Sends one parent order, or those of a CSV file, to a running agent, and prints"
                    + " reports and fills until every parent has ended.",
            "",
            "Everything is checked before anything is sent: one bad row, and no order leaves."
                + " Leaving this command does not take orders back; a repeated order with the same"
                + " --id and content is answered with its present state.",
            "",
            "A parent in doubt has not ended: the agent does not know yet what is filled of it, and"
                    + " waits for the venue and, where a halt is latched, for two operators.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  glidepath send --instrument 1 --side buy --quantity 10000 --minutes 10",
            "  glidepath send --instrument 1 --side sell --quantity 5000 --end 16:00 --algo twap"
                    + " --limit 99.5",
            "  glidepath send --csv orders.csv --client 7 --json result.json",
            "",
            "A CSV file names its columns in its first line, as the flags without their dashes:",
            "  instrument,side,quantity,minutes,algo,ref",
            "  1,buy,10000,10,policy,morning-1",
            "  2,sell,2500,30,vwap,morning-2",
            "Flags say what a row leaves blank. Lines that begin with # are remarks."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every parent was filled, or ran out of time as best-effort",
            "1:a parent was rejected, cancelled, in doubt or not finished, the time-out came first,"
                    + " or a second agent answered",
            "2:nothing was sent: wrong arguments, a bad row, no agent, or more than one"
        })
public final class SendCommand implements Callable<Integer> {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long GRACE_NS = 120 * SECOND_NS;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AgentOptions agent;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--csv",
            order = 1,
            paramLabel = "FILE",
            description = "send the orders of this file, one a row, instead of one from flags")
    private Path csv;

    @ArgGroup(exclusive = false, validate = false, heading = "%nThe order:%n")
    private OrderOptions order = new OrderOptions();

    @Option(
            names = "--timeout",
            order = 2,
            paramLabel = "SECONDS",
            description =
                    "give up following after this long (default: two minutes past the last end)")
    private Integer timeoutSeconds;

    @Option(
            names = "--json",
            order = 3,
            paramLabel = "FILE",
            description = "write the outcome there as JSON")
    private Path json;

    private final WallClock clock;

    /** For the launcher and picocli. */
    public SendCommand() {
        this(WallClock.system());
    }

    SendCommand(final WallClock clock) {
        this.clock = clock;
    }

    public static void main(final String... arguments) {
        System.exit(CommandRunner.run(new SendCommand(), System.out, System.err, arguments));
    }

    @Override
    public Integer call() {
        if (timeoutSeconds != null && timeoutSeconds < 1) {
            throw CommandException.nothingDone(
                    "--timeout is at least 1 second, not " + timeoutSeconds);
        }
        OutputFile.require("--json", json);
        final List<ParentRequest> orders = read();
        try (AeronClient client = agent.connect();
                AeronInlet inlet = client.inlet(Stream.PARENTS);
                AeronOutlet outlet = client.outlet(Stream.ORDERS)) {
            agent.awaitAgent(outlet, Stream.ORDERS, inlet, Stream.PARENTS);
            agent.awaitOneAgent(inlet, Stream.PARENTS);
            final OrderSession session =
                    new OrderSession(new OrdersPublisher(outlet), inlet, clock, out());
            try {
                orders.forEach(session::send);
                return follow(session, client, deadline(orders));
            } finally {
                conclude(session);
            }
        }
    }

    private List<ParentRequest> read() {
        final OrderSheet sheet = new OrderSheet(order.words(), clock, clock.nowNs());
        if (csv == null) {
            sheet.readFlags();
        } else {
            sheet.readFile(csv);
        }
        if (!sheet.problems().isEmpty()) {
            throw CommandException.nothingDone(String.join(System.lineSeparator(), sheet.problems())
                    + System.lineSeparator()
                    + "nothing was sent");
        }
        return sheet.orders();
    }

    private long deadline(final List<ParentRequest> orders) {
        if (timeoutSeconds != null) {
            return clock.nowNs() + timeoutSeconds * SECOND_NS;
        }
        return orders.stream().mapToLong(request -> request.endNs).max().orElseThrow() + GRACE_NS;
    }

    private int follow(
            final OrderSession session, final AeronClient client, final long deadlineNs) {
        boolean warned = false;
        while (!session.ended()) {
            if (!warned && session.agents() > 1) {
                warned = true;
                warn(session);
            }
            if (client.isClosed()) {
                throw CommandException.notDone(
                        "the media driver has gone; what the agent does now is not known");
            }
            if (clock.nowNs() >= deadlineNs) {
                throw CommandException.notDone(
                        "time-out: not every parent has ended, and they go on without us");
            }
            if (!session.work()) {
                AgentOptions.pause();
            }
        }
        return session.satisfied() ? CommandRunner.DONE : CommandRunner.NOT_DONE;
    }

    private void warn(final OrderSession session) {
        final PrintWriter err = spec.commandLine().getErr();
        err.println("send: "
                + agent.several(
                        session.agents(),
                        Stream.PARENTS,
                        "each works what it heard of these orders"));
        err.flush();
    }

    private void conclude(final OrderSession session) {
        out().println();
        session.parents().forEach(parent -> out().println(parent.line()));
        if (json != null) {
            final Map<String, Object> outcome = new LinkedHashMap<>();
            if (session.agents() > 1) {
                outcome.put("agents", session.agents());
            }
            outcome.put("ended", session.ended());
            outcome.put("satisfied", session.satisfied());
            outcome.put(
                    "parents",
                    session.parents().stream().map(FollowedParent::json).toList());
            JsonText.write(json, outcome);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
