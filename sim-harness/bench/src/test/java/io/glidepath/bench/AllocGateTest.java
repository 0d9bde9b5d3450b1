package io.glidepath.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.evaluate.PolicySource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class AllocGateTest {
    private static final Path MANIFEST = Path.of("../../deploy/models/ac-clone-1.policy.yaml");

    @TempDir
    Path folder;

    @Test
    void shouldAllocateNothingForAnEventOrADecision() {
        try (PolicySource source = PolicySource.open(MANIFEST)) {
            final AllocGate.Result result = new AllocGate(source.policy(), 1)
                    .run(folder, 1_000_000, 100_000, System.out::println);
            System.out.println(result);
            assertThat(result.parents()).isGreaterThanOrEqualTo(1_000);
            assertThat(result.fills()).isPositive();
            assertThat(result.cancels()).isPositive();
            assertThat(result.refusals()).isPositive();
            assertThat(result.refusedFrames()).isPositive();
            assertThat(result.gaps()).isPositive();
            assertThat(result.modeChanges()).isPositive();
            assertThat(result.pushedBack()).isPositive();
            assertThat(result.bytes() / result.events()).isZero();
            assertThat(result.bytes() / result.decisions()).isZero();
            assertThat(result.passed()).as(result.toString()).isTrue();
        }
    }

    @Test
    void shouldSeeSixteenBytesADecision() {
        try (PolicySource source = PolicySource.open(MANIFEST)) {
            final AllocGate.Result result = new AllocGate(new SeededFault(source.policy()), 1)
                    .run(folder, 50_000, 10_000, System.out::println);
            assertThat(result.passed()).as(result.toString()).isFalse();
        }
    }
}
