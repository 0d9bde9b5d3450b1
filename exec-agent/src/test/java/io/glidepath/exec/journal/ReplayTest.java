package io.glidepath.exec.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.journal.LocalKillEncoder;
import io.glidepath.codec.market.TradeEncoder;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.SplittableRandom;

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
    void shouldNameTheFirstRecordThatFollowsFromAnAlteredInput() {
        record(recording);
        final MemoryJournal altered = new MemoryJournal(1024);
        final long victim = recordOf(RecordKind.INPUT, TinyAgent.MARKET, 30);
        AlteredCopy.write(JournalReader.of(recording), altered, victim, payload -> {
            final TradeEncoder trade =
                    new TradeEncoder().wrap(payload, MessageHeaderEncoder.ENCODED_LENGTH);
            trade.price(1);
        });
        final Comparison comparison = new Comparison(new ReplayCursor(JournalReader.of(altered)));
        replay(comparison, NO_MISTAKE);
        assertThat(comparison.firstDifference())
                .startsWith("record " + (victim + 1) + " at ")
                .contains(" (DecisionTrace of parent 7): ")
                .contains(" recorded ")
                .contains(", now ");
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
        final MemoryJournal shorter = new MemoryJournal(1024);
        final JournalReader reader = JournalReader.of(recording);
        while (reader.next() && reader.sequence() < end) {
            shorter.append(
                    reader.kind(),
                    reader.stream(),
                    reader.nowNs(),
                    reader.buffer(),
                    reader.offset(),
                    reader.length());
        }
        return shorter;
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
        int count = 0;
        while (count < nth && reader.next()) {
            count += reader.kind() == kind && reader.stream() == stream ? 1 : 0;
        }
        return reader.sequence();
    }
}
