package io.glidepath.sim.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

/** The alignment of two sequences of quotes, against the table that everyone knows. */
class QuoteMatchTest {
    private static final int SEED = 20_261_127;

    private static QuoteStates states(final int... bids) {
        final QuoteStates states = new QuoteStates();
        for (final int bid : bids) {
            states.add(bid, 1, 1_000, 1);
        }
        return states;
    }

    @Test
    void shouldMatchInOrderAndLeaveOutTheRest() {
        assertThat(QuoteMatch.of(states(1, 2, 3), states(1, 2, 3))).isEqualTo(new QuoteMatch(3, 3));
        assertThat(QuoteMatch.of(states(1, 2, 3), states(1, 9, 3))).isEqualTo(new QuoteMatch(3, 2));
        assertThat(QuoteMatch.of(states(1, 2, 1, 2), states(2, 1, 2)))
                .isEqualTo(new QuoteMatch(4, 3));
    }

    @Test
    void shouldCountOnlyWhatBothSaw() {
        assertThat(QuoteMatch.of(states(1, 2, 3, 4, 5, 6), states(1, 2, 3)))
                .isEqualTo(new QuoteMatch(3, 3));
        assertThat(QuoteMatch.of(states(1, 2), states(1, 2, 3, 4, 5)))
                .isEqualTo(new QuoteMatch(2, 2));
        assertThat(QuoteMatch.of(states(), states(1))).isEqualTo(new QuoteMatch(0, 0));
    }

    @Test
    void shouldCountARepeatedStateOnce() {
        assertThat(states(1, 1, 2, 2, 2, 1).size()).isEqualTo(3);
    }

    @Test
    void shouldFindTheLongestCommonSequence() {
        final Random random = new Random(SEED);
        for (int run = 0; run < 200; run++) {
            final int[] theirs = walk(random, 60);
            final int[] ours = theirs.clone();
            for (int i = 0; i < 6; i++) {
                ours[random.nextInt(ours.length - 1)] = 100 + run;
            }
            final QuoteStates published = states(theirs);
            final QuoteStates book = states(ours);
            // The last state is the same in both, so that both end together.
            final QuoteMatch match = QuoteMatch.of(published, book);
            assertThat(match.matched())
                    .as("seed %d run %d", SEED, run)
                    .isEqualTo(longestCommon(published, match.states(), book));
        }
    }

    private static int[] walk(final Random random, final int length) {
        final int[] values = new int[length];
        for (int i = 1; i < length; i++) {
            values[i] = values[i - 1] + (random.nextBoolean() ? 1 : -1);
        }
        return values;
    }

    private static int longestCommon(final QuoteStates a, final int size, final QuoteStates b) {
        final int[][] best = new int[size + 1][b.size() + 1];
        for (int i = 1; i <= size; i++) {
            for (int j = 1; j <= b.size(); j++) {
                best[i][j] = a.sameAt(i - 1, b, j - 1)
                        ? best[i - 1][j - 1] + 1
                        : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[size][b.size()];
    }
}
