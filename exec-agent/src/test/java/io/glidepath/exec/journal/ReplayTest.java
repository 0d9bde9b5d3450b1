package io.glidepath.exec.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.journal.LocalKillEncoder;
import io.glidepath.codec.market.TradeEncoder;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;

import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.function.Consumer;

class ReplayTest {
    private static final long SEED = 11;
    private static final long START_NS = 1_767_268_800_000_000_000L;
    private static final int CYCLES = 300;
    private static final int NO_MISTAKE = 0;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final UnsafeBuffer bytes = new UnsafeBuffer(new byte[1344]);
    private final MemoryJournal recording = new MemoryJournal(1024);
    private final Queue<byte[]> facts = new ArrayDeque<>();
    private final Queue<byte[]> trades = new ArrayDeque<>();
    private final Queue<byte[]> orders = new ArrayDeque<>();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private long clockNs = START_NS;
    private long failedOffers;

    @TempDir
    private Path directory;

    @Test
    void shouldReplayEveryRecordInLockStep() {
        final TinyAgent live = record(recording);
        final Comparison comparison = new Comparison(new ReplayCursor(JournalReader.of(recording)));
        final TinyAgent again = replay(comparison, NO_MISTAKE);
        assertThat(comparison.firstDifference()).isNull();
        assertThat(comparison.differences()).isZero();
        assertThat(comparison.records()).isEqualTo(recording.sequence() - 3);
        assertThat(comparison.sequence()).isEqualTo(recording.sequence() - 1);
        assertThat(comparison.decisions()).isGreaterThan(CYCLES / 2);
        assertThat(again.state()).isEqualTo(live.state());
        assertThat(failedOffers).isGreaterThan(10);
    }

    @Test
    void shouldReplayFromDiskAsFromMemory() {
        try (ChronicleJournal disk = new ChronicleJournal(directory, 0, 8L << 20)) {
            record(disk);
        }
        final Comparison comparison = new Comparison(new ReplayCursor(JournalReader.of(directory)));
        replay(comparison, NO_MISTAKE);
        assertThat(comparison.firstDifference()).isNull();
        assertThat(comparison.decisions()).isGreaterThan(CYCLES / 2);
        comparison.close();
    }

    @Test
    void shouldNameTheDecisionThatCameOutDifferently() {
        record(recording);
        final Comparison comparison = new Comparison(new ReplayCursor(JournalReader.of(recording)));
        replay(comparison, 40);
        assertThat(comparison.differences()).isEqualTo(1);
        assertThat(comparison.decisions()).isEqualTo(39);
        assertThat(comparison.firstDifference())
                .matches(
                        "record \\d+ at 2026-01-01T12:00:00.\\d+Z \\(DecisionTrace of parent 7\\): "
                                + "action recorded \\d+, now (2\\d|3\\d)");
    }

    @Test
    void shouldNameAnAlteredInputAndWhatFollowsFromIt() {
        record(recording);
        final long victim = recordOf(RecordKind.INPUT, TinyAgent.MARKET, 30);
        assertThat(replayed(altered(victim, payload -> trade(payload).price(1))).firstDifference())
                .startsWith("record " + victim + " at 2026-01-01T12:00:00.")
                .contains(" (INPUT market, Trade of instrument ")
                .contains(") is not what the agent heard, as record ")
                .contains(" price=1 ")
                .contains("; what first follows from it: record " + (victim + 1) + " at ")
                .contains(" (DecisionTrace of parent 7): ")
                .contains(" recorded ")
                .contains(", now ");
    }

    @Test
    void shouldNameAnAlteredInputFromWhichNothingFollows() {
        record(recording);
        final long victim = recordOf(RecordKind.INPUT, TinyAgent.MARKET, 30);
        final Comparison comparison =
                replayed(altered(victim, payload -> trade(payload).sendTimeNs(5)));
        assertThat(comparison.firstDifference())
                .startsWith("record " + victim + " at ")
                .contains(" sendTimeNs=5 ")
                .endsWith("; nothing that came out differs");
        assertThat(comparison.differences()).isEqualTo(1);
        assertThat(comparison.records()).isEqualTo(recording.sequence() - 3);
    }

    @Test
    void shouldNameEveryInputThatIsAltered() {
        record(recording);
        final long lastCycle = recordOf(RecordKind.CYCLE, 0, Integer.MAX_VALUE);
        final JournalReader reader = JournalReader.of(recording);
        int inputs = 0;
        while (reader.next()) {
            if (reader.kind() == RecordKind.INPUT && reader.sequence() < lastCycle) {
                inputs++;
                final long victim = reader.sequence();
                final int last = reader.length() - 1;
                assertThat(replayed(altered(
                                        victim,
                                        payload -> payload.putByte(
                                                last, (byte) ~payload.getByte(last))))
                                .firstDifference())
                        .as("seed %d", SEED)
                        .startsWith("record " + victim + " at ");
            }
        }
        assertThat(inputs).isGreaterThan(CYCLES);
    }

    /** Whoever mends the marks too leaves what follows. */
    @Test
    void shouldNameWhatFollowsWhereTheMarksAreMendedToo() {
        record(recording);
        final long victim = recordOf(RecordKind.INPUT, TinyAgent.MARKET, 30);
        final long marking = cycleAfter(victim);
        final MemoryJournal altered = altered(victim, payload -> trade(payload).price(1));
        final MemoryJournal forged = new MemoryJournal(1024);
        AlteredCopy.write(JournalReader.of(altered), forged, marking, payload -> {
            final InputMarks marks = marksBefore(altered, marking);
            payload.putBytes(0, marks.buffer(), 0, marks.length());
        });
        assertThat(replayed(forged).firstDifference())
                .startsWith("record " + (victim + 1) + " at ")
                .contains(" (DecisionTrace of parent 7): ");
    }

    private static TradeEncoder trade(final MutableDirectBuffer payload) {
        return new TradeEncoder().wrap(payload, MessageHeaderEncoder.ENCODED_LENGTH);
    }

    private MemoryJournal altered(final long victim, final Consumer<MutableDirectBuffer> change) {
        final MemoryJournal altered = new MemoryJournal(1024);
        AlteredCopy.write(JournalReader.of(recording), altered, victim, change);
        return altered;
    }

    private Comparison replayed(final MemoryJournal journal) {
        final Comparison comparison = new Comparison(new ReplayCursor(JournalReader.of(journal)));
        replay(comparison, NO_MISTAKE);
        return comparison;
    }

    private long cycleAfter(final long sequence) {
        final JournalReader reader = JournalReader.of(recording);
        while (reader.next()
                && (reader.sequence() <= sequence || reader.kind() != RecordKind.CYCLE)) {}
        return reader.sequence();
    }

    private static InputMarks marksBefore(final MemoryJournal journal, final long cycle) {
        final InputMarks marks = new InputMarks();
        final JournalReader reader = JournalReader.of(journal);
        while (reader.next() && reader.sequence() < cycle) {
            switch (reader.kind()) {
                case CYCLE -> marks.clear();
                case INPUT, FRAGMENT, FACT ->
                    marks.add(
                            reader.kind(),
                            reader.stream(),
                            reader.nowNs(),
                            reader.buffer(),
                            reader.offset(),
                            reader.length());
                default -> {}
            }
        }
        return marks;
    }

    @Test
    void shouldSayWhenTheAgentDoesNothingWhereSomethingWasRecorded() {
        record(recording);
        final MemoryJournal longer = new MemoryJournal(1024);
        AlteredCopy.write(JournalReader.of(recording), longer, 0, payload -> {});
        longer.append(RecordKind.OUTPUT, 5, clockNs, bytes, 0, 0);
        final Comparison comparison = new Comparison(new ReplayCursor(JournalReader.of(longer)));
        replay(comparison, NO_MISTAKE);
        assertThat(comparison.firstDifference())
                .startsWith("record " + longer.sequence())
                .endsWith(": recorded OUTPUT children, now nothing");
    }

    @Test
    void shouldSayWhenTheAgentDoesMoreThanASealedRunRecorded() {
        record(recording);
        final long last = recordOf(RecordKind.OUTPUT, TinyAgent.RESEARCH, 50);
        final MemoryJournal shorter = before(last);
        shorter.append(RecordKind.SEALED, 0, clockNs, bytes, 0, 0);
        final Comparison comparison = new Comparison(new ReplayCursor(JournalReader.of(shorter)));
        replay(comparison, NO_MISTAKE);
        assertThat(comparison.firstDifference())
                .isEqualTo("record " + last
                        + ": recorded nothing more, now OUTPUT research, DecisionTrace of"
                        + " parent 7");
    }

    @Test
    void shouldReplayARunBrokenOffAtAnyRecord() {
        record(recording);
        for (long end = 4; end < 400; end++) {
            final Comparison comparison =
                    new Comparison(new ReplayCursor(JournalReader.of(before(end))));
            replay(comparison, NO_MISTAKE);
            assertThat(comparison.firstDifference())
                    .as("broken off before %d", end)
                    .isNull();
            assertThat(comparison.sequence()).isBetween(end - 2, end - 1);
        }
    }

    private MemoryJournal before(final long end) {
        return AlteredCopy.ofFirst(recording, end - 1);
    }

    @Test
    void shouldStopBetweenTheRunsOfAJournal() {
        record(recording);
        final long firstRun = recording.sequence();
        facts.clear();
        trades.clear();
        orders.clear();
        record(recording);
        final ReplayCursor cursor = new ReplayCursor(JournalReader.of(recording));
        final Comparison first = new Comparison(cursor);
        runThrough(TinyAgent.replaying(cursor, first, NO_MISTAKE), first);
        assertThat(first.sequence()).isEqualTo(firstRun - 1);
        assertThat(cursor.nextRun()).isTrue();
        assertThat(cursor.runs()).isEqualTo(2);
        final Comparison second = new Comparison(cursor);
        runThrough(TinyAgent.replaying(cursor, second, NO_MISTAKE), second);
        assertThat(second.firstDifference()).isNull();
        assertThat(second.sequence()).isEqualTo(recording.sequence() - 1);
        assertThat(cursor.nextRun()).isFalse();
    }

    @Test
    void shouldNotTakeWhatAWriterAddsForAnotherRun() {
        record(recording);
        final ReplayCursor cursor = new ReplayCursor(JournalReader.of(recording));
        final Comparison comparison = new Comparison(cursor);
        runThrough(TinyAgent.replaying(cursor, comparison, NO_MISTAKE), comparison);
        recording.append(RecordKind.CYCLE, 0, clockNs, bytes, 0, 0);
        recording.append(RecordKind.INPUT, TinyAgent.MARKET, clockNs, bytes, 0, 10);
        assertThat(cursor.nextRun()).isFalse();
    }

    @Test
    void shouldReadNoFurtherThanAsked() {
        record(recording);
        final JournalReader reader = JournalReader.of(recording).upTo(17);
        while (reader.next()) {}
        assertThat(reader.sequence()).isEqualTo(17);
        assertThat(reader.damage()).isNull();
    }

    @Test
    void shouldNotTakeDamageForAnotherRun() {
        record(recording);
        final long cycle = recordOf(RecordKind.CYCLE, 0, 100);
        final ReplayCursor cursor = new ReplayCursor(JournalReader.of(before(cycle + 1)));
        final Comparison comparison = new Comparison(cursor);
        runThrough(TinyAgent.replaying(cursor, comparison, NO_MISTAKE), comparison);
        assertThat(cursor.nextRun()).as("only a CYCLE is left").isFalse();
    }

    private TinyAgent replay(final Comparison comparison, final int seededMistake) {
        final TinyAgent agent = TinyAgent.replaying(comparison.cursor(), comparison, seededMistake);
        runThrough(agent, comparison);
        return agent;
    }

    private static void runThrough(final TinyAgent agent, final Comparison comparison) {
        while (comparison.step()) {
            agent.doWork();
        }
    }

    private TinyAgent record(final Journal journal) {
        final TinyAgent agent = new TinyAgent(
                () -> clockNs,
                inlet(facts),
                inlet(trades),
                inlet(orders),
                outlet(5),
                outlet(9),
                journal,
                NO_MISTAKE);
        journal.append(RecordKind.OPENING, 0, clockNs, bytes, 0, 10);
        journal.append(RecordKind.OPENING, 0, clockNs, bytes, 0, 11);
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            clockNs += random.nextInt(1, 40);
            arrive();
            agent.doWork();
        }
        journal.append(RecordKind.SEALED, 0, clockNs, bytes, 0, 0);
        return agent;
    }

    private void arrive() {
        for (int left = random.nextInt(4); left > 0; left--) {
            final TradeEncoder trade = new TradeEncoder().wrapAndApplyHeader(bytes, 0, header);
            trade.sequence(1).sendTimeNs(clockNs).price(random.nextInt(1_000, 2_000));
            trades.add(copy(8 + trade.encodedLength()));
        }
        if (random.nextInt(3) == 0) {
            bytes.putByte(0, (byte) random.nextInt(100));
            orders.add(copy(random.nextInt(1, 30)));
        }
        if (random.nextInt(20) == 0) {
            final LocalKillEncoder kill =
                    new LocalKillEncoder().wrapAndApplyHeader(bytes, 0, header).word(1);
            facts.add(copy(8 + kill.encodedLength()));
        }
    }

    private byte[] copy(final int length) {
        final byte[] frame = new byte[length];
        bytes.getBytes(0, frame);
        return frame;
    }

    /** Frames that begin with an odd byte come as fragments, as a transport might mark them. */
    private static Inlet inlet(final Queue<byte[]> frames) {
        return (handler, limit) -> {
            int count = 0;
            while (count < limit && !frames.isEmpty()) {
                final byte[] frame = frames.remove();
                handler.onFrame(new UnsafeBuffer(frame), 0, frame.length, (frame[0] & 1) == 0);
                count++;
            }
            return count;
        };
    }

    private Outlet outlet(final int failsOneIn) {
        return (buffer, offset, length) -> {
            if (random.nextInt(failsOneIn) == 0) {
                failedOffers++;
                return Outlet.BACK_PRESSURED;
            }
            return 1;
        };
    }

    private long recordOf(final RecordKind kind, final int stream, final int nth) {
        final JournalReader reader = JournalReader.of(recording);
        long found = 0;
        int count = 0;
        while (count < nth && reader.next()) {
            if (reader.kind() == kind && reader.stream() == stream) {
                count++;
                found = reader.sequence();
            }
        }
        return found;
    }
}
