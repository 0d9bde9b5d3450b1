package io.glidepath.exec.feature;

import io.glidepath.exec.market.Book;
import io.glidepath.risk.Side;

/** Where quantity rests, by distance from mid. */
final class BookFeatures {
    private static final int TOP = 5;
    private static final double DISTANCE_TICKS = 8;
    private static final double SPREAD_TICKS = 4;
    private static final double SPREAD_BPS = 10;
    private static final double MICROPRICE_TICKS = 1;
    private static final double SLICES = 4;

    private BookFeatures() {}

    /** A book that has not both sides, or cannot be believed, writes neutral values. */
    static void write(final Scene scene, final float[] row) {
        if (scene.mid2 <= 0) {
            writeMissing(row);
            return;
        }
        final double total = sum(scene.book, scene.near, Features.LEVELS)
                + sum(scene.book, scene.far, Features.LEVELS);
        writeSide(scene, scene.near, total, row, Features.NEAR_DISTANCE, Features.NEAR_SIZE);
        writeSide(scene, scene.far, total, row, Features.FAR_DISTANCE, Features.FAR_SIZE);
        writeTouch(scene, row);
        writeImbalance(scene, row);
    }

    private static void writeMissing(final float[] row) {
        for (int level = 0; level < Features.LEVELS; level++) {
            row[Features.NEAR_DISTANCE + level] = 1;
            row[Features.NEAR_SIZE + level] = 0;
            row[Features.FAR_DISTANCE + level] = 1;
            row[Features.FAR_SIZE + level] = 0;
        }
        row[Features.BOOK_TWO_SIDED] = 0;
        row[Features.SPREAD_TICKS] = 1;
        row[Features.SPREAD_BPS] = 1;
        row[Features.IMBALANCE_BEST] = 0;
        row[Features.IMBALANCE_TOP5] = 0;
        row[Features.IMBALANCE_TOP10] = 0;
        row[Features.MICROPRICE_DEVIATION] = 0;
        row[Features.NEAR_TOUCH_SLICES] = 0;
        row[Features.FAR_TOUCH_SLICES] = 0;
    }

    private static void writeSide(
            final Scene scene,
            final Side side,
            final double total,
            final float[] row,
            final int distanceAt,
            final int sizeAt) {
        for (int level = 0; level < Features.LEVELS; level++) {
            final long price = scene.book.priceAt(side, level);
            final boolean there = price != Book.NO_PRICE;
            row[distanceAt + level] = there
                    ? Squash.positive(
                            Math.abs(scene.mid2 - 2.0 * price) / 2 / scene.tick, DISTANCE_TICKS)
                    : 1;
            row[sizeAt + level] =
                    there ? Squash.share(scene.book.quantityAt(side, level), total) : 0;
        }
    }

    private static void writeTouch(final Scene scene, final float[] row) {
        final double spread = (double) scene.book.bestAsk() - scene.book.bestBid();
        final double near = scene.book.quantityAt(scene.near, 0);
        final double far = scene.book.quantityAt(scene.far, 0);
        row[Features.BOOK_TWO_SIDED] = 1;
        row[Features.SPREAD_TICKS] = Squash.positive(spread / scene.tick, SPREAD_TICKS);
        row[Features.SPREAD_BPS] = Squash.positive(2 * spread / scene.mid2 * Scene.BPS, SPREAD_BPS);
        row[Features.MICROPRICE_DEVIATION] = Squash.signed(
                spread / 2 / scene.tick * Squash.balance(near, far), MICROPRICE_TICKS);
        row[Features.NEAR_TOUCH_SLICES] = Squash.positive(near / scene.slice, SLICES);
        row[Features.FAR_TOUCH_SLICES] = Squash.positive(far / scene.slice, SLICES);
    }

    private static void writeImbalance(final Scene scene, final float[] row) {
        row[Features.IMBALANCE_BEST] = imbalance(scene, 1);
        row[Features.IMBALANCE_TOP5] = imbalance(scene, TOP);
        row[Features.IMBALANCE_TOP10] = imbalance(scene, Features.LEVELS);
    }

    private static float imbalance(final Scene scene, final int levels) {
        return Squash.balance(
                sum(scene.book, scene.near, levels), sum(scene.book, scene.far, levels));
    }

    private static double sum(final Book book, final Side side, final int levels) {
        double sum = 0;
        for (int level = 0; level < levels; level++) {
            sum += book.quantityAt(side, level);
        }
        return sum;
    }
}
