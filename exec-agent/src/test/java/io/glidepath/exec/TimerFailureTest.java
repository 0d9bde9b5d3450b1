package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.Scope;
import io.glidepath.exec.config.AgentConfig;

import org.junit.jupiter.api.Test;

/**
 * A failure that no frame brought about. It is seeded in an outlet, so its journal cannot be
 * replayed: the replay's outlets do not fail.
 */
class TimerFailureTest {
    private final HandWorkedAgent hand = new HandWorkedAgent(AgentConfig.Assurance.NONE);

    private void requireAllHalted() {
        assertThat(hand.agent.numbers().faults()).isEqualTo(1);
        assertThat(hand.agent.lastFault()).hasMessage("seeded");
        hand.advance(2);
        hand.heard.clear();
        hand.parent(5, 50, 2, 100, 20);
        hand.advance(0);
        assertThat(hand.heard).contains("client 5 REJECTED 0 reason 11");
        hand.restart();
        hand.heard.clear();
        hand.parent(5, 50, 2, 100, 20);
        hand.operator.bothLift(AgentReason.AGENT_FAULT);
        hand.advance(0);
        assertThat(hand.heard).contains("reply 14", "reply 0");
    }

    @Test
    void shouldHaltEverythingWhenAParentsStartFails() {
        hand.client.parent(7, 1, 1, 100, 20, p -> p.startNs(hand.nowNs() + HandWorkedAgent.SECOND));
        hand.advance(0);
        hand.breaking = 1;
        hand.advance(1);
        assertThat(hand.heard).contains("withdraw every reason 304");
        requireAllHalted();
    }

    @Test
    void shouldHaltEverythingWhenAParentsEndFails() {
        final long child = hand.resting(100);
        hand.advance(19);
        hand.report(child, ExecKind.CANCELLED, r -> r.lastQuantity(50));
        hand.breaking = 1;
        hand.advance(1);
        assertThat(hand.heard).contains("withdraw every reason 304");
        requireAllHalted();
    }

    @Test
    void shouldHaltEverythingWhenADecisionFails() {
        hand.parent(7, 1, 1, 100, 20);
        hand.venueBreaking = 1;
        hand.advance(0);
        assertThat(hand.heard)
                .contains("withdraw every reason 304", "client 7 HALTED 0 reason 304");
        requireAllHalted();
    }

    @Test
    void shouldHaltEverythingThoughTheHaltCannotBeToldEither() {
        hand.client.parent(7, 1, 1, 100, 20, p -> p.startNs(hand.nowNs() + HandWorkedAgent.SECOND));
        hand.advance(0);
        hand.breaking = 2;
        hand.advance(1);
        assertThat(hand.agent.numbers().faults()).isEqualTo(2);
        hand.parent(5, 50, 2, 100, 20);
        hand.advance(3);
        assertThat(hand.heard).contains("client 5 REJECTED 0 reason 11");
    }

    @Test
    void shouldHearExecutionsAndControlBehindAFailure() {
        final long child = hand.resting(100);
        hand.client.parent(8, 2, 2, 100, 20, p -> p.startNs(hand.nowNs() + HandWorkedAgent.SECOND));
        hand.advance(0);
        hand.breaking = 1;
        hand.advance(1);
        assertThat(hand.agent.numbers().faults()).isEqualTo(1);
        hand.report(child, ExecKind.FILL, r -> r.lastQuantity(10).leavesQuantity(40));
        assertThat(hand.heard).contains("client 7 traded 10");
        hand.kill(Scope.GLOBAL, 0);
        hand.advance(0);
        assertThat(hand.heard).contains("reply 0");
    }

    @Test
    void shouldLetTheTimersRestBehindAFailure() {
        final long startNs = hand.nowNs() + HandWorkedAgent.SECOND;
        for (int id = 1; id <= 3; id++) {
            hand.client.parent(7, id, 1, 100, 20, p -> p.startNs(startNs));
        }
        hand.advance(0);
        hand.breakingAt = "client 7 WORKING .*";
        hand.advance(1);
        assertThat(hand.agent.numbers().faults()).isEqualTo(1);
        hand.advance(19);
        for (int cycle = 0; cycle < 100; cycle++) {
            hand.advance(0);
        }
        assertThat(hand.agent.numbers().faults()).isEqualTo(2);
        assertThat(hand.agent.nextTimerNs()).isEqualTo(hand.nowNs() + HandWorkedAgent.SECOND);
        hand.advance(1);
        assertThat(hand.agent.numbers().faults()).isEqualTo(3);
    }
}
