package io.glidepath.deploy;

import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Side;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * One instance of the agent with parents of its own at a venue that others have too: what befalls
 * it, what operators do, and what is wrong in the end.
 */
final class LossRound implements AutoCloseable {
    private static final int OLD_EPOCH = 17;
    private static final int SECONDS = 10;
    private static final long QUANTITY = 3_000;
    private static final long PATIENCE_MS = 60_000;
    private static final long QUIET_MS = 1_500;
    private static final int PARENTS = 4;
    private static final int PARENT_IDS = 1_000;
    private static final String READY = "ready: ";
    private static final String NOT_READY = "not ready: ";

    private final Tree tree;
    private final Path driver;
    private final TradingDesk desk;
    private final int instance;
    private final int waitMs;
    private final JournalLoss loss;
    private final SplittableRandom random;
    private final boolean lifts;
    private final Path folder;
    private final Path journal;
    private final Path copy;
    private final List<Running> lives = new ArrayList<>();
    private final StringBuilder story = new StringBuilder();
    private int started;
    private int sent;
    private boolean mustBeRefused;
    private boolean refused;
    private boolean forgetful;

    LossRound(
            final Tree tree,
            final Path driver,
            final TradingDesk desk,
            final Path folder,
            final int instance,
            final int waitMs,
            final JournalLoss loss,
            final long seed,
            final boolean lifts) {
        this.tree = tree;
        this.driver = driver;
        this.desk = desk;
        this.folder = folder;
        this.instance = instance;
        this.waitMs = waitMs;
        this.loss = loss;
        this.lifts = lifts;
        random = new SplittableRandom(seed);
        journal = folder.resolve("journal-" + instance);
        copy = folder.resolve("copy-" + instance);
        story.append("instance ").append(instance).append(" seed ").append(seed).append(' ');
        story.append(loss).append(lifts ? ", lifted" : ", not lifted");
        desk.newRound();
    }

    /** Starts the agent; it may not be ready yet. */
    Running start() throws IOException {
        final String mark =
                loss.keepsMarkElsewhere() ? folder.resolve("mark-" + instance).toString() : "";
        final Path config =
                Files.writeString(folder.resolve("agent-" + instance + ".yaml"), """
                    instanceId: %d
                    aeron: {directory: "%s", embeddedDriver: false}
                    journal: {directory: "%s", minimumFreeMiB: 64, syncMs: 200, markFile: "%s"}
                    reconcile: {waitMs: %d}
                    metrics: {port: 0}
                    idle: backoff
                    warmUp: {decisions: 0}
                    timing: {decisionIntervalMs: 250, finishLeadMs: 2000}
                    limits:
                      defaults: {maxParticipationBps: 10000, maxScheduleDriftBps: 5000,
                         minRestingMs: 0}
                    """.formatted(
                                instance, driver, journal, mark, waitMs));
        final Running life = Running.start(tree, "agent", "--config", config.toString());
        lives.add(life);
        started++;
        return life;
    }

    /** The first life, in which parents are sent, until some of them have traded. */
    Running firstLife(final int seconds) throws Exception {
        final Running life = start();
        life.await(1, READY);
        for (int i = 1; i <= PARENTS; i++) {
            sendUntilTaken(i, seconds);
        }
        if (!desk.await(book -> filled(book) > 0)) {
            throw new AssertionError("nothing was filled: " + told() + "\n" + life.text());
        }
        return life;
    }

    /** A parent is refused while the agent has not heard of its instrument: it is sent anew. */
    private void sendUntilTaken(final int i, final int seconds) throws InterruptedException {
        final long deadline = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (true) {
            final long parent = (long) PARENT_IDS * (instance + 1) + ++sent;
            desk.send(
                    parent,
                    1 + i % 2,
                    i <= 2 ? Side.BUY : Side.SELL,
                    QUANTITY,
                    seconds,
                    i % 2 == 0 ? Algo.TWAP : Algo.AC);
            final boolean answered = desk.await(book -> book.told(parent) != null);
            if (answered && !desk.ask(book -> book.told(parent).ended())) {
                return;
            }
            if (!answered || System.nanoTime() - deadline > 0) {
                throw new AssertionError("no parent is taken: " + told());
            }
            desk.forget(parent);
            Thread.sleep(100);
        }
    }

    private static long filledOf(final VenueLedger book, final Iterable<Long> parents) {
        long filled = 0;
        for (final long parent : parents) {
            filled += book.filled(parent);
        }
        return filled;
    }

    private long filled(final VenueLedger book) {
        return filledOf(book, desk.parents().keySet());
    }

    /** Works on for a random time, is copied on the way, dies, and what is lost is lost. */
    void dieAndLose(final Running first, final int mostMs) throws Exception {
        Running life = first;
        if (loss == JournalLoss.COPY_OF_EARLIER_EPOCH) {
            sleep(random.nextInt(mostMs / 2));
            kill(life);
            JournalLoss.copy(journal, copy);
            life = start();
            life.await(1, READY);
        } else if (loss.isCopy()) {
            sleep(random.nextInt(mostMs / 2));
            JournalLoss.copy(journal, copy);
        }
        sleep(random.nextInt(mostMs));
        kill(life);
        story.append(", ").append(desk.ask(this::filled)).append(" filled at death");
        mustBeRefused = loss == JournalLoss.COPY_OF_EARLIER_EPOCH
                && desk.ask(book -> book.epoch(instance)) > 1;
        loss.happen(journal, copy, random);
    }

    void kill(final Running life) throws InterruptedException {
        life.kill();
        life.end();
    }

    private static void sleep(final int ms) throws InterruptedException {
        Thread.sleep(ms);
    }

    /** In one of four rounds it dies in the middle of its start, once more. */
    void perhapsDieStarting() throws Exception {
        if (random.nextInt(4) == 0) {
            final Running life = start();
            sleep(500 + random.nextInt(2_500));
            kill(life);
            // It has used the epoch up: the next start takes one that nobody had.
            mustBeRefused = false;
            story.append(", died starting");
        }
    }

    /** Waits for the agent's word, or its end; true: it said that it is not ready. */
    static boolean awaitWord(final Running life, final long patienceMs) throws Exception {
        final long deadline = System.nanoTime() + patienceMs * 1_000_000;
        while (life.isAlive()
                && !life.hasSaid(READY)
                && !life.hasSaid(NOT_READY)
                && System.nanoTime() - deadline < 0) {
            Thread.sleep(20);
        }
        return life.hasSaid(NOT_READY);
    }

    /** Lets the agent come to rest: ended parents, or parents in doubt that nobody lifts. */
    Running settle(final Running started) throws Exception {
        Running life = started;
        while (true) {
            awaitWord(life, PATIENCE_MS);
            if (life.isAlive() && !life.hasSaid(READY) && lifts) {
                liftUntilReady(life);
            }
            if (life.isAlive()) {
                break;
            }
            life = again(life);
        }
        if (life.hasSaid(READY)) {
            story.append(", ready");
            awaitEnds(life);
        } else {
            awaitQuiet();
        }
        return life;
    }

    /** The venue has died and another has come: the agent halts, and two operators lift that. */
    void outliveVenue(final Running life) throws Exception {
        life.await(1, "the venue is gone");
        if (!desk.await(_ -> desk.allDoubted())) {
            throw new AssertionError("the loss of the venue puts nothing in doubt: " + told());
        }
        final long deadline = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!desk.noneDoubted()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("two operators could not lift: " + told());
            }
            desk.lift();
            Thread.sleep(500);
        }
        final long before = desk.ask(book -> book.children(instance));
        if (!desk.await(book -> book.children(instance) > before)) {
            throw new AssertionError("no parent went on: " + told());
        }
        story.append(", went on at another venue");
        desk.cancelAll();
        awaitEnds(life);
    }

    /** Waits until an order of the instance rests at the venue. */
    void awaitResting() {
        if (!desk.await(book -> book.resting(instance) > 0)) {
            throw new AssertionError("no order rests");
        }
    }

    private void liftUntilReady(final Running life) throws Exception {
        final long deadline = System.nanoTime() + PATIENCE_MS * 1_000_000;
        story.append(", latched and lifted");
        while (life.isAlive() && !life.hasSaid(READY)) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("two operators could not lift: " + life.text());
            }
            desk.lift();
            Thread.sleep(500);
        }
    }

    /** A start was refused because the venue knows the epoch: its number is written down. */
    private Running again(final Running refusedLife) throws Exception {
        final int code = refusedLife.end();
        if (code != 1 || !refusedLife.text().contains("of this instance, from another run")) {
            throw new AssertionError("the agent ended with " + code + ": " + refusedLife.text());
        }
        final int epoch = Integer.parseInt(refusedLife
                .text()
                .replaceFirst("(?s).*the venue knows epoch ([0-9]+) or a later one.*", "$1"));
        story.append(", refused and given epoch ").append(epoch);
        refused = true;
        Files.writeString(journal.resolve("epoch"), epoch + "\n");
        return start();
    }

    private void awaitEnds(final Running life) {
        if (!desk.await(_ -> desk.allEnded())) {
            throw new AssertionError("not every parent ended: " + told() + "\n" + life.text());
        }
    }

    private void awaitQuiet() throws InterruptedException {
        final long before = desk.ask(book -> book.children(instance));
        Thread.sleep(QUIET_MS);
        final long after = desk.ask(book -> book.children(instance));
        story.append(", latched");
        if (after != before) {
            throw new AssertionError(after - before + " children were sent behind a latch");
        }
    }

    private Map<Long, VenueLedger.Told> told() {
        final Map<Long, VenueLedger.Told> told = new TreeMap<>();
        desk.ask(book -> {
            desk.parents().keySet().forEach(parent -> told.put(parent, book.told(parent)));
            return null;
        });
        return told;
    }

    /** Kills the agent, asks the venue, and compares; what is wrong, in sentences. */
    List<String> wrongs(final Running life) throws Exception {
        kill(life);
        final int epoch = desk.ask(book -> book.epoch(instance)) + started + 1;
        final List<VenueLedger.Held> held = desk.reconcile(instance, epoch);
        final List<String> wrongs = new ArrayList<>();
        desk.parents().forEach((parent, asked) -> check(parent, asked, held, wrongs));
        final Map<Long, VenueLedger.Told> told = told();
        held.stream()
                .filter(order -> order.leaves() > 0)
                .filter(order -> told.get(order.parentId()) == null
                        || told.get(order.parentId()).ended()
                                && !told.get(order.parentId()).doubted())
                .forEach(order -> wrongs.add("an order rests that nobody knows: " + order));
        if (mustBeRefused && !refused) {
            wrongs.add("a used epoch was not refused");
        }
        final long late = desk.sendLate();
        final Integer reason = desk.ask(book -> book.refusal(late));
        if (reason == null || reason != OLD_EPOCH) {
            wrongs.add("the venue answered a late child of an old epoch by " + reason);
        }
        story.append(", ")
                .append(desk.ask(this::filled))
                .append(" filled in the end, ")
                .append(wrongs.isEmpty() ? "sound" : "WRONG " + wrongs);
        return wrongs;
    }

    /** The venue that is there now never had what the one before filled. */
    void venueForgets() {
        forgetful = true;
    }

    private void check(
            final long parent,
            final long asked,
            final List<VenueLedger.Held> held,
            final List<String> wrongs) {
        final long filled = desk.ask(book -> book.filled(parent));
        final long atVenue = held.stream()
                .filter(order -> order.parentId() == parent)
                .mapToLong(VenueLedger.Held::filled)
                .sum();
        final VenueLedger.Told told = desk.ask(book -> book.told(parent));
        if (filled > asked) {
            wrongs.add("parent " + parent + " asked for " + asked + " and has " + filled);
        }
        if (filled != atVenue && !forgetful) {
            wrongs.add("parent " + parent + " has " + filled + ", the venue says " + atVenue);
        }
        if (told == null || told.filled() != filled && !told.doubted()) {
            wrongs.add("parent " + parent + " has " + filled + " and was told " + told);
        }
    }

    String story() {
        return story.toString();
    }

    /** Keeps the folder for whoever looks for the cause. */
    Path keep() throws IOException {
        final Path kept = Files.createTempDirectory("glidepath-loss-");
        JournalLoss.copy(folder, kept);
        return kept;
    }

    /** What every life of the agent said. */
    String text() {
        final StringBuilder text = new StringBuilder();
        lives.forEach(life -> text.append("\n--- a life\n").append(life.text()));
        return text.toString();
    }

    @Override
    public void close() {
        lives.forEach(Running::close);
        JournalLoss.delete(journal);
        JournalLoss.delete(copy);
    }
}
