package io.glidepath.deploy;

import io.aeron.Aeron;
import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.venue.NewChildOrderEncoder;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.wire.AeronInlet;
import io.glidepath.exec.wire.AeronOutlet;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.ChildrenPublisher;
import io.glidepath.exec.wire.ControlPublisher;
import io.glidepath.exec.wire.EmbeddedDriver;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.OrdersPublisher;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Scope;
import io.glidepath.risk.Side;

import org.agrona.concurrent.UnsafeBuffer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A client that sends parents, two operators, and a tap on every stream of reports, on a thread of
 * its own, in the process that has the driver. Whatever is asked of it is asked of its ledger.
 */
final class TradingDesk implements AutoCloseable {
    private static final int CLIENT = 7;
    private static final int POLL_LIMIT = 256;
    private static final long ASK_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(60);
    /** Halts that put every parent in doubt, by their names. */
    private static final int[] LIFTED = {319, 320, 321, 322};

    private final VenueLedger ledger = new VenueLedger();
    private final Map<Long, Long> parents = new LinkedHashMap<>();
    private final Map<Stream, AeronInlet> inlets = new EnumMap<>(Stream.class);
    private final Aeron aeron;
    private final AeronOutlet ordersOutlet;
    private final AeronOutlet controlOutlet;
    private final OrdersPublisher orders;
    private final List<ControlPublisher> operators = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private long commands;
    private long nextAskNs;

    TradingDesk(final EmbeddedDriver driver) {
        aeron = driver.connect(error -> System.out.println("transport: " + error.getMessage()));
        for (final Stream stream :
                List.of(Stream.CHILDREN, Stream.EXECUTIONS, Stream.PARENTS, Stream.REPLIES)) {
            inlets.put(stream, new AeronInlet(aeron, Channels.ipc(), stream, (lossy, lost) -> {}));
        }
        ordersOutlet = new AeronOutlet(aeron, Channels.ipc(), Stream.ORDERS);
        controlOutlet = new AeronOutlet(aeron, Channels.ipc(), Stream.CONTROL);
        orders = new OrdersPublisher(ordersOutlet);
        operators.add(new ControlPublisher(controlOutlet, 1));
        operators.add(new ControlPublisher(controlOutlet, 2));
        thread = Thread.ofPlatform().daemon().start(this::work);
    }

    private void work() {
        while (!closed) {
            if (poll() == 0) {
                pause();
            }
        }
    }

    private synchronized int poll() {
        int frames = 0;
        for (final Map.Entry<Stream, AeronInlet> inlet : inlets.entrySet()) {
            final Stream stream = inlet.getKey();
            final FrameHandler handler =
                    (buffer, offset, length, _) -> ledger.onFrame(stream, buffer, offset, length);
            frames += inlet.getValue().poll(handler, POLL_LIMIT);
        }
        if (System.nanoTime() - nextAskNs > 0) {
            nextAskNs = System.nanoTime() + ASK_NS;
            parents.keySet().stream()
                    .filter(parent -> !isOver(parent))
                    .forEach(parent -> orders.statusRequest(CLIENT, parent, nowNs()));
        }
        return frames;
    }

    private boolean isOver(final long parent) {
        final VenueLedger.Told told = ledger.told(parent);
        return told != null && told.ended() && !told.doubted();
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (final InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Nanoseconds since the epoch. */
    private static long nowNs() {
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }

    /** What the ledger says. */
    synchronized <T> T ask(final Function<VenueLedger, T> question) {
        return question.apply(ledger);
    }

    /** Waits until the ledger says so; false: it did not within two minutes. */
    boolean await(final Function<VenueLedger, Boolean> question) {
        final long deadlineNs = System.nanoTime() + PATIENCE_NS;
        while (!ask(question)) {
            if (System.nanoTime() - deadlineNs > 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Forgets the parents of the round before. */
    synchronized void newRound() {
        parents.clear();
    }

    /** Sends a parent that ends in so many seconds. */
    void send(
            final long parentId,
            final int instrument,
            final Side side,
            final long quantity,
            final int seconds,
            final Algo algo) {
        final ParentRequest request = new ParentRequest();
        request.parentId = parentId;
        request.clientId = CLIENT;
        request.instrumentId = instrument;
        request.side = side;
        request.locateId = ParentRequest.NONE;
        request.quantity = quantity;
        request.startNs = ParentRequest.NONE;
        request.endNs = nowNs() + TimeUnit.SECONDS.toNanos(seconds);
        request.limitPrice = ParentRequest.NONE;
        request.riskAversion = ParentRequest.NONE;
        request.maxParticipationBps = ParentRequest.NO_BPS;
        request.priceBandBps = ParentRequest.NO_BPS;
        request.maxChild = ParentRequest.NONE;
        request.algo = algo;
        synchronized (this) {
            parents.put(parentId, quantity);
        }
        offer(() -> orders.newParent(request, nowNs()));
    }

    /** A parent that was refused is none. */
    synchronized void forget(final long parentId) {
        parents.remove(parentId);
    }

    /** Takes every parent of the round back. */
    void cancelAll() {
        for (final long parent : parents().keySet()) {
            offer(() -> orders.cancel(CLIENT, parent, nowNs()));
        }
    }

    /** Both operators lift every halt that lost records set. */
    synchronized void lift() {
        for (final int halt : LIFTED) {
            for (final ControlPublisher operator : operators) {
                operator.liftHalt(++commands, Scope.GLOBAL, 0, halt, nowNs());
            }
        }
    }

    /** The parents of this round, and what was asked of each. */
    synchronized Map<Long, Long> parents() {
        return Map.copyOf(parents);
    }

    /** True when of every parent of the round an end was told that is not doubted. */
    synchronized boolean allEnded() {
        return parents.keySet().stream().allMatch(this::isOver);
    }

    /** True when what is filled of every parent of the round is in doubt. */
    synchronized boolean allDoubted() {
        return parents.keySet().stream().allMatch(parent -> ledger.told(parent).doubted());
    }

    /** True when what is filled of no parent of the round is in doubt. */
    synchronized boolean noneDoubted() {
        return parents.keySet().stream().noneMatch(parent -> ledger.told(parent).doubted());
    }

    /**
     * Asks the venue what it holds of an instance, as its next epoch would; no agent of the
     * instance may be at work, for it would take this for a foreign sender.
     */
    List<VenueLedger.Held> reconcile(final int instance, final int epoch) {
        try (AeronOutlet outlet = new AeronOutlet(aeron, Channels.ipc(), Stream.CHILDREN)) {
            final ChildrenPublisher publisher = new ChildrenPublisher(outlet);
            final long timeNs = nowNs();
            offer(() -> publisher.reconcileRequest(instance, epoch, 0, timeNs));
            if (!await(book -> book.answer(timeNs) != null)) {
                throw new AssertionError("the venue did not tell what it holds");
            }
            return ask(book -> book.answer(timeNs));
        }
    }

    /** A child like the last one arrives late, under a new id of its epoch; the id. */
    long sendLate() {
        final UnsafeBuffer frame = new UnsafeBuffer(ask(VenueLedger::lastChild));
        final long id = ask(VenueLedger::lastChildId) + 1;
        new NewChildOrderEncoder()
                .wrap(frame, MessageHeaderEncoder.ENCODED_LENGTH)
                .childId(id);
        try (AeronOutlet outlet = new AeronOutlet(aeron, Channels.ipc(), Stream.CHILDREN)) {
            final Outlet late = outlet;
            offer(() -> late.offer(frame, 0, frame.capacity()));
            if (!await(book -> book.refusal(id) != null || book.took(id))) {
                throw new AssertionError("the venue did not answer to a late child");
            }
        }
        return id;
    }

    private long offer(final LongSupplier words) {
        final long deadlineNs = System.nanoTime() + PATIENCE_NS;
        while (true) {
            final long result;
            synchronized (this) {
                result = words.getAsLong();
            }
            if (result > 0) {
                return result;
            }
            if (System.nanoTime() - deadlineNs > 0) {
                throw new AssertionError("a frame was not taken: " + result);
            }
            pause();
        }
    }

    @Override
    public void close() {
        closed = true;
        while (thread.isAlive()) {
            pause();
        }
        aeron.close();
    }
}
