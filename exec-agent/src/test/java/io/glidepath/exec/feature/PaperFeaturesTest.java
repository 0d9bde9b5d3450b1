package io.glidepath.exec.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.risk.Side;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The paper's observation by hand, on both sides: prices are ticks against us from a middle. */
class PaperFeaturesTest {
    private static final long SECOND = FeatureWorld.SECOND;
    private static final long INTERVAL = 15 * SECOND;
    private static final Offset<Float> EXACT = within(1e-6f);
    private static final FeatureLayout LAYOUT = FeatureLayouts.ALL.get(1);

    /** Twenty lots in 150 s; the near touch at -1, the far touch at 1, arrived there. */
    private static FeatureWorld world(final Side side) {
        final FeatureWorld world = new FeatureWorld(side, 100_0000L, 20, 150 * SECOND, 20_000);
        world.rest(true, -1, 4, 1);
        world.rest(false, 1, 8, 2);
        world.parent.arrive(
                world.market().mid2(), world.market().book().bestBid(), 0, world.nowNs());
        return world;
    }

    @Test
    void shouldHaveTheLengthsThatWerePublished() {
        assertThat(LAYOUT.id()).isEqualTo("cw-a-20");
        assertThat(LAYOUT.size()).isEqualTo(66);
        assertThat(FeatureLayouts.ALL.get(3).id()).isEqualTo("cw-a-60");
        assertThat(FeatureLayouts.ALL.get(3).size()).isEqualTo(146);
        for (final FeatureLayout layout : FeatureLayouts.ALL) {
            assertThat(FeatureLayouts.ofHash(layout.hash())).isSameAs(layout);
            assertThat(FeatureLayouts.ofManifest(layout.hashText())).isSameAs(layout);
            assertThat(layout.size()).as("what a trace holds").isLessThanOrEqualTo(160);
        }
        assertThat(FeatureLayouts.ofHash(0)).isSameAs(Features.LAYOUT);
        assertThat(FeatureLayouts.ofHash(1)).isNull();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldTellTimeQuantityAndDriftInOurFavour(final Side side) {
        final FeatureWorld world = world(side);
        world.pass(30 * SECOND);
        world.takeBack(2);
        world.rest(false, 0, 5, 3);
        world.pass(20 * SECOND);
        world.takeBack(1);
        world.rest(true, -3, 6, 4);
        final float[] row = world.encode(LAYOUT, INTERVAL);

        // The touches were at -1 and 1, then at -1 and 0, and are at -3 and 0.
        assertThat(row[PaperFeatures.TIME]).isEqualTo(50f / 150);
        assertThat(row[PaperFeatures.REMAINING]).isEqualTo(1);
        assertThat(row[PaperFeatures.TOUCH_DRIFT]).isCloseTo(0.1f, EXACT);
        assertThat(row[PaperFeatures.MID_DRIFT]).isCloseTo(0.15f, EXACT);
        assertThat(row[PaperFeatures.SPREAD]).isCloseTo(0.3f, EXACT);
        assertThat(row[PaperFeatures.WINDOW_DRIFT]).as("the last move was now").isZero();
        assertThat(world.encode(LAYOUT, 20 * SECOND)[PaperFeatures.WINDOW_DRIFT])
                .as("since what happened 20 s ago")
                .isCloseTo(0.1f, EXACT);
        world.pass(10 * SECOND);
        world.takeBack(4);
        world.rest(true, -1, 6, 5);
        assertThat(world.encode(LAYOUT, INTERVAL)[PaperFeatures.WINDOW_DRIFT])
                .as("against us")
                .isCloseTo(-0.1f, EXACT);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldCountVolumesFromTheOppositeBest(final Side side) {
        final FeatureWorld world = world(side);
        world.rest(false, 3, 3, 5);
        world.rest(true, -4, 9, 6);
        world.rest(true, -5, 7, 7);
        final float[] row = world.encode(LAYOUT, INTERVAL);

        // The touches are at -1 and 1: far level 2 is the touch, level 4 is at 3; near level 2 is
        // the
        // touch, level 5 is at -4, and -5 is beyond.
        assertThat(row[PaperFeatures.FAR_VOLUME]).isZero();
        assertThat(row[PaperFeatures.FAR_VOLUME + 1]).isCloseTo(8 / 10.75958f, EXACT);
        assertThat(row[PaperFeatures.FAR_VOLUME + 3]).isCloseTo(3 / 18.87416f, EXACT);
        assertThat(row[PaperFeatures.NEAR_VOLUME + 1]).isCloseTo(4 / 10.75958f, EXACT);
        assertThat(row[PaperFeatures.NEAR_VOLUME + 4]).isCloseTo(9 / 19.58792f, EXACT);
        assertThat(row[PaperFeatures.IMBALANCE]).isCloseTo((11f - 13) / 24, EXACT);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldCountWhatCrossedAndRestedInTheLastIntervalWhoeverSentIt(final Side side) {
        final FeatureWorld world = world(side);
        world.trade(true, 1, 2, 50);
        world.pass(20 * SECOND);
        world.trade(false, -1, 3, 51);
        world.trade(true, 1, 1, 52);
        world.child(1, -2, 5, 60);
        world.rest(false, 3, 15, 61);
        final float[] row = world.encode(LAYOUT, INTERVAL);

        assertThat(row[PaperFeatures.MARKET_IMBALANCE]).isCloseTo((3f - 1) / 4, EXACT);
        assertThat(row[PaperFeatures.LIMIT_IMBALANCE]).isCloseTo((15f - 5) / 20, EXACT);
        final float[] longer = world.encode(LAYOUT, 20 * SECOND);
        assertThat(longer[PaperFeatures.MARKET_IMBALANCE]).isCloseTo(0f, EXACT);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldTellEveryLotItsLevelAndPlaceInTheQueue(final Side side) {
        final FeatureWorld world = world(side);
        world.child(1, -2, 3, 20);
        world.child(2, -1, 4, 21);
        world.child(3, -9, 5, 22);
        world.fill(2, 21, 80, 2, -1);
        final float[] row = world.encode(LAYOUT, INTERVAL);

        // 18 lots remain: 2 at the touch behind 4, 3 a tick away, 5 beyond, 8 inactive.
        assertThat(row[PaperFeatures.OWN]).isCloseTo(2 / 18f, EXACT);
        assertThat(row[PaperFeatures.OWN + 1]).isCloseTo(3 / 18f, EXACT);
        assertThat(row[PaperFeatures.OWN_BEYOND]).isCloseTo(5 / 18f, EXACT);
        assertThat(row[PaperFeatures.INACTIVE]).isCloseTo(8 / 18f, EXACT);
        assertLots(row, 0, 1 / 6f, 4 / 40f, 5 / 40f);
        assertLots(row, 2, 2 / 6f, 0, 1 / 40f, 2 / 40f);
        for (int lot = 5; lot < 18; lot++) {
            assertLots(row, lot, 1, 1);
        }
        assertLots(row, 18, -5 / 6f, -1, -1);
    }

    private static void assertLots(
            final float[] row, final int from, final float level, final float... queue) {
        for (int i = 0; i < queue.length; i++) {
            assertThat(row[PaperFeatures.LOTS + from + i])
                    .as("level of lot %d", from + i)
                    .isCloseTo(level, EXACT);
            assertThat(row[PaperFeatures.LOTS + 20 + from + i])
                    .as("queue of lot %d", from + i)
                    .isCloseTo(queue[i], EXACT);
        }
    }
}
