package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Scope;
import io.glidepath.exec.journal.AlteredCopy;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.risk.Limits;

import org.junit.jupiter.api.Test;

/** An agent may die between any two records; the next one goes on, and both are replayed. */
class CutJournalTest {
    @Test
    void shouldReplayWhatWentOnBehindACutAnywhere() {
        final MemoryJournal whole = day();
        final JournalReader last = JournalReader.of(whole);
        while (last.next()) {
            final long kept = last.sequence();
            final MemoryJournal cut = AlteredCopy.ofFirst(whole, kept);
            final HandWorkedAgent next = new HandWorkedAgent(cut, last.nowNs());
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
}
