package io.glidepath.exec.client;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.wire.AeronClient;
import io.glidepath.exec.wire.AeronInlet;
import io.glidepath.exec.wire.AeronOutlet;
import io.glidepath.exec.wire.AgentNumbers;
import io.glidepath.exec.wire.ControlPublisher;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.LimitsState;
import io.glidepath.exec.wire.RepliesAdapter;
import io.glidepath.exec.wire.RepliesListener;
import io.glidepath.exec.wire.ScopeState;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.RejectReason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** One command and its answer. */
final class ControlCall implements RepliesListener {
    private static final int POLL_LIMIT = 64;
    private static final int RANDOM_BITS = 12;
    /** How long to wait for other answers when more than one agent may be there. */
    private static final long OTHERS_NS = TimeUnit.SECONDS.toNanos(2);

    /** Says the command. */
    @FunctionalInterface
    interface Words {
        /** Answers what the outlet answered. */
        long say(ControlPublisher publisher, long commandId, long nowNs);
    }

    private final AgentOptions agent;
    private final WallClock clock;
    private final int operatorId;
    private final long commandId;
    private boolean answered;
    private boolean accepted;
    private int reason;
    private Map<String, Object> status;
    private final List<InForce> scopes = new ArrayList<>();
    private final List<Map<String, Object>> limits = new ArrayList<>();
    private int limitsAnnounced;
    private AeronInlet inlet;
    private final Set<Integer> answerers = new LinkedHashSet<>();

    ControlCall(final AgentOptions agent, final WallClock clock, final int operatorId) {
        this.agent = agent;
        this.clock = clock;
        this.operatorId = operatorId;
        final long nowNs = clock.nowNs();
        final long random = new SplittableRandom(nowNs ^ ProcessHandle.current().pid()).nextLong();
        commandId = nowNs >>> RANDOM_BITS << RANDOM_BITS | random & (1 << RANDOM_BITS) - 1;
    }

    /**
     * Sends the command and waits for its answer.
     *
     * @throws CommandException when there is no agent, or no answer in time.
     */
    void make(final Words words, final int timeoutSeconds) {
        try (AeronClient client = agent.connect();
                AeronInlet replies = client.inlet(Stream.REPLIES);
                AeronOutlet outlet = client.outlet(Stream.CONTROL)) {
            agent.awaitAgent(outlet, Stream.CONTROL, replies, Stream.REPLIES);
            inlet = replies;
            final ControlPublisher publisher = new ControlPublisher(outlet, operatorId);
            Offers.until("the command", () -> words.say(publisher, commandId, clock.nowNs()));
            await(timeoutSeconds);
        }
        if (limits.size() != limitsAnnounced) {
            throw CommandException.notDone("only " + limits.size() + " of " + limitsAnnounced
                    + " instruments' limits came: ask again, or for one with --instrument");
        }
    }

    private void await(final int timeoutSeconds) {
        final RepliesAdapter adapter = new RepliesAdapter(this);
        final FrameHandler frames = adapter::onFrame;
        final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
        while (!answered) {
            poll(frames);
            if (!answered && System.nanoTime() - deadline > 0) {
                throw CommandException.notDone("no answer within " + timeoutSeconds
                        + " s; whether the agent carried the command out is not known");
            }
        }
        final long others = System.nanoTime() + OTHERS_NS;
        while (answerers.size() < inlet.senders() && System.nanoTime() - others < 0) {
            poll(frames);
        }
    }

    private void poll(final FrameHandler frames) {
        if (inlet.poll(frames, POLL_LIMIT) == 0) {
            AgentOptions.pause();
        }
    }

    /** How many agents answered. */
    int agents() {
        return answerers.size();
    }

    /** True for a frame about this command, of the agent that answers first. */
    private boolean isOurs(final long command, final int operator) {
        if (command != commandId || operator != operatorId) {
            return false;
        }
        answerers.add(inlet.sessionId());
        return answerers.iterator().next() == inlet.sessionId();
    }

    boolean accepted() {
        return accepted;
    }

    int reason() {
        return reason;
    }

    /** True when a first person's word to resume or lift was taken, and waits for a second's. */
    boolean recorded() {
        return answered && !accepted && reason == RejectReason.NEEDS_SECOND_PERSON.code();
    }

    /** Every kill, halt and mode in force, as a status tells. */
    List<InForce> scopes() {
        return scopes;
    }

    /** The limits in force, by instrument; empty but for the command that asks for them. */
    List<Map<String, Object>> limits() {
        return limits;
    }

    /** What a status request was answered with; null for other commands. */
    Map<String, Object> status() {
        return status;
    }

    /** The whole answer. */
    Map<String, Object> json() {
        final Map<String, Object> json = new LinkedHashMap<>();
        if (agents() > 1) {
            json.put("agents", agents());
        }
        json.put("commandId", String.valueOf(commandId));
        json.put("operatorId", operatorId);
        json.put("accepted", accepted);
        json.put("reason", reason == 0 ? null : ReasonText.name(reason));
        if (status != null) {
            json.put("status", status);
        }
        if (!limits.isEmpty()) {
            json.put("limits", limits);
        }
        return json;
    }

    @Override
    public void onReply(
            final long commandId, final int operatorId, final boolean accepted, final int reason) {
        if (isOurs(commandId, operatorId)) {
            answered = true;
            this.accepted = accepted;
            this.reason = reason;
        }
    }

    @Override
    public void onScope(final ScopeState scope) {
        if (isOurs(scope.commandId, scope.operatorId)) {
            scopes.add(new InForce(scope));
        }
    }

    @Override
    public void onLimits(final LimitsState state) {
        if (isOurs(state.commandId, state.operatorId)) {
            limitsAnnounced = state.places;
            limits.add(LimitFact.of(state));
        }
    }

    @Override
    public void onStatus(final AgentNumbers numbers) {
        if (isOurs(numbers.commandId, numbers.operatorId)) {
            answered = true;
            accepted = true;
            reason = RejectReason.NONE.code();
            status = AgentFacts.of(numbers);
            status.put("halts", InForce.haltsJson(scopes));
            status.put("scopes", scopes.stream().map(InForce::json).toList());
        }
    }
}
