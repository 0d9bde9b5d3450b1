package io.glidepath.exec.config;

import static io.glidepath.exec.config.Key.currency;
import static io.glidepath.exec.config.Key.millis;
import static io.glidepath.exec.config.Key.text;
import static io.glidepath.exec.config.Key.truth;
import static io.glidepath.exec.config.Key.whole;
import static io.glidepath.exec.config.Key.word;

import java.util.ArrayList;
import java.util.List;

/** Every key there is, in the order of docs/operations.md and of an effective configuration. */
final class Keys {
    static final String OWN_LIMITS = "limits.instruments";
    private static final String LIMITS_PATH = "limits.defaults";
    private static final String IPC = "aeron:ipc";
    private static final long MS = 1_000_000;
    private static final long HOUR = 3_600_000 * MS;
    private static final long DAY = 24 * HOUR;
    private static final int BPS = 10_000;

    static final Key INSTANCE_ID = whole(
            "instanceId", 0, 127, "0", "number of this agent; unique among those of one venue");

    static final Key DECISION_INTERVAL = millis(
            "timing.decisionIntervalMs", MS, HOUR, "10000", "between two decisions of a parent");
    static final Key FINISH_LEAD = millis(
            "timing.finishLeadMs",
            0,
            DAY,
            "60000",
            "before its end, a parent that must finish turns to finishing");
    static final Key FINISH_GRACE = millis(
            "timing.finishGraceMs",
            0,
            DAY,
            "300000",
            "after its end, a parent that must finish may still do so");
    static final Key SHORT_WINDOW =
            millis("timing.shortWindowMs", 1, DAY, "10000", "first window of the flow features");
    static final Key MID_WINDOW =
            millis("timing.midWindowMs", 1, DAY, "60000", "second window, longer");
    static final Key LONG_WINDOW =
            millis("timing.longWindowMs", 1, DAY, "300000", "third window, longer still");
    static final Key SNAPSHOT_RETRY = millis(
            "timing.snapshotRetryMs",
            1,
            HOUR,
            "1000",
            "between two asks for a book, or after a child's fate");

    static final Key RECONCILE_WAIT = millis(
                    "reconcile.waitMs",
                    0,
                    HOUR,
                    "10000",
                    "how long the venue may take to tell what it holds before a halt is latched;"
                            + " 0: it is not asked, in simulations; a live agent refuses that")
            .since("0");
    static final Key SYNC_BEFORE_ANSWER = truth(
                    "control.syncBeforeAnswer",
                    true,
                    "whether a kill, a halt, a mode or a word to lift one is answered only when its"
                            + " record is on the journal's disk")
            .since("false");

    static final Key DEFAULT_ALGO = word(
            "trading.defaultAlgo",
            List.of("policy", "ac", "twap", "vwap", "pov"),
            "policy",
            "what a parent that says auto is worked by");
    static final Key RISK_AVERSION = new Key(
                    "trading.riskAversion",
                    Key.Kind.AVERSION,
                    0,
                    Long.MAX_VALUE,
                    List.of(),
                    Key.NO_AVERSION,
                    "Almgren-Chriss lambda of parents that give neither it nor an urgency, per unit"
                            + " of currency; none: their urgency is trading.urgency")
            .since("0.00002");
    static final Key URGENCY = word(
            "trading.urgency",
            List.of("low", "medium", "high"),
            "medium",
            "urgency of Almgren-Chriss schedules where no lambda is given: kappa T 1, 2 or 4 (56,"
                    + " 68, 87 % done at half time)");
    static final Key POV_BPS = whole(
            "trading.povBps", 1, BPS, "1000", "participation that POV aims at by default, bps");
    static final Key OFFER_TRIES = whole(
            "trading.offerTries",
            1,
            1_000,
            "3",
            "attempts to send an order or a report before it counts as not sent");

    static final Key POLL_CONTROL =
            whole("polls.control", 1, 1_024, "8", "most commands taken in one duty cycle");
    static final Key POLL_EXECUTIONS =
            whole("polls.executions", 1, 1_024, "64", "most execution frames of a duty cycle");
    static final Key POLL_MARKET =
            whole("polls.market", 1, 1_024, "128", "most market frames of a duty cycle");
    static final Key POLL_ORDERS =
            whole("polls.orders", 1, 1_024, "8", "most parent orders of a duty cycle");

    static final Key INSTRUMENTS =
            whole("bounds.instruments", 1, 64, "64", "most instruments; more are refused");
    static final Key PARENTS = whole("bounds.parents", 1, 256, "256", "most parents at work");
    static final Key CHILDREN_PER_PARENT =
            whole("bounds.childrenPerParent", 1, 64, "64", "most open children of a parent");
    static final Key CHILDREN =
            whole("bounds.children", 1, 4_096, "4096", "most open children in all");
    static final Key ORDERS_PER_BOOK =
            whole("bounds.ordersPerBook", 16, 1 << 20, "32768", "resting orders a book holds");
    static final Key REMEMBERED_PARENTS = whole(
            "bounds.rememberedParents",
            1,
            1 << 20,
            "65536",
            "ended parents whose ids are remembered");

    static final Key AERON_DIRECTORY = text(
            "aeron.directory", "", "folder of the media driver; empty: glidepath in shared memory");
    static final Key EMBEDDED_DRIVER = truth(
            "aeron.embeddedDriver", true, "whether this process runs the media driver itself");
    static final Key TERM_LENGTH = whole(
            "aeron.termLengthKiB",
            64,
            1 << 20,
            "1024",
            "length of one of a stream's three buffers, a power of two; embedded driver only");
    static final Key FIRST_STREAM_ID = whole(
            "aeron.firstStreamId",
            1,
            1_000_000_000,
            "1001",
            "stream id of control; the others follow in the order below");
    static final List<Key> CHANNELS = List.of(
            channel("control", "commands come in"),
            channel("executions", "the venue's execution reports come in"),
            channel("market", "market data comes in"),
            channel("orders", "parent orders come in"),
            channel("children", "child orders go out"),
            channel("parents", "reports on parents go out"),
            channel("research", "decision traces go out"),
            channel("replies", "answers to commands go out"));

    static final Key JOURNAL_DIRECTORY = text(
            "journal.directory", null, "folder of this instance alone: journal, epoch, models");
    static final Key MINIMUM_FREE = whole(
            "journal.minimumFreeMiB",
            16,
            1 << 30,
            "1024",
            "room the disk must have at start; with less, later, the agent halts");
    static final Key JOURNAL_SYNC = millis(
            "journal.syncMs",
            0,
            HOUR / 60,
            "1000",
            "from one sync of the journal to its disk to the next; 0: never, the system writes when"
                    + " it likes");
    static final Key JOURNAL_MARK = text(
            "journal.markFile",
            "",
            "file of how far the journal is, best on another disk, so that an old copy of the"
                    + " folder is known; empty: journal.mark in the folder");
    static final Key METRICS_HOST = text(
            "metrics.host", "127.0.0.1", "address that /metrics, /live and /ready are served at");
    static final Key METRICS_PORT =
            whole("metrics.port", 0, 65_535, "9464", "their port; 0: any that is free");
    static final Key POLICY_ID =
            whole("policy.id", 5, 1_000_000, "5", "number of the policy in orders and traces");
    static final Key POLICY_MANIFEST = text(
            "policy.manifest",
            "",
            "manifest of the learned policy, its model beside it; empty: none, and parents that"
                    + " ask for it go by Almgren-Chriss");
    static final Key IDLE = word(
            "idle",
            List.of("auto", "spin", "yield", "backoff"),
            "auto",
            "what the agent's thread does without work; auto: spin with three cores or more,"
                    + " else yield");
    static final Key WARM_UP = whole(
            "warmUp.decisions",
            0,
            1_000_000,
            "20000",
            "decisions of the private rehearsal before the agent is ready");
    static final Key ON_DISCONNECT = word(
            "onDisconnect",
            List.of("continue", "halt"),
            "continue",
            "when a sender of parent orders goes: parents go on, or all is halted until an"
                    + " operator says otherwise");
    static final Key KILL_WORD = text(
            "kill.wordFile",
            "",
            "file that kills unless it holds exactly 8 zero bytes; empty: kill.word in the"
                    + " journal's folder");
    static final Key SHUTDOWN_WAIT = millis(
            "shutdown.waitMs",
            0,
            HOUR / 6,
            "10000",
            "how long a stop waits for the venue to answer for every child");

    /** In the order of {@link io.glidepath.risk.Limits}. */
    static final List<Key> LIMITS = List.of(
            limit("priceBandBps", BPS, "500", "largest distance of a price from mid, bps"),
            limit("maxChildQuantity", Long.MAX_VALUE, "20000", "largest child, quantity units"),
            currency(limit("maxOrderValue"), "2000000", "largest value of a child, currency"),
            limit("maxParticipationBps", BPS, "1500", "own share of volume; 10,000: no limit"),
            millis(
                    limit("participationWindowMs"),
                    100,
                    DAY,
                    "300000",
                    "rolling window of the share of volume"),
            limit("maxMessagesPerSecond", 1_000_000, "250", "refill of the message bucket"),
            limit("messageBurst", 1_000_000, "500", "size of the message bucket"),
            limit("maxCancelsPerSecond", 1_000_000, "250", "refill of the cancel bucket"),
            limit("cancelBurst", 1_000_000, "500", "size of the cancel bucket"),
            millis(limit("minRestingMs"), 0, HOUR, "100", "shortest time from ack to cancel"),
            millis(limit("staleQuoteMs"), 0, HOUR, "10000", "greatest age of a quote"),
            limit(
                    "maxScheduleDriftBps",
                    BPS,
                    "1000",
                    "how far a parent may run ahead of its schedule, bps of its quantity"),
            limit("maxParentQuantity", Long.MAX_VALUE, "2000000", "largest parent, units"),
            currency(limit("maxParentValue"), "200000000", "largest value of a parent, currency"),
            limit("maxParentAdvBps", 100_000, "2500", "largest parent, bps of daily volume"));

    /** What an agent is, wherever it runs. */
    static final List<Key> AGENT = joined(
            List.of(
                    INSTANCE_ID,
                    DECISION_INTERVAL,
                    FINISH_LEAD,
                    FINISH_GRACE,
                    SHORT_WINDOW,
                    MID_WINDOW,
                    LONG_WINDOW,
                    SNAPSHOT_RETRY,
                    RECONCILE_WAIT,
                    SYNC_BEFORE_ANSWER,
                    DEFAULT_ALGO,
                    RISK_AVERSION,
                    URGENCY,
                    POV_BPS,
                    OFFER_TRIES,
                    POLL_CONTROL,
                    POLL_EXECUTIONS,
                    POLL_MARKET,
                    POLL_ORDERS,
                    INSTRUMENTS,
                    PARENTS,
                    CHILDREN_PER_PARENT,
                    CHILDREN,
                    ORDERS_PER_BOOK,
                    REMEMBERED_PARENTS),
            LIMITS);

    /** What a live process needs beside it. */
    static final List<Key> LIVE = joined(
            joined(
                    List.of(AERON_DIRECTORY, EMBEDDED_DRIVER, TERM_LENGTH, FIRST_STREAM_ID),
                    CHANNELS),
            List.of(
                    JOURNAL_DIRECTORY,
                    MINIMUM_FREE,
                    JOURNAL_SYNC,
                    JOURNAL_MARK,
                    METRICS_HOST,
                    METRICS_PORT,
                    POLICY_MANIFEST,
                    POLICY_ID,
                    IDLE,
                    WARM_UP,
                    ON_DISCONNECT,
                    KILL_WORD,
                    SHUTDOWN_WAIT));

    private Keys() {}

    private static Key channel(final String name, final String meaning) {
        return text("aeron.channels." + name, IPC, "Aeron channel on which " + meaning);
    }

    private static String limit(final String name) {
        return LIMITS_PATH + "." + name;
    }

    private static Key limit(
            final String name, final long most, final String fallback, final String meaning) {
        return whole(limit(name), 0, most, fallback, meaning);
    }

    private static List<Key> joined(final List<Key> first, final List<Key> second) {
        final List<Key> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
