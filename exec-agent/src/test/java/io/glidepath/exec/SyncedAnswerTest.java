package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.LimitKind;
import io.glidepath.codec.common.Mode;
import io.glidepath.codec.common.Scope;
import io.glidepath.exec.config.AgentConfig;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands that halt, or let go on, are answered when their record is on the journal's disk. */
class SyncedAnswerTest {
    private final HandWorkedAgent hand = new HandWorkedAgent(new AgentConfig.Assurance(0, true));

    @AfterEach
    void shouldReplayWithoutADifference() {
        assertThat(hand.firstDifference()).isNull();
    }

    /** The last command is worked, not answered, and then answered. */
    private void requireAnsweredOnceSynced(final int reason) {
        hand.heard.clear();
        hand.advance(3);
        final long awaited = hand.agent.awaitedSync();
        assertThat(awaited).isPositive();
        hand.journalSynced(awaited - 1);
        assertThat(hand.heard).noneMatch(line -> line.startsWith("reply"));
        assertThat(hand.agent.awaitedSync()).isEqualTo(awaited);
        hand.journalSynced(awaited);
        assertThat(hand.heard).containsOnlyOnce("reply " + reason);
        assertThat(hand.agent.awaitedSync()).isZero();
    }

    @Test
    void shouldAnswerAKillOnceSynced() {
        hand.resting(100);
        hand.kill(Scope.GLOBAL, 0);
        hand.advance(0);
        assertThat(hand.heard).contains("client 7 HALTED 0 reason 300", "cancel 0");
        requireAnsweredOnceSynced(0);
    }

    @Test
    void shouldAnswerAModeOnceSynced() {
        hand.operator.mode(Scope.GLOBAL, 0, Mode.HALT);
        requireAnsweredOnceSynced(0);
    }

    @Test
    void shouldAnswerAResumeOnceSynced() {
        hand.kill(Scope.GLOBAL, 0);
        hand.advance(0);
        hand.journalSynced(hand.agent.awaitedSync());
        hand.operator.resume(Scope.GLOBAL, 0, 1);
        requireAnsweredOnceSynced(14);
        hand.operator.resume(Scope.GLOBAL, 0, 2);
        requireAnsweredOnceSynced(0);
    }

    @Test
    void shouldAnswerALiftOnceSynced() {
        hand.clockStepped();
        hand.operator.lift(1, Scope.GLOBAL, 0, AgentReason.CLOCK_STEPPED);
        requireAnsweredOnceSynced(14);
    }

    @Test
    void shouldAnswerEveryCommandThatOneSyncCovers() {
        hand.kill(Scope.GLOBAL, 0);
        hand.operator.mode(Scope.GLOBAL, 0, Mode.HALT);
        hand.advance(0);
        final long first = hand.agent.awaitedSync();
        hand.operator.resume(Scope.GLOBAL, 0, 1);
        hand.advance(1);
        assertThat(hand.agent.awaitedSync()).isGreaterThan(first);
        hand.heard.clear();
        hand.journalSynced(first);
        assertThat(hand.heard).containsExactly("reply 0", "reply 0");
        hand.journalSynced(hand.agent.awaitedSync());
        assertThat(hand.heard).containsExactly("reply 0", "reply 0", "reply 14");
    }

    @Test
    void shouldAnswerARequestForTheLimitsAtOnce() {
        hand.operator.limits();
        hand.advance(0);
        assertThat(hand.heard).contains("reply 0");
        assertThat(hand.agent.awaitedSync()).isZero();
    }

    @Test
    void shouldAnswerARequestForTheStatusAtOnce() {
        hand.operator.status();
        hand.advance(0);
        assertThat(hand.heard).contains("status");
        assertThat(hand.agent.awaitedSync()).isZero();
    }

    @Test
    void shouldAnswerALimitOnceSynced() {
        hand.operator.limit(LimitKind.MAX_CHILD_QUANTITY, 1, 1_000);
        requireAnsweredOnceSynced(0);
    }

    @Test
    void shouldNotAnswerAfterARestartWhatWasNotAnswered() {
        hand.kill(Scope.GLOBAL, 0);
        hand.advance(0);
        final long awaited = hand.agent.awaitedSync();
        hand.restart();
        assertThat(hand.agent.awaitedSync()).isZero();
        hand.journalSynced(awaited + 100);
        assertThat(hand.heard).noneMatch(line -> line.startsWith("reply"));
        hand.parent(7, 1, 1, 100, 20);
        hand.advance(0);
        assertThat(hand.heard).contains("client 7 REJECTED 0 reason 10");
    }
}
