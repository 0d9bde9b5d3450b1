package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Scope;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.risk.Limits;

import org.junit.jupiter.api.Test;

/** An agent may die between any two records; the next one goes on, and both are replayed. */
class CutJournalTest {
    @Test
    void shouldReplayWhatWentOnBehindACutAnywhere() {
        final MemoryJournal whole = day();
        final int records = (int) whole.sequence();
        for (int kept = 1; kept <= records; kept++) {
            final MemoryJournal cut = new MemoryJournal(1 << 18);
            final long cutNs = copy(whole, cut, kept);
            final HandWorkedAgent next = new HandWorkedAgent(cut, cutNs);
            next.advance(3);
            next.parent(9, 99, 2, 100, 20);
            next.advance(2);
            final Replay replay = Replay.of(
                    () -> JournalReader.of(cut),
                    openings -> HandWorkedAgent.config(Limits.production()),
                    openings -> null);
            assertThat(replay.firstDifference())
                    .as("cut behind record %d", kept)
                    .isNull();
            assertThat(replay.records()).as("cut behind record %d", kept).isGreaterThan(10);
        }
    }

    /** Two parents, fills, a kill, a resume. */
    private static MemoryJournal day() {
        final HandWorkedAgent hand = new HandWorkedAgent();
        hand.parent(7, 1, 1, 100, 20);
        hand.parent(8, 2, 2, 100, 20);
        hand.advance(0);
        final long child = hand.children.getFirst();
        hand.report(child, ExecKind.ACK, r -> r.leavesQuantity(50));
        hand.report(child, ExecKind.FILL, r -> r.lastQuantity(30).leavesQuantity(20));
        hand.advance(3);
        hand.kill(Scope.PARENT, 1);
        hand.advance(0);
        hand.report(child, ExecKind.CANCELLED, r -> r.lastQuantity(20));
        hand.word(1);
        hand.word(0);
        hand.advance(2);
        return hand.journal;
    }

    /** Copies the first records; answers the time of the last. */
    private static long copy(final MemoryJournal from, final MemoryJournal to, final int count) {
        long nowNs = 0;
        try (JournalReader reader = JournalReader.of(from)) {
            for (int i = 0; i < count && reader.next(); i++) {
                nowNs = reader.nowNs();
                to.append(
                        reader.kind(),
                        reader.stream(),
                        nowNs,
                        reader.buffer(),
                        reader.offset(),
                        reader.length());
            }
        }
        return nowNs;
    }
}
