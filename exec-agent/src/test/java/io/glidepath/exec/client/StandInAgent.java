package io.glidepath.exec.client;

import io.aeron.Aeron;
import io.glidepath.exec.AgentReason;
import io.glidepath.exec.control.ControlListener;
import io.glidepath.exec.order.OrderListener;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.exec.wire.AeronInlet;
import io.glidepath.exec.wire.AeronOutlet;
import io.glidepath.exec.wire.Channels;
import io.glidepath.exec.wire.ControlAdapter;
import io.glidepath.exec.wire.DecisionRecord;
import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.exec.wire.EmbeddedDriver;
import io.glidepath.exec.wire.OrdersAdapter;
import io.glidepath.exec.wire.ParentFill;
import io.glidepath.exec.wire.ParentReport;
import io.glidepath.exec.wire.ParentsPublisher;
import io.glidepath.exec.wire.RepliesPublisher;
import io.glidepath.exec.wire.ResearchPublisher;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Mode;
import io.glidepath.risk.RejectReason;
import io.glidepath.risk.Scope;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * The other side of the streams: writes down what it hears and answers by a script. A parent of
 * {@link #REJECTED} units is rejected, one of {@link #SILENT} is accepted and nothing more, one of
 * {@link #UNREPORTED} is decided on and not reported, one of {@link #DOUBTED} is halted in doubt,
 * and one of {@link #REFUSED_IN_DOUBT} is rejected, for a parent in doubt has its id; any other is
 * filled in two halves.
 */
final class StandInAgent implements OrderListener, ControlListener, AutoCloseable {
    static final long REJECTED = 666;
    static final long SILENT = 777;
    static final long UNREPORTED = 778;
    static final long DOUBTED = 888;
    static final long REFUSED_IN_DOUBT = 889;

    private static final AeronInlet.ImageLoss QUIET = (stream, lost) -> {};

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private final EmbeddedDriver driver;
    private final boolean ownsDriver;
    private final Aeron aeron;
    private final AeronInlet ordersIn;
    private final AeronInlet controlIn;
    private final ParentsPublisher parents;
    private final ResearchPublisher research;
    private final RepliesPublisher replies;
    private final StandInStates states;
    private final Thread thread;
    private volatile boolean running = true;
    /** Whether a question after a parent is answered. */
    volatile boolean reportsWhenAsked;

    StandInAgent() {
        this(
                new EmbeddedDriver(
                        DriverSettings.in(DriverSettings.directoryNamed(
                                "glidepath-test-" + UUID.randomUUID())),
                        error -> {}),
                true);
    }

    private StandInAgent(final EmbeddedDriver driver, final boolean ownsDriver) {
        this.driver = driver;
        this.ownsDriver = ownsDriver;
        aeron = driver.connect(errors::add);
        final Channels channels = Channels.ipc();
        ordersIn = new AeronInlet(aeron, channels, Stream.ORDERS, QUIET);
        controlIn = new AeronInlet(aeron, channels, Stream.CONTROL, QUIET);
        parents = new ParentsPublisher(new AeronOutlet(aeron, channels, Stream.PARENTS));
        research = new ResearchPublisher(new AeronOutlet(aeron, channels, Stream.RESEARCH));
        replies = new RepliesPublisher(new AeronOutlet(aeron, channels, Stream.REPLIES));
        states = new StandInStates(replies);
        thread = new Thread(this::run, "stand-in-agent");
        thread.start();
    }

    /** A second one on the same streams; to be closed before this one. */
    StandInAgent another() {
        return new StandInAgent(driver, false);
    }

    Path directory() {
        return driver.directory();
    }

    /** What it was told, heartbeats left out. */
    List<String> heard() {
        return heard;
    }

    private void run() {
        final OrdersAdapter orders = new OrdersAdapter(this);
        final ControlAdapter control = new ControlAdapter(this);
        while (running) {
            final int work =
                    ordersIn.poll(orders::onFrame, 10) + controlIn.poll(control::onFrame, 10);
            if (work == 0) {
                LockSupport.parkNanos(100_000);
            }
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        aeron.close();
        if (ownsDriver) {
            driver.close();
        }
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.getFirst());
        }
    }

    @Override
    public void onNewParent(final ParentRequest r) {
        heard.add("parent " + r.parentId + " of " + r.clientId + ": "
                + (r.shortSale ? "SHORT" : r.side) + " " + r.quantity + " of " + r.instrumentId
                + " by " + r.algo);
        if (r.quantity == REJECTED) {
            report(r, ParentReport.Kind.REJECTED, 0, RejectReason.UNKNOWN_INSTRUMENT.code());
            return;
        }
        if (r.quantity == REFUSED_IN_DOUBT) {
            report(r, ParentReport.Kind.REJECTED, 0, AgentReason.IN_DOUBT.code());
            return;
        }
        decide(r);
        if (r.quantity == UNREPORTED) {
            return;
        }
        report(r, ParentReport.Kind.ACCEPTED, 0, 0);
        if (r.quantity == DOUBTED) {
            report(r, ParentReport.Kind.HALTED, r.quantity / 2, AgentReason.IN_DOUBT.code());
        } else if (r.quantity != SILENT) {
            fill(r, r.quantity / 2, r.quantity - r.quantity / 2);
            fill(r, r.quantity - r.quantity / 2, 0);
            report(r, ParentReport.Kind.FILLED, r.quantity, 0);
        }
    }

    private void report(
            final ParentRequest r,
            final ParentReport.Kind kind,
            final long filled,
            final int reason) {
        final ParentReport form = parents.reportForm();
        form.parentId = r.parentId;
        form.clientId = r.clientId;
        form.instrumentId = r.instrumentId;
        form.quantity = r.quantity;
        form.filledQuantity = filled;
        form.filledValue = filled * 100_25000000L;
        form.shortfallMilliBps = filled == 0 ? ParentReport.NONE : 1_500;
        form.endNs = r.endNs;
        form.side = r.side;
        form.shortSale = r.shortSale;
        form.reason = reason;
        form.kind = kind;
        parents.report(1);
    }

    private void fill(final ParentRequest r, final long quantity, final long leaves) {
        final ParentFill form = parents.fillForm();
        form.parentId = r.parentId;
        form.clientId = r.clientId;
        form.instrumentId = r.instrumentId;
        form.quantity = quantity;
        form.price = 100_25000000L;
        form.fee = 1_000_000;
        form.leavesQuantity = leaves;
        form.side = r.side;
        form.maker = true;
        parents.fill(1);
    }

    private void decide(final ParentRequest r) {
        final DecisionRecord form = research.form();
        form.parentId = r.parentId;
        form.clientId = r.clientId;
        form.instrumentId = r.instrumentId;
        form.kind = DecisionRecord.Kind.GRID;
        form.action = 6;
        form.source = DecisionRecord.Source.POLICY;
        form.verdict = RejectReason.PARTICIPATION.code();
        form.masked(RejectReason.PARTICIPATION.code());
        form.masked(RejectReason.PRICE_BAND.code());
        form.masked(RejectReason.PARTICIPATION.code());
        research.decision(1);
    }

    @Override
    public void onCancelParent(final int clientId, final long parentId) {
        heard.add("cancel " + parentId + " of " + clientId);
    }

    @Override
    public void onAmendParent(
            final int clientId,
            final long parentId,
            final long quantity,
            final long endNs,
            final long limitPrice) {
        heard.add("amend " + parentId + " of " + clientId);
    }

    @Override
    public void onStatusRequest(final int clientId, final long parentId) {
        heard.add("state of " + parentId + " of " + clientId);
        if (reportsWhenAsked) {
            final ParentReport form = parents.reportForm();
            form.parentId = parentId;
            form.clientId = clientId;
            parents.report(1);
        }
    }

    @Override
    public void onHeartbeat(final int clientId) {
        // counted by nobody here
    }

    @Override
    public void onKill(
            final long commandId, final int operatorId, final Scope scope, final long target) {
        heard.add("kill " + scope + " " + target + " by " + operatorId);
        replies.reply(commandId + 1, operatorId, false, 1, 1);
        replies.reply(commandId, operatorId, true, 0, 1);
        replies.reply(commandId + 1, operatorId, false, 1, 1);
    }

    @Override
    public void onResume(
            final long commandId, final int operatorId, final Scope scope, final long target) {
        heard.add("resume " + scope + " " + target + " by " + operatorId);
        replies.reply(commandId, operatorId, false, RejectReason.NEEDS_SECOND_PERSON.code(), 1);
    }

    @Override
    public void onLiftHalt(
            final long commandId,
            final int operatorId,
            final Scope scope,
            final long target,
            final int halt) {
        heard.add("lift " + halt + " of " + scope + " " + target + " by " + operatorId);
        final int reason = StandInStates.liftReason(halt, operatorId);
        replies.reply(commandId, operatorId, reason == 0, reason, 1);
    }

    @Override
    public void onSetMode(
            final long commandId,
            final int operatorId,
            final Scope scope,
            final long target,
            final Mode mode) {
        heard.add("mode " + mode + " " + scope + " " + target + " by " + operatorId);
        replies.reply(commandId, operatorId, true, 0, 1);
    }

    @Override
    public void onPauseParent(
            final long commandId,
            final int operatorId,
            final int clientId,
            final long parentId,
            final boolean paused) {
        heard.add((paused ? "pause " : "unpause ") + parentId + " of " + clientId + " by "
                + operatorId);
        replies.reply(commandId, operatorId, true, 0, 1);
    }

    @Override
    public void onFinishParent(
            final long commandId, final int operatorId, final int clientId, final long parentId) {
        heard.add("finish " + parentId + " of " + clientId + " by " + operatorId);
    }

    @Override
    public void onSetLimit(
            final long commandId,
            final int operatorId,
            final int limitKind,
            final int instrument,
            final long value) {
        heard.add("limit " + limitKind + " = " + value + " of " + instrument + " by " + operatorId);
        replies.reply(commandId, operatorId, true, 0, 1);
    }

    /** Knows instrument 2 alone; of 9 it loses every frame but the first. */
    @Override
    public void onLimitsRequest(
            final long commandId, final int operatorId, final int instrumentId) {
        heard.add("limits of " + instrumentId + " by " + operatorId);
        if (instrumentId > 9) {
            replies.reply(commandId, operatorId, false, RejectReason.UNKNOWN_INSTRUMENT.code(), 1);
            return;
        }
        if (instrumentId == ControlAdapter.EVERY_INSTRUMENT) {
            states.limits(commandId, operatorId, instrumentId, 1, 2);
            states.limits(commandId, operatorId, 2, 2, 2);
        } else {
            states.limits(commandId, operatorId, instrumentId, 1, instrumentId == 9 ? 2 : 1);
        }
        replies.reply(commandId, operatorId, true, 0, 1);
    }

    @Override
    public void onStatusRequest(final long commandId, final int operatorId) {
        heard.add("status by " + operatorId);
        states.status(commandId, operatorId);
    }
}
