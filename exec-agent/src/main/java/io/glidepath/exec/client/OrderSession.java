package io.glidepath.exec.client;

import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.wire.AeronInlet;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.FrameRefusal;
import io.glidepath.exec.wire.OrdersPublisher;
import io.glidepath.exec.wire.ParentFill;
import io.glidepath.exec.wire.ParentReport;
import io.glidepath.exec.wire.ParentsAdapter;
import io.glidepath.exec.wire.ParentsListener;
import io.glidepath.exec.wire.Speakers;
import io.glidepath.risk.Side;

import org.agrona.DirectBuffer;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One batch of parents: sends them, hears of them, says it. A heartbeat each second tells the agent
 * that somebody is there; a parent that is silent for five is asked after, since frames may be
 * lost.
 */
final class OrderSession implements ParentsListener {
    private static final int POLL_LIMIT = 64;
    private static final long HEARTBEAT_NS = 1_000_000_000L;
    private static final long ASK_NS = 5_000_000_000L;

    private final OrdersPublisher orders;
    private final AeronInlet inlet;
    private final ParentsAdapter adapter = new ParentsAdapter(this);
    private final FrameHandler frames = this::onFrame;
    private final Speakers speakers = new Speakers();
    private final WallClock clock;
    private final PrintWriter out;
    private final Map<List<Long>, FollowedParent> parents = new LinkedHashMap<>();
    private long lastBeatNs;
    private long lastAskNs;
    private int agents = 1;

    OrderSession(
            final OrdersPublisher orders,
            final AeronInlet inlet,
            final WallClock clock,
            final PrintWriter out) {
        this.orders = orders;
        this.inlet = inlet;
        this.clock = clock;
        this.out = out;
        lastBeatNs = clock.nowNs();
        lastAskNs = lastBeatNs;
    }

    /** The parents, in the order they were sent. */
    List<FollowedParent> parents() {
        return List.copyOf(parents.values());
    }

    /** Sends a parent; answers are heard between two. */
    void send(final ParentRequest request) {
        parents.put(key(request.clientId, request.parentId), new FollowedParent(request));
        Offers.until("parent " + request.parentId, () -> orders.newParent(request, clock.nowNs()));
        poll();
    }

    /** Hears what there is, and keeps in touch. True when there was something. */
    boolean work() {
        final long nowNs = clock.nowNs();
        if (nowNs - lastBeatNs >= HEARTBEAT_NS) {
            lastBeatNs = nowNs;
            parents.values().stream()
                    .map(parent -> parent.request().clientId)
                    .distinct()
                    .forEach(client -> orders.heartbeat(client, nowNs));
        }
        if (nowNs - lastAskNs >= ASK_NS) {
            lastAskNs = nowNs;
            parents.values().stream()
                    .filter(parent -> !parent.ended())
                    .forEach(parent -> ask(parent, nowNs));
        }
        return poll();
    }

    boolean ended() {
        return parents.values().stream().allMatch(FollowedParent::ended);
    }

    /** Every parent came out as wished, and one agent worked them. */
    boolean satisfied() {
        return agents == 1 && parents.values().stream().allMatch(FollowedParent::satisfied);
    }

    /** Most agents that were heard to speak at once. */
    int agents() {
        return agents;
    }

    private void onFrame(
            final DirectBuffer frame, final int offset, final int length, final boolean whole) {
        if (adapter.onFrame(frame, offset, length, whole) == FrameRefusal.NONE) {
            speakers.onFrame(inlet.sessionId(), frame, offset);
            agents = Math.max(agents, speakers.atOnce());
        }
    }

    private void ask(final FollowedParent parent, final long nowNs) {
        orders.statusRequest(parent.request().clientId, parent.request().parentId, nowNs);
    }

    private boolean poll() {
        return inlet.poll(frames, POLL_LIMIT) > 0;
    }

    @Override
    public void onReport(final ParentReport report) {
        final FollowedParent parent = parents.get(key(report.clientId, report.parentId));
        if (parent == null) {
            return;
        }
        final String before = parent.line();
        parent.hear(report);
        if (!before.equals(parent.line())) {
            say(parent.line());
        }
    }

    @Override
    public void onFill(final ParentFill fill) {
        if (!parents.containsKey(key(fill.clientId, fill.parentId))) {
            return;
        }
        final String verb =
                fill.quantity < 0 ? "busted" : fill.side == Side.BUY ? "bought" : "sold";
        say(String.format(
                "%d %s %,d at %s as %s, fee %s, leaves %,d",
                fill.parentId,
                verb,
                Math.abs(fill.quantity),
                Decimals.price(fill.price),
                fill.maker ? "maker" : "taker",
                Decimals.price(fill.fee),
                fill.leavesQuantity));
    }

    private void say(final String line) {
        out.println(clock.time(clock.nowNs()) + "  " + line);
    }

    private static List<Long> key(final int clientId, final long parentId) {
        return List.of((long) clientId, parentId);
    }
}
