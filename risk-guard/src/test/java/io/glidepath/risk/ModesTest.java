package io.glidepath.risk;

import static io.glidepath.risk.Fixture.CLIENT;
import static io.glidepath.risk.Fixture.ID;
import static io.glidepath.risk.Fixture.NOW;
import static io.glidepath.risk.Fixture.POLICY;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ModesTest {
    private record Told(Scope scope, long target, Mode mode, int reason, boolean killed) {}

    private final List<Told> told = new ArrayList<>();
    private final Fixture f = new Fixture(
            new GuardConfig(2, 3, 3, 4, Fixture.limits(), Map.of()),
            (scope, target, mode, reason, killed) ->
                    told.add(new Told(scope, target, mode, reason, killed)));

    @Test
    void shouldTakeTheStrictestOfAllScopes() {
        f.admit();
        f.guard.mode(Scope.POLICY, POLICY, Mode.FALLBACK, 1, NOW);
        assertThat(mode()).isEqualTo(Mode.FALLBACK);
        f.guard.mode(Scope.PARENT, 1, Mode.PASSIVE_ONLY, 2, NOW);
        assertThat(mode()).isEqualTo(Mode.PASSIVE_ONLY);
        f.guard.mode(Scope.INSTRUMENT, ID, Mode.HALT, 3, NOW);
        assertThat(mode()).isEqualTo(Mode.HALT);
        f.guard.mode(Scope.INSTRUMENT, ID, Mode.POLICY, 0, NOW);
        f.guard.parentClosed(1);
        assertThat(mode()).isEqualTo(Mode.FALLBACK);
    }

    private Mode mode() {
        return f.guard.effectiveMode(ID, CLIENT, POLICY, 1);
    }

    @Test
    void shouldLiftAKillOnlyByTwoPeople() {
        f.guard.mode(Scope.GLOBAL, 0, Mode.FALLBACK, 4, NOW);
        f.guard.kill(Scope.GLOBAL, 0, 9, NOW);
        f.guard.mode(Scope.GLOBAL, 0, Mode.POLICY, 0, NOW);
        assertThat(f.guard.globalReason()).isEqualTo(9);
        assertThat(mode()).isEqualTo(Mode.HALT);
        assertThat(f.guard.resume(Scope.GLOBAL, 0, 0, NOW))
                .isEqualTo(RejectReason.INVALID_OPERATOR);
        assertThat(resume(1, NOW)).isEqualTo(RejectReason.NEEDS_SECOND_PERSON);
        assertThat(resume(1, NOW)).isEqualTo(RejectReason.NEEDS_SECOND_PERSON);
        assertThat(f.guard.killed(Scope.GLOBAL, 0)).isTrue();
        assertThat(resume(2, NOW)).isEqualTo(RejectReason.NONE);
        assertThat(f.guard.killed(Scope.GLOBAL, 0)).isFalse();
        assertThat(resume(2, NOW)).isEqualTo(RejectReason.NOT_KILLED);
        assertThat(mode()).isEqualTo(Mode.POLICY);
        assertThat(told)
                .containsExactly(
                        new Told(Scope.GLOBAL, 0, Mode.FALLBACK, 4, false),
                        new Told(Scope.GLOBAL, 0, Mode.HALT, 9, true),
                        new Told(Scope.GLOBAL, 0, Mode.HALT, 9, true),
                        new Told(Scope.GLOBAL, 0, Mode.POLICY, 0, false));
    }

    private RejectReason resume(final int operator, final long nowNs) {
        return f.guard.resume(Scope.GLOBAL, 0, operator, nowNs);
    }

    @Test
    void shouldForgetAFirstWordThatIsOldOrOverruledByAKill() {
        f.guard.kill(Scope.GLOBAL, 0, 9, NOW);
        resume(1, NOW);
        assertThat(resume(2, NOW + Modes.RESUME_LAPSE_NS + 1))
                .isEqualTo(RejectReason.NEEDS_SECOND_PERSON);
        f.guard.kill(Scope.GLOBAL, 0, 9, NOW);
        assertThat(resume(1, NOW)).isEqualTo(RejectReason.NEEDS_SECOND_PERSON);
        assertThat(resume(2, NOW + Modes.RESUME_LAPSE_NS)).isEqualTo(RejectReason.NONE);
    }

    @Test
    void shouldKillEverythingWhenAKillDoesNotFit() {
        for (int client = 0; client < Modes.MAX_TARGETS; client++) {
            assertThat(f.guard.mode(Scope.CLIENT, client, Mode.FALLBACK, 1, NOW))
                    .isEqualTo(RejectReason.NONE);
        }
        assertThat(f.guard.mode(Scope.CLIENT, 999, Mode.HALT, 1, NOW))
                .isEqualTo(RejectReason.CAPACITY);
        assertThat(f.guard.killed(Scope.GLOBAL, 0)).isFalse();
        assertThat(f.guard.kill(Scope.CLIENT, 999, 1, NOW)).isEqualTo(RejectReason.NONE);
        assertThat(f.guard.killed(Scope.GLOBAL, 0)).isTrue();
    }

    @Test
    void shouldMakeRoomWhenATargetIsLifted() {
        for (int round = 0; round < 3; round++) {
            for (int client = 0; client < Modes.MAX_TARGETS; client++) {
                final int id = round * Modes.MAX_TARGETS + client;
                f.guard.kill(Scope.CLIENT, id, 1, NOW);
                assertThat(f.guard.killed(Scope.CLIENT, id)).isTrue();
            }
            for (int client = Modes.MAX_TARGETS - 1; client >= 0; client -= 2) {
                lift(round * Modes.MAX_TARGETS + client);
            }
            for (int client = 0; client < Modes.MAX_TARGETS; client += 2) {
                final int id = round * Modes.MAX_TARGETS + client;
                assertThat(f.guard.killed(Scope.CLIENT, id)).as("client " + id).isTrue();
                lift(id);
            }
        }
        assertThat(f.guard.killed(Scope.GLOBAL, 0)).isFalse();
    }

    private void lift(final int client) {
        f.guard.resume(Scope.CLIENT, client, 1, NOW);
        assertThat(f.guard.resume(Scope.CLIENT, client, 2, NOW)).isEqualTo(RejectReason.NONE);
    }

    @Test
    void shouldLiftAHaltOnlyByItsNameAndByTwoPeople() {
        final Halts halts = f.guard.halts();
        halts.set(Scope.GLOBAL, 0, 302);
        halts.set(Scope.GLOBAL, 0, 304);
        f.guard.mode(Scope.GLOBAL, 0, Mode.POLICY, 0, NOW);
        f.guard.kill(Scope.GLOBAL, 0, 9, NOW);
        resume(1, NOW);
        assertThat(resume(2, NOW)).isEqualTo(RejectReason.NONE);
        assertThat(mode()).isEqualTo(Mode.HALT);
        assertThat(halts.lift(Scope.GLOBAL, 0, 303, 1, NOW)).isEqualTo(RejectReason.NOT_LATCHED);
        assertThat(halts.lift(Scope.GLOBAL, 0, 302, 1, NOW))
                .isEqualTo(RejectReason.NEEDS_SECOND_PERSON);
        assertThat(halts.lift(Scope.GLOBAL, 0, 304, 2, NOW))
                .isEqualTo(RejectReason.NEEDS_SECOND_PERSON);
        assertThat(halts.lift(Scope.GLOBAL, 0, 302, 2, NOW)).isEqualTo(RejectReason.NONE);
        assertThat(mode()).isEqualTo(Mode.HALT);
        assertThat(halts.lift(Scope.GLOBAL, 0, 304, 1, NOW)).isEqualTo(RejectReason.NONE);
        assertThat(mode()).isEqualTo(Mode.POLICY);
    }

    @Test
    void shouldRefuseWhatIsNoTarget() {
        assertThat(f.guard.kill(Scope.PARENT, 1, 1, NOW)).isEqualTo(RejectReason.UNKNOWN_PARENT);
        assertThat(f.guard.kill(Scope.PARENT, Long.MAX_VALUE, 1, NOW))
                .isEqualTo(RejectReason.UNKNOWN_PARENT);
        assertThat(f.guard.kill(null, 1, 1, NOW)).isEqualTo(RejectReason.INVALID_MODE);
        assertThat(f.guard.mode(Scope.GLOBAL, 0, null, 1, NOW))
                .isEqualTo(RejectReason.INVALID_MODE);
        assertThat(f.guard.killed(null, 1)).isFalse();
    }

    @Test
    void shouldLetCancelsThroughAKillWithAnEmptyBucket() {
        f.admit();
        f.rest(1, 100);
        f.guard.setLimit(6, -1, 0);
        f.guard.kill(Scope.GLOBAL, 0, 9, NOW);
        f.cancel(1);
        assertThat(f.check(NOW)).isEqualTo(RejectReason.CANCEL_THROTTLE);
        f.intent.riskReducing = true;
        assertThat(f.check(NOW)).isEqualTo(RejectReason.NONE);
    }
}
