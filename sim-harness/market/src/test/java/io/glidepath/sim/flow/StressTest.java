package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** Each stress does what it says, in its unit, and nothing else. */
class StressTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long SEED = 20_261_127;

    @ParameterizedTest
    @ValueSource(strings = {"noise", "tactical", "strategic", "hawkes"})
    void shouldDoubleTheRealisedVolatility(final String name) {
        final Stress stress = Stress.NONE.withVolatility(2);

        assertThat(volatility(name, stress))
                .isCloseTo(2 * volatility(name, Stress.NONE), within(1e-9));
    }

    /** Root of the mean square of the mid's changes, from second to second. */
    private static double volatility(final String name, final Stress stress) {
        final double[] last = new double[1];
        final Moments changes = new Moments();
        final MarketRun run = run(name, stress, (step, book) -> {
            if (step > 0) {
                changes.add(MarketRun.mid(book) - last[0]);
            }
            last[0] = MarketRun.mid(book);
        });
        for (int episode = 0; episode < 20; episode++) {
            run.run(episode);
        }
        return changes.deviation();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "tactical", "strategic", "hawkes"})
    void shouldWidenEverySpreadByTheSameTicks(final String name) {
        final List<Long> published = spreads(name, Stress.NONE);
        final List<Long> widened = spreads(name, Stress.NONE.withWidenTicks(3));

        assertThat(widened)
                .isEqualTo(published.stream().map(spread -> spread + 3).toList());
    }

    private static List<Long> spreads(final String name, final Stress stress) {
        final List<Long> spreads = new ArrayList<>();
        run(name, stress, (step, book) -> spreads.add(book.best(Side.SELL) - book.best(Side.BUY)))
                .run(0);
        return spreads;
    }

    @Test
    void shouldThinTheBook() {
        final double published = depth(Stress.NONE);

        assertThat(depth(Stress.NONE.withBookShare(0.5)) / published).isBetween(0.40, 0.55);
        assertThat(depth(Stress.NONE.withBookShare(0.25)) / published).isBetween(0.15, 0.30);
    }

    /** Mean bid volume within 13 ticks of the best ask, from time 0 to the end. */
    private static double depth(final Stress stress) {
        final Moments depths = new Moments();
        final long[] volumes = new long[13];
        final MarketRun run = run("noise", stress, (step, book) -> {
            book.volumesFromOpposite(Side.BUY, volumes);
            long sum = 0;
            for (final long volume : volumes) {
                sum += volume;
            }
            depths.add(sum);
        });
        for (int episode = 0; episode < 30; episode++) {
            run.run(episode);
        }
        return depths.mean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "tactical", "strategic", "hawkes"})
    void shouldCrashByATenthWhenAndAsFastAsAsked(final String name) {
        final double[] mids = new double[151];
        final MarketRun run = run(
                name,
                Stress.NONE.withCrash(new Crash(0.1, 60 * SECOND, 10 * SECOND)),
                (step, book) -> mids[(int) step] = MarketRun.mid(book));
        for (int episode = 0; episode < 20; episode++) {
            run.run(episode);
            final double before = mids[60];
            assertThat(mids[65]).as("half way, %d", episode).isCloseTo(0.95 * before, within(4.0));
            assertThat(mids[71]).as("after it, %d", episode).isCloseTo(0.9 * before, within(6.0));
            assertThat(mids[150]).as("later, %d", episode).isCloseTo(0.9 * before, within(25.0));
        }
    }

    @Test
    void shouldSayWhatItChanged() {
        assertThat(Stress.NONE.assumptions()).isEmpty();
        assertThat(Stress.NONE
                        .withVolatility(2)
                        .withWidenTicks(3)
                        .withBookShare(0.5)
                        .withCrash(new Crash(0.1, 60 * SECOND, 10 * SECOND))
                        .withRegimes(RegimeChain.builtIn())
                        .assumptions())
                .containsExactly(
                        "volatility: x 2, every price step is so many ticks",
                        "spread: 3 ticks wider, every ask so much higher",
                        "thin book: 0.5 of the published resting volume and limit orders",
                        "crash: 10 % of the price, 60 s after the start, over 10 s",
                        "regimes: calm, busy, stressed, a Markov chain that begins in the first");
    }

    @Test
    void shouldRefuseWhatIsOutOfRange() {
        assertThatThrownBy(() -> Stress.NONE.withVolatility(0))
                .hasMessage("volatility is multiplied by a whole number from 1 to 10: 0");
        assertThatThrownBy(() -> Stress.NONE.withWidenTicks(101))
                .hasMessage("spreads widen by 0 to 100 ticks: 101");
        assertThatThrownBy(() -> Stress.NONE.withBookShare(0))
                .hasMessageContaining("a share above 0 and at most 1");
        assertThatThrownBy(() -> new Crash(0.6, 0, 0)).hasMessageContaining("0 to 50 %");
    }

    private static MarketRun run(
            final String name, final Stress stress, final MarketRun.Look look) {
        return new MarketRun(
                ReferenceMarket.named(name), stress, SEED, 150, SECOND, FrameTap.NONE, look);
    }
}
