package io.glidepath.risk;

import java.util.Map;
import java.util.SplittableRandom;

/** What guard and oracle are told on: the time, the dice, the next ids, and the verdict so far. */
final class Stage {
    static final long START_NS = 1_700_000_000_000_000_000L;
    static final long SECOND = 1_000_000_000L;
    static final long CENT = 1_000_000L;
    private static final long[] HOSTILE = {
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        -1,
        0,
        1,
        1L << 61,
        (1L << 61) + 1,
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE
    };

    final RiskGuard guard;
    final SlowOracle oracle;
    final SplittableRandom dice;
    final long[] counts;
    long nowNs = START_NS;
    long nextChild = 1;
    long nextParent = 1;
    long middle = 10_000;
    int decisions;
    String disagreement;

    Stage(
            final long seed,
            final GuardConfig forGuard,
            final GuardConfig forOracle,
            final long[] counts) {
        guard = new RiskGuard(forGuard);
        oracle = new SlowOracle(forOracle);
        dice = new SplittableRandom(seed);
        this.counts = counts;
    }

    /** Limits whose edges are within reach. */
    static GuardConfig config(final long seed) {
        final SplittableRandom dice = new SplittableRandom(seed ^ 0x5DEECE66DL);
        return new GuardConfig(
                4,
                4,
                3 + dice.nextInt(4),
                6 + dice.nextInt(6),
                limits(dice),
                Map.of(2, limits(dice)));
    }

    static Limits limits(final SplittableRandom dice) {
        return new Limits(
                20 + dice.nextInt(200),
                500 + 100 * dice.nextInt(30),
                10_000 * CENT * (500 + 500 * dice.nextInt(8)),
                dice.nextInt(5) == 0 ? 10_000 : 200 + dice.nextInt(5_000),
                200 * (1 + dice.nextLong(SECOND / 20)),
                1 + dice.nextInt(60),
                1 + dice.nextInt(30),
                1 + dice.nextInt(40),
                1 + dice.nextInt(15),
                dice.nextInt(4) == 0 ? 0 : dice.nextLong(SECOND / 2),
                SECOND / 4 + dice.nextLong(2 * SECOND),
                dice.nextInt(2_000),
                20_000 + 10_000 * dice.nextInt(10),
                10_000 * CENT * (20_000 + 10_000 * dice.nextInt(10)),
                200 + dice.nextInt(2_000));
    }

    int instrument() {
        return 1 + dice.nextInt(3);
    }

    boolean rarely(final int oneIn) {
        return dice.nextInt(oneIn) == 0;
    }

    long hostile() {
        return HOSTILE[dice.nextInt(HOSTILE.length)];
    }

    long beside(final long value, final long step) {
        return switch (dice.nextInt(5)) {
            case 0 -> value - step;
            case 1 -> value + step;
            case 2 -> value + dice.nextInt(3) - 1;
            default -> value;
        };
    }

    void same(final String what, final Object says, final Object should) {
        if (disagreement == null && !says.equals(should)) {
            disagreement =
                    what + ": guard " + says + ", oracle " + should + " at " + nowNs + " " + oracle;
        }
    }

    void counted(final String what, final RejectReason says, final RejectReason should) {
        decisions++;
        counts[should.code()]++;
        same(what, says, should);
    }
}
