package io.glidepath.sim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What every world promises. */
class WorldTest {
    private static final long SEED = 42;

    private static List<FormulaMarket> markets() {
        final List<FormulaMarket> markets = new ArrayList<>();
        for (final String name : FormulaMarkets.names()) {
            for (final String regime : FormulaMarkets.regimes(name)) {
                markets.add(FormulaMarkets.named(name, regime));
            }
        }
        return markets;
    }

    @Test
    void shouldPlayAnEpisodeTheSameAloneAndAmongOthers() {
        for (final FormulaMarket market : markets()) {
            final List<String> all = new ArrayList<>();
            final World world = market.world(SEED);
            for (int episode = 0; episode < 20; episode++) {
                all.add(played(world, episode));
            }
            assertThat(played(market.world(SEED), 17)).as("%s", market).isEqualTo(all.get(17));
            assertThat(played(world, 3)).as("%s", market).isEqualTo(all.get(3));
            assertThat(all).as("%s", market).doesNotHaveDuplicates();
            assertThat(played(market.world(SEED + 100), 3)).isNotEqualTo(all.get(3));
        }
    }

    /** An episode with a tenth sold in each step, as text of every bit. */
    private static String played(final World world, final long episode) {
        final StringBuilder text = new StringBuilder();
        final float[] action = {0.1f};
        world.reset(episode);
        int steps = 0;
        while (!world.over()) {
            assertInside(world);
            world.step(action);
            steps++;
            for (final float number : world.observation()) {
                text.append(Float.floatToRawIntBits(number)).append(' ');
            }
            text.append(Double.doubleToRawLongBits(world.reward())).append('\n');
        }
        assertInside(world);
        assertThat(steps).isEqualTo(world.maxSteps());
        return text.append(Double.doubleToRawLongBits(world.cost())).toString();
    }

    private static void assertInside(final World world) {
        final Space.Box box = world.observationSpace();
        box.require(world.observation());
        for (int i = 0; i < box.size(); i++) {
            assertThat(world.observation()[i])
                    .as(box.axes().get(i).name())
                    .isBetween(box.axes().get(i).low(), box.axes().get(i).high());
        }
    }

    @Test
    void shouldRefuseWhatIsNoActionAndChangeNothing() {
        for (final FormulaMarket market : markets()) {
            final World world = market.world(SEED);
            assertThatThrownBy(() -> world.step(new float[] {0.1f}))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> world.reset(-1)).isInstanceOf(IllegalArgumentException.class);
            world.reset(0);
            final float[] before = world.observation().clone();
            for (final float[] wrong : new float[][] {{}, {0.1f, 0.1f}, {Float.NaN}}) {
                assertThatThrownBy(() -> world.step(wrong))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(world.observation()).containsExactly(before);
            world.step(new float[] {Float.POSITIVE_INFINITY});
            assertThat(world.terminated()).isTrue();
            assertThatThrownBy(() -> world.step(new float[] {0.1f}))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void shouldNameWhatThereIs() {
        assertThatThrownBy(() -> FormulaMarkets.named("noise"))
                .hasMessageContaining("slipstream, ac");
        assertThatThrownBy(() -> FormulaMarkets.named("slipstream", "calm"))
                .hasMessageContaining("normal, high-vol, high-impact");
        assertThatThrownBy(() -> FormulaMarkets.named("ac").strategy("panic"))
                .hasMessageContaining("twap, ac, immediate");
        assertThat(FormulaMarkets.named("slipstream").regime()).isEqualTo("normal");
    }

    @Test
    void shouldTakeOnlyChoicesThereAre() {
        final Space choices = new Space.Discrete("grid", 3);
        choices.require(new float[] {2});
        for (final float wrong : new float[] {-1, 3, 0.5f, Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> choices.require(new float[] {wrong}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("grid");
        }
    }
}
