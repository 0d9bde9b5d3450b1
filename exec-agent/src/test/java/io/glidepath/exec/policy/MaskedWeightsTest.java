package io.glidepath.exec.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.policy.Action.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy may answer as weights, and what becomes of it. */
class MaskedWeightsTest {
    private final DecisionBatch batch = new DecisionBatch(1, 1, 7);

    @ParameterizedTest
    @CsvSource({
        "0.1 0.2 0.1 0.1 0.1 0.1 0.3, NONE",
        "0 0 0 0 0 0 1, NONE",
        "0.5 0.50009 0 0 0 0 0, NONE",
        "0.5 0.4999 0 0 0 0 0.00001, NONE",
        "0.5 0.50012 0 0 0 0 0, NOT_ON_SIMPLEX",
        "0.5 0.49988 0 0 0 0 0, NOT_ON_SIMPLEX",
        "0 0 0 0 0 0 0, NOT_ON_SIMPLEX",
        "-0.00001 1.00001 0 0 0 0 0, NOT_ON_SIMPLEX",
        "NaN 0.5 0.5 0 0 0 0, NAN",
        "0.5 0.5 0 0 0 0 Infinity, NAN",
        "-1 NaN 0.5 0.5 0 0 0, NAN"
    })
    void shouldTakeFiniteWeightsOnTheSimplexAlone(final String text, final Failure expected) {
        answer(text, 0x7F);

        assertThat(batch.failure(0)).isEqualTo(expected);
        if (expected == Failure.NONE) {
            assertThat(batch.action(0).kind).isEqualTo(Kind.ALLOCATE);
            assertThat(batch.action(0).index).isEqualTo(Action.NO_INDEX);
            assertThat(batch.action(0).weights).startsWith(batch.scores(0));
        } else {
            assertThat(batch.action(0).kind).isEqualTo(Kind.HOLD);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "127, 127", "65, 65"})
    void shouldSendNothingNewWhereTheMaskDenies(final int allowed, final int added) {
        answer("0.1 0.2 0.1 0.1 0.1 0.1 0.3", allowed);
        final Action copy = new Action();
        copy.copyFrom(batch.action(0));

        for (int i = 0; i < 7; i++) {
            assertThat(copy.mayAdd(i)).isEqualTo((added >> i & 1) == 1);
        }
    }

    private void answer(final String text, final int allowed) {
        batch.addRow();
        batch.mask(0).clear(7);
        final String[] weights = text.split(" ");
        for (int i = 0; i < 7; i++) {
            batch.scores(0)[i] = Float.parseFloat(weights[i]);
            if ((allowed >> i & 1) == 1) {
                batch.mask(0).allow(i);
            }
        }
        batch.scoreCount(0, 7);
        batch.answer(0, ActionSpace.ALLOCATE_7);
    }
}
