package io.glidepath.sim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class SlipstreamTest {
    private static final int LONG_RUN = Integer.getInteger("glidepath.formula.episodes", 20_000);

    /** Each figure as published, to all six digits. */
    @ParameterizedTest
    @CsvSource({
        "normal, twap, 0.024858 0.055327 0.025243 0.124945 -0.182111 0.165351",
        "normal, random, 0.034760 0.026192 0.035145 0.078454 -0.056036 0.107978",
        "normal, panic, 0.042122 0.060196 0.041771 0.146208 -0.179913 0.199502",
        "high-vol, twap, 0.029393 0.137856 0.025761 0.292450 -0.413714 0.413547",
        "high-vol, random, 0.037504 0.065178 0.036332 0.141153 -0.168588 0.243672",
        "high-vol, panic, 0.046235 0.150506 0.037300 0.316888 -0.423519 0.473753",
        "high-impact, twap, 0.058980 0.056385 0.059392 0.161097 -0.151884 0.202211",
        "high-impact, random, 0.095823 0.030507 0.095781 0.143307 -0.015280 0.168598",
        "high-impact, panic, 0.112771 0.062793 0.112857 0.220820 -0.118431 0.277082",
    })
    void shouldGiveThePublishedBaselines(
            final String regime, final String strategy, final String published) {
        final FormulaMarket market = FormulaMarkets.named("slipstream", regime);
        final Figures made = Figures.of(market.run(strategy, 200, 42));
        assertThat(String.format(
                        Locale.ROOT,
                        "%.6f %.6f %.6f %.6f %.6f %.6f",
                        made.mean(),
                        made.sd(),
                        made.median(),
                        made.var95(),
                        made.min(),
                        made.max()))
                .isEqualTo(published);
    }

    @Test
    void shouldAnswerThePublishedRows() {
        for (final String regime : FormulaMarkets.regimes("slipstream")) {
            final FormulaMarket market = FormulaMarkets.named("slipstream", regime);
            for (final String strategy : market.strategies()) {
                final Reference row = market.reference(strategy).orElseThrow();
                final Figures made = Figures.of(market.run(strategy, row.episodes(), 42));
                assertThat(made.mean()).isCloseTo(row.mean(), within(0.5e-6));
                assertThat(made.sd()).isCloseTo(row.sd(), within(0.5e-6));
                assertThat(made.median()).isCloseTo(row.median(), within(0.5e-6));
                assertThat(made.max()).isCloseTo(row.max(), within(0.5e-6));
                assertThat(made.var95()).isCloseTo(row.var95(), within(0.5e-6));
                assertThat(made.min()).isCloseTo(row.min(), within(0.5e-6));
            }
        }
    }

    /** Published means lie within three standard errors of a long run, whatever its seeds. */
    @Test
    void shouldStayNearThePublishedMeansInALongRun() {
        for (final String regime : FormulaMarkets.regimes("slipstream")) {
            final FormulaMarket market = FormulaMarkets.named("slipstream", regime);
            for (final String strategy : market.strategies()) {
                final Reference row = market.reference(strategy).orElseThrow();
                final Figures made = Figures.of(market.run(strategy, LONG_RUN, 1_000));
                final double error = Math.sqrt(
                        row.sd() * row.sd() / row.episodes() + made.sd() * made.sd() / LONG_RUN);
                assertThat(made.mean())
                        .as("%s %s over %d episodes", regime, strategy, LONG_RUN)
                        .isCloseTo(row.mean(), within(3 * error));
            }
        }
    }

    @Test
    void shouldPayForWhatIsLeft() {
        final SlipstreamWorld world = new SlipstreamWorld(SlipstreamRegime.NORMAL, 42);
        final float[] nothing = {0};
        world.reset(0);
        double reward = 0;
        while (!world.over()) {
            world.step(nothing);
            reward += world.reward();
        }
        assertThat(world.cost()).isEqualTo(0.05);
        assertThat(reward).isCloseTo(-0.05 - 20 * 0.5 * 0.02, within(1e-12));
        assertThat(world.observation()).startsWith(1, 0);
    }

    @Test
    void shouldShowWhatHappened() {
        final SlipstreamWorld world = new SlipstreamWorld(SlipstreamRegime.HIGH_IMPACT, 42);
        world.reset(0);
        assertThat(world.observation()).containsExactly(1, 1, 0, 0.02f, 0.3f);
        world.step(new float[] {0.25f});
        assertThat(world.observation())
                .containsExactly(0.75f, 0.95f, (float) (0.02 * 0.30471707975443135), 0.02f, 0.3f);
        world.step(new float[] {0});
        final double half = 0.02 * (0.30471707975443135 + 1.0399841062404955) / 2;
        assertThat(world.observation()[3]).isCloseTo((float) half, within(1e-9f));
    }
}
