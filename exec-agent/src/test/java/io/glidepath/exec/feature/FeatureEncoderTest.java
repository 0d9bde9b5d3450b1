package io.glidepath.exec.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;

import io.glidepath.risk.Side;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;

class FeatureEncoderTest {
    private static final long SECOND = FeatureWorld.SECOND;
    private static final long SEED = 20_261_120;
    private static final float[] EMBEDDING = {0.5f, -0.5f, 1, -1};

    @Test
    void shouldTellABookFromOurSide() {
        final FeatureWorld world = new FeatureWorld(Side.SELL);
        world.rest(true, -1, 300, 1);
        world.rest(true, -3, 100, 2);
        world.rest(false, 3, 100, 3);
        world.encode();
        assertThat(world.of(Features.BOOK_TWO_SIDED)).isEqualTo(1);
        assertThat(world.of(Features.NEAR_DISTANCE)).isEqualTo(2f / (2 + 8));
        assertThat(world.of(Features.NEAR_DISTANCE + 1)).isEqualTo(4f / (4 + 8));
        assertThat(world.of(Features.NEAR_DISTANCE + 2)).isEqualTo(1);
        assertThat(world.of(Features.FAR_DISTANCE)).isEqualTo(2f / (2 + 8));
        assertThat(world.of(Features.NEAR_SIZE)).isEqualTo(300f / 500);
        assertThat(world.of(Features.FAR_SIZE)).isEqualTo(100f / 500);
        assertThat(world.of(Features.SPREAD_TICKS)).isEqualTo(4f / (4 + 4));
        assertThat(world.of(Features.IMBALANCE_BEST)).isEqualTo(200f / 400);
        assertThat(world.of(Features.IMBALANCE_TOP5)).isEqualTo(300f / 500);
        assertThat(world.of(Features.MICROPRICE_DEVIATION)).isEqualTo(1f / (1 + 1));
    }

    @Test
    void shouldWriteNeutralValuesWithoutABook() {
        final FeatureWorld world = new FeatureWorld(Side.BUY);
        Arrays.fill(world.row, Float.NaN);
        world.encode();
        for (int i = 0; i <= Features.VWAP_DEVIATION + 2; i++) {
            final FeatureLayout.Feature feature = Features.LAYOUT.feature(i);
            assertThat(world.of(i)).as(feature.name()).isEqualTo(feature.neutral());
        }
        assertThat(world.of(Features.LIMIT_DISTANCE)).isEqualTo(1);
        assertThat(world.of(Features.OWN_AHEAD)).isEqualTo(1);
    }

    @Test
    void shouldTellHowFarWeAreBehindOurSchedules() {
        final FeatureWorld world = new FeatureWorld(Side.BUY);
        world.rest(false, 1, 500, 9);
        world.child(1, -1, 3_000, 10);
        world.pass(2 * SECOND);
        world.fill(1, 10, 77, 1_000, -1);
        world.encode();
        final double now = world.ac.targetBy(world.nowNs());
        final double next = world.ac.targetBy(world.nowNs() + SECOND);
        final double slice = next - now;
        final double late = (now - 1_000) / slice;
        assertThat(late).isPositive();
        assertThat(world.of(Features.AC_BEHIND_NOW_SLICES))
                .isCloseTo((float) (late / (late + 1)), within(1e-6f));
        assertThat(world.of(Features.AC_BEHIND_NEXT))
                .isCloseTo((float) ((next - 1_000) / 100_000), within(1e-6f));
        assertThat(world.of(Features.SLICE_QUANTITY))
                .isCloseTo((float) (slice / 100_000), within(1e-6f));
        assertThat(world.of(Features.FILLED_SHARE)).isEqualTo(0.01f);
        assertThat(world.of(Features.REMAINING_QUANTITY)).isEqualTo(0.99f);
        assertThat(world.of(Features.OPEN_QUANTITY)).isEqualTo(0.02f);
        assertThat(world.of(Features.FREE_QUANTITY)).isEqualTo(0.97f);
        assertThat(world.of(Features.REMAINING_TIME)).isEqualTo(58f / 60);
        assertThat(world.of(Features.REMAINING_DECISIONS)).isEqualTo(58f / 62);
    }

    @Test
    void shouldTellWhereWeStandInTheQueue() {
        final FeatureWorld world = new FeatureWorld(Side.SELL);
        world.rest(false, 2, 10, 1);
        world.rest(true, -1, 300, 2);
        world.child(1, -1, 100, 3);
        world.child(2, -1, 100, 4);
        world.child(3, -3, 200, 5);
        world.encode();
        assertThat(world.of(Features.OWN_SIZE)).isEqualTo(0.002f);
        assertThat(world.of(Features.OWN_AHEAD)).isEqualTo(300f / 500);
        assertThat(world.of(Features.OWN_SIZE + 1)).isZero();
        assertThat(world.of(Features.OWN_SIZE + 2)).isEqualTo(0.002f);
        assertThat(world.of(Features.OWN_AHEAD + 2)).isZero();
        assertThat(world.of(Features.CHILDREN_OPEN)).isEqualTo(3f / 7);
    }

    @Test
    void shouldLeaveOurOwnTradesOutOfTheMarkets() {
        final FeatureWorld world = new FeatureWorld(Side.BUY);
        world.rest(false, 1, 500, 9);
        world.child(1, -1, 100, 10);
        world.trade(true, 1, 30, 70);
        world.parent.arrive(
                world.market().mid2(),
                world.market().book().bestBid(),
                world.market().observedOthersVolume(),
                world.nowNs());
        world.trade(false, -1, 10, 71);
        world.trade(false, -1, 40, 72);
        world.fill(1, 10, 72, 40, -1);
        world.encode();
        assertThat(world.of(Features.FLOW_SIGNED)).isEqualTo(20f / 40);
        assertThat(world.of(Features.PARTICIPATION_WINDOW)).isEqualTo(40f / 80);
        assertThat(world.of(Features.PARTICIPATION_START)).isEqualTo(40f / 50);
        assertThat(world.of(Features.ARRIVAL_MARKET)).isEqualTo(2f / (2 + 1));
    }

    @Test
    void shouldTellTheTimeOfDay() {
        final FeatureWorld world = new FeatureWorld(Side.BUY);
        world.encode(6 * 3_600 * SECOND, SECOND);
        assertThat(world.of(Features.DAY_SINE)).isEqualTo(1);
        assertThat(world.of(Features.DAY_COSINE)).isCloseTo(0, within(1e-6f));
        world.encode(86_400 * SECOND + 7_845 * SECOND + 1, SECOND);
        assertThat(world.of(Features.DAY_SINE))
                .isCloseTo(
                        (float) StrictMath.sin(2 * StrictMath.PI * 7_845 / 86_400), within(1e-5f));
        assertThat(world.of(Features.SESSION_SHARE)).isEqualTo(1);
    }

    @Test
    void shouldWriteTheSameRowForAMarketInTheMirror() {
        for (int world = 0; world < 50; world++) {
            final long seed = SEED + world;
            final float[] buy = play(new FeatureWorld(Side.BUY), seed).clone();
            final float[] sell = play(new FeatureWorld(Side.SELL), seed);
            for (int i = 0; i < buy.length; i++) {
                final String name = Features.LAYOUT.feature(i).name();
                final boolean inBps = i == Features.SPREAD_BPS
                        || i >= Features.VWAP_DEVIATION && i < Features.VWAP_DEVIATION + 3
                        || i == Features.LIMIT_DISTANCE
                        || i == Features.ARRIVAL_DEVIATION;
                // Basis points are of mid, which is not the same in the mirror.
                assertThat(sell[i])
                        .as("%s, seed %d", name, seed)
                        .isCloseTo(buy[i], within(inBps ? 2e-3f : 0f));
            }
        }
    }

    @Test
    void shouldKeepEveryFeatureWithinItsBounds() {
        int seen = 0;
        for (int world = 0; world < 100; world++) {
            final long seed = SEED + world;
            final SplittableRandom random = new SplittableRandom(seed);
            final FeatureWorld hostile = new FeatureWorld(
                    random.nextBoolean() ? Side.BUY : Side.SELL,
                    1 + random.nextLong(1L << random.nextInt(1, 28)),
                    1 + random.nextLong(1L << random.nextInt(1, 48)),
                    1 + random.nextLong(1L << random.nextInt(1, 50)),
                    random.nextLong(1L << random.nextInt(1, 60)));
            for (int step = 0; step < 1_000; step++) {
                act(hostile, random, step, 1L << random.nextInt(1, 48));
                if (random.nextInt(50) == 0) {
                    hostile.pass(random.nextLong(400 * SECOND));
                }
                shake(hostile, random);
                final long intervalNs = 1 + (random.nextLong() >>> random.nextInt(1, 60));
                hostile.encode(random.nextLong() >> random.nextInt(60), intervalNs);
                requireBounds(hostile.row, seed, step);
                seen += hostile.market().twoSided() ? 1 : 0;
            }
        }
        assertThat(seen).as("states with a book").isGreaterThan(80_000);
    }

    @Test
    void shouldGiveTheSameRowTwiceAndAllocateNothing() {
        final FeatureWorld world = new FeatureWorld(Side.BUY);
        play(world, SEED);
        final float[] first = world.encode().clone();
        Arrays.fill(world.row, Float.NaN);
        assertThat(world.encode()).isEqualTo(first);
        final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 20_000; i++) {
            world.encode();
        }
        final long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100_000; i++) {
            world.encode();
        }
        // The first reading costs some bytes itself; one byte a row would be a hundred times the
        // bound.
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000);
    }

    private static float[] play(final FeatureWorld world, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        world.parent.arrive(2 * FeatureWorld.MIDDLE, FeatureWorld.MIDDLE, 0, world.nowNs());
        for (int i = 0; i < 12; i++) {
            world.rest(true, -1 - i, 100 + random.nextInt(900), 1_000_000 + i);
            world.rest(false, 1 + i, 100 + random.nextInt(900), 2_000_000 + i);
        }
        for (int step = 0; step < 200; step++) {
            act(world, random, step, 1_000);
            world.pass(random.nextLong(SECOND / 10));
        }
        world.markets.onRegime(FeatureWorld.INSTRUMENT, 5, 2, EMBEDDING, true);
        world.headroom.bandTicksUp = world.side == Side.BUY ? 7 : 20;
        world.headroom.bandTicksDown = world.side == Side.BUY ? 20 : 7;
        world.headroom.childQuantity = 4_000;
        assertThat(world.market().twoSided()).isTrue();
        return world.encode();
    }

    private static void act(
            final FeatureWorld world,
            final SplittableRandom random,
            final int step,
            final long most) {
        final long quantity = 1 + random.nextLong(most);
        final boolean near = random.nextBoolean();
        final int away = random.nextInt(1, 20);
        final int ticks = near ? -away : away;
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> world.rest(near, ticks, quantity, step);
            case 3 -> world.takeBack(random.nextInt(step + 1));
            case 4 -> world.trade(near, near ? 1 : -1, quantity, step);
            default -> {
                final long asked = Math.min(quantity, world.parent.free());
                if (asked > 0 && world.parent.openChildren() < 60) {
                    world.child(step + 1, -away, asked, 5_000_000 + step);
                    world.fill(step + 1, 5_000_000 + step, 9_000_000 + step, 1 + asked / 3, -away);
                }
            }
        }
    }

    private static void shake(final FeatureWorld world, final SplittableRandom random) {
        world.headroom.childQuantity = random.nextLong() >> random.nextInt(63);
        world.headroom.parentQuantity = random.nextLong() >> random.nextInt(63);
        world.headroom.participationQuantity = random.nextLong() >> random.nextInt(63);
        world.headroom.orderValue = random.nextLong();
        world.headroom.messages = random.nextLong();
        world.headroom.cancels = random.nextLong();
        world.headroom.openChildren = random.nextLong();
        world.headroom.bandTicksUp = random.nextLong();
        world.headroom.bandTicksDown = random.nextLong();
        world.headroom.scheduleQuantity = random.nextLong();
    }

    private static void requireBounds(final float[] row, final long seed, final int step) {
        for (int i = 0; i < row.length; i++) {
            final FeatureLayout.Feature feature = Features.LAYOUT.feature(i);
            if (!(row[i] >= feature.lower() && row[i] <= feature.upper())) {
                assertThat(row[i])
                        .as("%s, seed %d, step %d", feature.name(), seed, step)
                        .isBetween(feature.lower(), feature.upper());
            }
        }
    }
}
