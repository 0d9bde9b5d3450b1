package io.glidepath.sim.loss;

import io.glidepath.exec.AgentReason;
import io.glidepath.exec.AgentSetup;
import io.glidepath.exec.Connections;
import io.glidepath.exec.ExecAgent;
import io.glidepath.exec.Openings;
import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.config.ConfigText;
import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.wire.ControlPublisher;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.JournalEncoder;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.risk.Scope;
import io.glidepath.sim.AgentWires;
import io.glidepath.sim.SteppedAgent;
import io.glidepath.sim.venue.FrameQueue;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * The real agent in a process that dies at given records, on a disk that loses what it was told to
 * lose. A disk model stands for the files: what was synced, an epoch, a mark of how far the journal
 * was.
 */
final class MortalAgent implements SteppedAgent {
    private static final long SECOND = 1_000_000_000L;
    private static final int QUEUE_BYTES = 1 << 16;
    private static final int MOST_STARTS = 8;

    /** The process is gone in the middle of whatever it did. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    private final AgentWires wires;
    private final AgentConfig config;
    private final List<Loss> losses;
    private final long seed;
    private final int lostPerMille;
    private final Inlet executions;
    private final Inlet market;
    private final Inlet orders;
    private final Inlet commands;
    private final SplittableRandom chance;
    private final Ledger ledger;
    private final FrameQueue machine = new FrameQueue(QUEUE_BYTES);
    private final FrameQueue control = new FrameQueue(QUEUE_BYTES);
    private final JournalEncoder encoder = new JournalEncoder();
    private final UnsafeBuffer frame = new UnsafeBuffer(new byte[FrameHandler.MAX_FRAME_LENGTH]);
    private final List<Operation> operations;
    private MemoryJournal journal = new MemoryJournal(1 << 20);
    private ExecAgent agent;
    private int epoch;
    private long synced;
    private long mark;
    private long nextSyncNs;
    private long awaitedTold;
    private long deadAt;
    private long silentUntilNs;
    private int deaths;
    private int nextOperation;
    /** When another process of this instance is started; max: never, or it was. */
    private long secondAtNs;
    /** How many records the copy lacks on which that one is started. */
    private final long secondLacks;
    /** How far its epoch is above the next of its copy. */
    private final int secondAhead;

    private SecondAgent second;
    /** It has ended, because another one has taken its place. */
    private boolean gone;
    /** Whether an answered kill may be lost for good: its record and the mark were rolled back. */
    boolean killForgotten;
    /** Whether the record of the kill was lost. */
    boolean killLost;
    /** How it was started and what was lost, for the message of a failure. */
    final List<String> story = new ArrayList<>();

    /**
     * Another process of the instance.
     *
     * @param atNs when it is started; {@link Long#MAX_VALUE}: never.
     * @param lacks how many records at the end its copy of the journal lacks.
     * @param ahead how far its epoch is above the next of its copy.
     */
    record Second(long atNs, long lacks, int ahead) {}

    MortalAgent(
            final AgentWires wires,
            final AgentConfig config,
            final List<Loss> losses,
            final List<Operation> operations,
            final int lostPerMille,
            final Ledger ledger,
            final Second then,
            final long seed) {
        secondAtNs = then.atNs();
        secondLacks = then.lacks();
        secondAhead = then.ahead();
        this.lostPerMille = lostPerMille;
        chance = new SplittableRandom(seed);
        this.ledger = ledger;
        this.wires = wires;
        executions = heardByBoth(wires.executions(), other -> other.executions);
        market = heardByBoth(wires.market(), other -> other.market);
        orders = heardByBoth(wires.orders(), other -> other.orders);
        commands = heardByBoth(control, other -> other.control);
        this.config = config;
        this.losses = losses;
        this.operations = operations;
        this.seed = seed;
        start(0, 0);
    }

    private void start(final int doubt, final long missing) {
        epoch++;
        agent = new ExecAgent(new AgentSetup(
                config,
                epoch,
                null,
                connections(),
                wires.clock(),
                new DyingJournal(),
                AgentMetrics.simulated()));
        if (journal.sequence() > 0) {
            agent.recover(JournalReader.of(journal), Integer.MAX_VALUE);
        }
        story.add("epoch " + epoch + " at " + journal.sequence() + " records, doubt " + doubt);
        deadAt = Long.MAX_VALUE;
        new Openings("test", "", ConfigText.of(config), "", epoch, seed)
                .write(journal, wires.clock().nanoTime());
        deadAt = deaths < losses.size()
                ? journal.sequence() + losses.get(deaths).afterRecords()
                : Long.MAX_VALUE;
        if (doubt != 0) {
            machine.offer(frame, 0, encoder.journalDoubted(frame, missing, doubt));
        }
    }

    private Connections connections() {
        return new Connections(
                machine,
                commands,
                this::pollExecutions,
                market,
                orders,
                wires.children(),
                wires.parents(),
                wires.research(),
                wires.replies());
    }

    /** An inlet whose frames the second one hears too, while there is one. */
    private Inlet heardByBoth(final Inlet inlet, final Function<SecondAgent, Outlet> ear) {
        return (handler, limit) -> inlet.poll(
                (buffer, offset, length, whole) -> {
                    if (second != null) {
                        ear.apply(second).offer(buffer, offset, length);
                    }
                    handler.onFrame(buffer, offset, length, whole);
                },
                limit);
    }

    private int pollExecutions(final FrameHandler handler, final int limit) {
        if (wires.clock().nanoTime() < silentUntilNs) {
            executions.poll((buffer, offset, length, whole) -> {}, limit);
            return 0;
        }
        return executions.poll(
                (buffer, offset, length, whole) -> {
                    if (lostPerMille == 0 || chance.nextInt(1_000) >= lostPerMille) {
                        handler.onFrame(buffer, offset, length, whole);
                    }
                },
                limit);
    }

    @Override
    public int doWork() {
        operate();
        return workFirst() + workSecond();
    }

    private int workFirst() {
        if (gone) {
            return KeptRecords.ignore(machine)
                    + KeptRecords.ignore(commands)
                    + KeptRecords.ignore(executions)
                    + KeptRecords.ignore(market)
                    + KeptRecords.ignore(orders);
        }
        try {
            final int work = agent.doWork();
            sync();
            if (agent.epochUsed()) {
                refuseStart();
                return work + 1;
            }
            return work;
        } catch (final Death e) {
            die(losses.get(deaths++));
            return 1;
        }
    }

    /** Once a second, and soon when commands wait for it. */
    private void sync() {
        final long nowNs = wires.clock().nanoTime();
        final long awaited = agent.awaitedSync();
        if (nowNs >= nextSyncNs || awaited > synced) {
            nextSyncNs = nowNs + SECOND;
            synced = journal.sequence();
            mark = Math.max(mark, synced);
        }
        if (awaited > awaitedTold && awaited <= synced) {
            awaitedTold = awaited;
            machine.offer(frame, 0, encoder.journalSynced(frame, synced));
        }
    }

    private void operate() {
        final long nowNs = wires.clock().nanoTime();
        while (nextOperation < operations.size()
                && operations.get(nextOperation).atNs() <= nowNs) {
            final Operation operation = operations.get(nextOperation++);
            final ControlPublisher operator = new ControlPublisher(control, operation.operator());
            switch (operation.verb()) {
                case KILL -> operator.kill(nextOperation, Scope.GLOBAL, 0, nowNs);
                case LIFT -> {
                    if (operation.operator() == LossTest.SECOND_PERSON) {
                        ledger.lifts();
                    }
                    for (int reason = AgentReason.VENUE_SILENT.code();
                            reason <= AgentReason.JOURNAL_SHORT.code();
                            reason++) {
                        operator.liftHalt(nextOperation, Scope.GLOBAL, 0, reason, nowNs);
                    }
                }
            }
        }
    }

    private void die(final Loss loss) {
        final long last = journal.sequence();
        final long kept = switch (loss.kind()) {
            case KILLED -> last;
            case POWER -> Math.max(synced, last - loss.lost());
            case FLIPPED, CUT, OLD_COPY, OLD_COPY_WITH_MARK -> Math.max(1, last - loss.lost());
        };
        story.add(loss + " died at " + last + ", kept " + kept);
        final boolean killed = KeptRecords.kills(journal);
        journal = KeptRecords.firstOf(journal, kept);
        final boolean lostNow = killed && !KeptRecords.kills(journal);
        killLost |= lostNow;
        killForgotten |= lostNow && loss.kind() == Loss.Kind.OLD_COPY_WITH_MARK;
        if (loss.oldCopy()) {
            epoch = Math.max(0, KeptRecords.epochIn(journal) - 1);
        }
        if (loss.kind() == Loss.Kind.OLD_COPY_WITH_MARK) {
            mark = kept;
        }
        synced = kept;
        awaitedTold = 0;
        KeptRecords.ignore(machine);
        KeptRecords.ignore(control);
        if (loss.reportsLost()) {
            KeptRecords.ignore(executions);
        }
        silentUntilNs = wires.clock().nanoTime() + loss.silentNs();
        restart(loss.known());
    }

    private void restart(final boolean known) {
        final long missing = Math.max(0, mark - journal.sequence());
        final AgentReason shorter = missing > 0 ? AgentReason.JOURNAL_SHORT : null;
        final AgentReason doubt = known ? AgentReason.JOURNAL_DAMAGED : shorter;
        mark = journal.sequence();
        start(doubt == null ? 0 : doubt.code(), missing);
    }

    /** Operators find the epoch that the venue knows, and start again. */
    private void refuseStart() {
        story.add("start refused: epoch " + epoch + " was used");
        if (epoch > MOST_STARTS * losses.size() + MOST_STARTS) {
            throw new IllegalStateException("no start is taken: " + story);
        }
        if (second != null) {
            story.add("and gone");
            gone = true;
            return;
        }
        KeptRecords.ignore(machine);
        restart(false);
    }

    /** Somebody starts another process of this instance on what a copy of the journal has. */
    private void startSecond() {
        secondAtNs = Long.MAX_VALUE;
        final long kept = Math.max(0, journal.sequence() - secondLacks);
        final MemoryJournal copy = KeptRecords.firstOf(journal, kept);
        final boolean ignorant = KeptRecords.kills(journal) && !KeptRecords.kills(copy);
        killLost |= ignorant;
        killForgotten |= ignorant;
        final int itsEpoch = KeptRecords.epochIn(copy) + 1 + secondAhead;
        story.add("second of epoch " + itsEpoch + " on " + kept + " records");
        ledger.twoTell();
        second = new SecondAgent(wires, config, copy, itsEpoch, seed);
    }

    /** The second one works, if there is one. */
    private int workSecond() {
        if (wires.clock().nanoTime() >= secondAtNs) {
            startSecond();
        }
        if (second == null) {
            return 0;
        }
        final int work = second.doWork();
        if (second.mustEnd()) {
            story.add("second gone");
            second = null;
        }
        return work;
    }

    /** What is left of the journal in the end, for a replay. */
    MemoryJournal journal() {
        return journal;
    }

    boolean inDoubt() {
        return agent.inDoubt();
    }

    @Override
    public long nextTimerNs() {
        final long operationNs = nextOperation == operations.size()
                ? Long.MAX_VALUE
                : operations.get(nextOperation).atNs();
        final long secondNs =
                second == null ? secondAtNs : Math.min(secondAtNs, second.nextTimerNs());
        final long firstNs = gone ? Long.MAX_VALUE : agent.nextTimerNs();
        return Math.min(operationNs, Math.min(firstNs, secondNs));
    }

    @Override
    public boolean mayHoldFrames() {
        return !machine.isEmpty() || !control.isEmpty() || second != null && second.mayHoldFrames();
    }

    /** Appends to the journal of the moment, and dies behind the record where it is to die. */
    private final class DyingJournal implements Journal {
        @Override
        public long append(
                final RecordKind kind,
                final int stream,
                final long nowNs,
                final DirectBuffer buffer,
                final int offset,
                final int length) {
            final long sequence = journal.append(kind, stream, nowNs, buffer, offset, length);
            if (sequence >= deadAt) {
                throw new Death();
            }
            return sequence;
        }

        @Override
        public long sequence() {
            return journal.sequence();
        }

        @Override
        public void close() {}
    }
}
