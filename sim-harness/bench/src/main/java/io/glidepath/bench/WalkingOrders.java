package io.glidepath.bench;

import io.glidepath.risk.Side;
import io.glidepath.sim.flow.SeededRandom;
import io.glidepath.sim.venue.BookListener;
import io.glidepath.sim.venue.MatchingBook;

import java.util.Arrays;

/**
 * Operations of a market whose mid walks at random over 10,000 prices, with about so many orders at
 * rest: limit orders and cancels by turns, one operation in 25 an immediate order that crosses the
 * spread, one cancel in five of a part. Knows what rests by matching them itself.
 */
final class WalkingOrders implements BookListener {
    private static final int LOWEST_MID = 2_500;
    private static final int HIGHEST_MID = 7_500;
    private static final int DEPTH = 2_400;
    private static final int NEAR_DEPTH = 12;
    private static final int RECENT = 64;
    private static final int NEAR_RESTING = 1_000;
    /** Beyond what the mid walks in a run. */
    private static final int FAR_DEPTH = 1_200;

    private static final int LARGEST = 100;
    private static final long ALL = Integer.MAX_VALUE;

    private final MatchingBook book = new MatchingBook(this, 1 << 12);
    private final SeededRandom random = new SeededRandom();
    private final Operations operations = new Operations();
    private final int resting;
    private final boolean near;
    private final int far;
    private long[] live = new long[1 << 12];
    private int[] placeOf = new int[1 << 12];
    private int lives;
    private int mid = (LOWEST_MID + HIGHEST_MID) / 2;
    private long lastId;

    /**
     * @param resting orders at rest.
     * @param near true: what comes and goes does so near the touch, and what is cancelled came of
     *     late; false: anywhere, and anything.
     */
    WalkingOrders(final long seed, final int resting, final boolean near) {
        random.seed(seed, resting, near ? 1 : 0);
        this.resting = resting;
        this.near = near;
        this.far = 0;
    }

    private WalkingOrders(final long seed, final int far) {
        random.seed(seed, far, 2);
        this.resting = far + NEAR_RESTING;
        this.near = true;
        this.far = far;
    }

    /**
     * Operations near the touch among 1,000 orders there, however many rest where nothing happens.
     */
    static WalkingOrders beside(final long seed, final int far) {
        return new WalkingOrders(seed, far);
    }

    Operations make(final int count) {
        while (lives < far) {
            enter(FAR_DEPTH + uniform(DEPTH - FAR_DEPTH));
        }
        while (lives < resting) {
            enter(far > 0 ? nearDepth() : uniform(DEPTH));
        }
        operations.filled();
        while (operations.count() < count) {
            step();
        }
        return operations;
    }

    private void step() {
        final int move = uniform(20);
        mid += move == 0 && mid < HIGHEST_MID ? 1 : move == 1 && mid > LOWEST_MID ? -1 : 0;
        if (uniform(25) == 0) {
            cross();
        } else if (lives < resting) {
            enter(near ? nearDepth() : uniform(DEPTH));
        } else {
            takeBack();
        }
    }

    private void enter(final int depth) {
        final Side side = uniform(2) == 0 ? Side.BUY : Side.SELL;
        final long price = mid + side.sign() * (1 - depth);
        final long quantity = 1 + uniform(LARGEST);
        operations.limit(side, ++lastId, price, quantity);
        book.limit(lastId, 0, side, price, quantity);
    }

    private void cross() {
        final Side side = uniform(2) == 0 ? Side.BUY : Side.SELL;
        final long price = mid + side.sign() * DEPTH;
        final long quantity = 1 + uniform(LARGEST);
        operations.immediate(side, ++lastId, price, quantity);
        book.immediate(lastId, 0, side, price, quantity);
    }

    private void takeBack() {
        final int among = near ? Math.min(RECENT, lives) : lives;
        final long id = live[lives - 1 - uniform(among)];
        final long rest = book.quantityOf(id);
        final long quantity = uniform(5) == 0 ? Math.max(1, rest / 2) : ALL;
        operations.takeBack(id, quantity);
        book.cancel(id, quantity);
    }

    private int nearDepth() {
        return (int) (random.nextExponential() * NEAR_DEPTH);
    }

    private int uniform(final int bound) {
        return (int) (random.nextDouble() * bound);
    }

    @Override
    public void onAdded(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        if (lives == live.length) {
            live = Arrays.copyOf(live, lives << 1);
        }
        if (orderId >= placeOf.length) {
            placeOf = Arrays.copyOf(placeOf, (int) orderId << 1);
        }
        live[lives] = orderId;
        placeOf[(int) orderId] = lives++;
    }

    private void gone(final long orderId) {
        final int place = placeOf[(int) orderId];
        final long moved = live[--lives];
        live[place] = moved;
        placeOf[(int) moved] = place;
    }

    @Override
    public void onReduced(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity,
            final long leaves) {}

    @Override
    public void onDeleted(
            final long orderId,
            final int owner,
            final Side side,
            final long price,
            final long quantity) {
        gone(orderId);
    }

    @Override
    public void onTraded(
            final long makerId,
            final int makerOwner,
            final Side makerSide,
            final long price,
            final long quantity,
            final long makerLeaves,
            final long takerId,
            final int takerOwner) {
        if (makerLeaves == 0) {
            gone(makerId);
        }
    }
}
