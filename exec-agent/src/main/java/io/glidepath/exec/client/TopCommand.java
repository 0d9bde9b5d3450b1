package io.glidepath.exec.client;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.CommandRunner;
import io.glidepath.exec.command.JsonText;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.exec.wire.AeronClient;
import io.glidepath.exec.wire.AeronInlet;
import io.glidepath.exec.wire.AeronOutlet;
import io.glidepath.exec.wire.ControlPublisher;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.FrameRefusal;
import io.glidepath.exec.wire.OrdersPublisher;
import io.glidepath.exec.wire.ParentsAdapter;
import io.glidepath.exec.wire.RepliesAdapter;
import io.glidepath.exec.wire.ResearchAdapter;
import io.glidepath.exec.wire.Speakers;
import io.glidepath.exec.wire.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** A live table of an agent's parents. */
@Command(
        name = "top",
        sortOptions = false,
        description = {
            "",
            "Shows a running agent: its mode and counts, and each parent's fills, time left,"
                    + " shortfall so far, last action, who chose it, and what the guard said.",
            "",
            "It listens to reports and decisions, and asks: the agent for its status, and every"
                + " few seconds each open parent for its state. Ended parents stay for a minute."
                + " Leave with Ctrl-C; nothing changes.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  glidepath top",
            "  glidepath top --every 5",
            "  glidepath top --once --listen 10      one table on stdout, for scripts",
            "",
            "An agent configured with onDisconnect: halt halts when a sender of orders leaves, and"
                    + " one that asks for",
            "parents' states is a sender: there, use --listen-only."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:shown",
            "1:the agent did not answer, or its media driver has gone",
            "2:wrong arguments, or no agent"
        })
public final class TopCommand implements Callable<Integer> {
    private static final int POLL_LIMIT = 256;
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long ASK_NS = 5 * SECOND_NS;
    private static final String CLEAR = "\u001B[H\u001B[2J";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--every",
            order = 1,
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "time between two pictures (default: ${DEFAULT-VALUE})")
    private int everySeconds;

    @Option(
            names = "--once",
            order = 2,
            description = "show one picture and leave; nothing is cleared")
    private boolean once;

    @Option(
            names = "--listen",
            order = 3,
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "with --once: how long to listen first (default: ${DEFAULT-VALUE})")
    private int listenSeconds;

    @Option(
            names = "--listen-only",
            order = 4,
            description = "do not ask for parents' states; say nothing on orders")
    private boolean listenOnly;

    @Option(
            names = "--json",
            order = 6,
            paramLabel = "FILE",
            description = "with --once: write the picture there as JSON")
    private Path json;

    @Option(
            names = "--operator",
            order = 5,
            paramLabel = "ID",
            defaultValue = "1",
            description = "who asks for the status, positive (default: ${DEFAULT-VALUE})")
    private int operatorId;

    @Mixin
    private AgentOptions agent;

    @Mixin
    private HelpOption help;

    private final WallClock clock;
    private final AgentBoard board;
    private final FrameHandler parents;
    private final FrameHandler research;
    private final FrameHandler replies;
    private final Speakers answering = new Speakers();
    private AeronInlet repliesIn;
    private long lastAskNs;

    /** For the launcher and picocli. */
    public TopCommand() {
        this(WallClock.system());
    }

    TopCommand(final WallClock clock) {
        this.clock = clock;
        board = new AgentBoard(clock);
        final ParentsAdapter parentsAdapter = new ParentsAdapter(board);
        final ResearchAdapter researchAdapter = new ResearchAdapter(board);
        final RepliesAdapter repliesAdapter = new RepliesAdapter(board);
        parents = parentsAdapter::onFrame;
        research = researchAdapter::onFrame;
        replies = (frame, offset, length, whole) -> {
            if (repliesAdapter.onFrame(frame, offset, length, whole) == FrameRefusal.NONE) {
                answering.onFrame(repliesIn.sessionId(), frame, offset);
                board.agents(answering.atOnce());
            }
        };
    }

    public static void main(final String... arguments) {
        System.exit(CommandRunner.run(new TopCommand(), System.out, System.err, arguments));
    }

    @Override
    public Integer call() {
        if (json != null && !once) {
            throw CommandException.nothingDone("--json wants --once: it writes one picture");
        }
        if (everySeconds < 1 || listenSeconds < 1 || operatorId < 1) {
            throw CommandException.nothingDone("--every, --listen and --operator are positive");
        }
        OutputFile.require("--json", json);
        try (AeronClient client = agent.connect();
                AeronInlet parentsIn = client.inlet(Stream.PARENTS);
                AeronInlet researchIn = client.inlet(Stream.RESEARCH);
                AeronInlet repliesIn = client.inlet(Stream.REPLIES);
                AeronOutlet control = client.outlet(Stream.CONTROL)) {
            agent.awaitAgent(control, Stream.CONTROL, repliesIn, Stream.REPLIES);
            final Inlets inlets = new Inlets(parentsIn, researchIn, repliesIn);
            this.repliesIn = repliesIn;
            final ControlPublisher commands = new ControlPublisher(control, operatorId);
            if (listenOnly) {
                return watch(client, inlets, commands, null);
            }
            try (AeronOutlet orders = client.outlet(Stream.ORDERS)) {
                return watch(client, inlets, commands, new OrdersPublisher(orders));
            }
        }
    }

    /** What is listened to. */
    private record Inlets(AeronInlet parents, AeronInlet research, AeronInlet replies) {}

    private int watch(
            final AeronClient client,
            final Inlets inlets,
            final ControlPublisher commands,
            final OrdersPublisher orders) {
        final PrintWriter out = spec.commandLine().getOut();
        final long stopNs = clock.nowNs() + listenSeconds * SECOND_NS;
        long nextNs = clock.nowNs() + SECOND_NS / 4;
        long nextStatusNs = clock.nowNs();
        while (!once || clock.nowNs() < stopNs) {
            if (client.isClosed()) {
                throw CommandException.notDone("the media driver has gone");
            }
            if (clock.nowNs() >= nextStatusNs) {
                nextStatusNs = clock.nowNs() + SECOND_NS;
                commands.statusRequest(clock.nowNs(), clock.nowNs());
            }
            listen(inlets);
            if (orders != null) {
                ask(orders);
            }
            if (!once && clock.nowNs() >= nextNs) {
                nextNs = clock.nowNs() + everySeconds * SECOND_NS;
                out.print(CLEAR + board.text());
                out.flush();
            }
        }
        out.print(board.text());
        out.flush();
        if (json != null) {
            JsonText.write(json, board.json());
        }
        return board.heardAgent() ? CommandRunner.DONE : CommandRunner.NOT_DONE;
    }

    private void listen(final Inlets inlets) {
        final int heard = inlets.parents().poll(parents, POLL_LIMIT)
                + inlets.research().poll(research, POLL_LIMIT)
                + inlets.replies().poll(replies, POLL_LIMIT);
        if (heard == 0) {
            AgentOptions.pause();
        }
    }

    /**
     * Asks at once after a parent that is new to us, and after all now and then; unheard questions
     * are not repeated.
     */
    private void ask(final OrdersPublisher orders) {
        final long nowNs = clock.nowNs();
        final boolean all = nowNs - lastAskNs >= ASK_NS;
        if (all) {
            lastAskNs = nowNs;
        }
        for (final WatchedParent parent : board.open()) {
            if (all || parent.unknown() && parent.askOnce()) {
                orders.statusRequest(parent.clientId(), parent.parentId(), nowNs);
            }
        }
    }
}
