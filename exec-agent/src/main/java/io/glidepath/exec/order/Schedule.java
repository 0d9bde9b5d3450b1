package io.glidepath.exec.order;

import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.Wide;

import java.util.Arrays;

/**
 * How much of a parent should be done by when: a path of whole lots from a base to the whole
 * quantity, never falling. Points are rounded to lots cumulatively, so that no rounding adds up;
 * between points it is a straight line, rounded down. Allocated once, for {@link #maxIntervals()};
 * computed at admission and again on an amendment.
 */
public final class Schedule {
    /** Enough for 6.5 hours of 10 s; longer parents get longer intervals. */
    public static final int MAX_INTERVALS = 2_340;

    private static final int BPS = 10_000;
    private static final double PER_SECOND = 1e-9;
    private static final double LAMBDA_UNIT = 1e-12;
    /** Profile weights are scaled by this before a bucket is cut, so that cuts keep six digits. */
    private static final long WEIGHT_SCALE = 1_000_000;

    private final long[] timeNs;
    private final long[] target;
    private int points;
    private ScheduleKind kind = ScheduleKind.TWAP;
    private long base;
    private long quantity;
    private long lot = 1;
    private int participationBps;
    private long othersVolume;

    public Schedule() {
        this(MAX_INTERVALS);
    }

    /**
     * @param maxIntervals most intervals of a path; volume profiles need {@link
     *     Instrument#MAX_PROFILE_BUCKETS} + 1.
     */
    public Schedule(final int maxIntervals) {
        if (maxIntervals <= Instrument.MAX_PROFILE_BUCKETS) {
            throw new IllegalArgumentException("maxIntervals too few: " + maxIntervals);
        }
        timeNs = new long[maxIntervals + 1];
        target = new long[maxIntervals + 1];
    }

    public int maxIntervals() {
        return timeNs.length - 1;
    }

    public ScheduleKind kind() {
        return kind;
    }

    /** The whole, reached at the end. */
    public long quantity() {
        return quantity;
    }

    /** Points of the path, at least 2 once computed. */
    public int points() {
        return points;
    }

    public long pointNs(final int i) {
        return timeNs[i];
    }

    public long pointQuantity(final int i) {
        return target[i];
    }

    /**
     * What should be done by {@code atNs}: the base up to the start, the whole from the end on. POV
     * knows what traded so far alone, and stays short of the whole at its end if too little traded.
     */
    public long targetBy(final long atNs) {
        if (points == 0 || atNs <= timeNs[0]) {
            return base;
        }
        if (kind == ScheduleKind.POV) {
            return Math.min(quantity, base + share());
        }
        if (atNs >= timeNs[points - 1]) {
            return quantity;
        }
        final int found = Arrays.binarySearch(timeNs, 0, points, atNs);
        if (found >= 0) {
            return target[found];
        }
        final int after = -found - 1;
        final long lots = (target[after] - target[after - 1]) / lot;
        final long since = atNs - timeNs[after - 1];
        return target[after - 1]
                + Wide.mulDiv(lots, since, timeNs[after] - timeNs[after - 1]) * lot;
    }

    /** POV: others traded this much more. Not negative. */
    public void volumeTraded(final long othersQuantity) {
        othersVolume = Wide.add(othersVolume, othersQuantity);
    }

    /**
     * An even path. {@code already} of {@code whole} is done at {@code startNs}; {@code endNs} is
     * later.
     */
    public void twap(
            final long already,
            final long whole,
            final long lotSize,
            final long startNs,
            final long endNs) {
        begin(ScheduleKind.TWAP, already, whole, lotSize, startNs, endNs);
        finish(endNs);
    }

    /** By the instrument's volume profile; evenly if it has none between start and end. */
    public void vwap(
            final long already,
            final long whole,
            final long lotSize,
            final long startNs,
            final long endNs,
            final Instrument instrument) {
        begin(ScheduleKind.VWAP, already, whole, lotSize, startNs, endNs);
        long all = 0;
        for (int i = 0; i < instrument.profileBuckets; i++) {
            all += weight(instrument, i, startNs, endNs);
        }
        long done = 0;
        for (int i = 0; all > 0 && i < instrument.profileBuckets; i++) {
            final long edgeNs = edge(instrument, i);
            if (edgeNs > startNs && edgeNs < endNs) {
                point(edgeNs, Wide.mulDiv(lots(), done, all));
            }
            done += weight(instrument, i, startNs, endNs);
        }
        if (all > 0 && instrument.sessionCloseNs > startNs && instrument.sessionCloseNs < endNs) {
            point(instrument.sessionCloseNs, lots());
        }
        finish(endNs);
    }

    /**
     * A share of what trades, own quantity in: own / (own + others). {@code shareBps} 1 to 9,999.
     */
    public void pov(
            final long already,
            final long whole,
            final long lotSize,
            final long startNs,
            final long endNs,
            final int shareBps) {
        if (shareBps <= 0 || shareBps >= BPS) {
            throw new IllegalArgumentException("share out of range: " + shareBps);
        }
        begin(ScheduleKind.POV, already, whole, lotSize, startNs, endNs);
        participationBps = shareBps;
        finish(endNs);
    }

    /**
     * The path of {@link Trajectory} in equal intervals of about {@code intervalNs}.
     *
     * @param riskAversion lambda, 10^-12 per currency unit, not negative.
     * @return false if the instrument's numbers allow no such path: it is an even one then.
     */
    public boolean almgrenChriss(
            final long already,
            final long whole,
            final long lotSize,
            final long startNs,
            final long endNs,
            final long intervalNs,
            final long riskAversion,
            final Instrument instrument) {
        final long lengthNs = endNs - startNs;
        final double kappa = Trajectory.kappa(
                riskAversion * LAMBDA_UNIT,
                instrument.sigma,
                instrument.eta,
                instrument.gamma,
                lengthNs * PER_SECOND / intervals(lengthNs, intervalNs));
        return urgent(already, whole, lotSize, startNs, endNs, intervalNs, kappa);
    }

    /**
     * The same path of a given kappa.
     *
     * @param kappa per second, not negative; NaN: there is no such path.
     * @return false if there is none: it is an even one then.
     */
    public boolean urgent(
            final long already,
            final long whole,
            final long lotSize,
            final long startNs,
            final long endNs,
            final long intervalNs,
            final double kappa) {
        begin(ScheduleKind.ALMGREN_CHRISS, already, whole, lotSize, startNs, endNs);
        final long lengthNs = endNs - startNs;
        final int intervals = intervals(lengthNs, intervalNs);
        final double horizon = lengthNs * PER_SECOND;
        final boolean exists = kappa < Double.POSITIVE_INFINITY;
        for (int i = 1; exists && i < intervals; i++) {
            final double share = Trajectory.done(kappa, horizon * i / intervals, horizon);
            point(startNs + Wide.mulDiv(lengthNs, i, intervals), StrictMath.round(share * lots()));
        }
        finish(endNs);
        return exists;
    }

    private int intervals(final long lengthNs, final long intervalNs) {
        return Math.clamp(Math.ceilDiv(lengthNs, intervalNs), 1, maxIntervals());
    }

    /** What POV may have done by now beyond its base, in whole lots. */
    private long share() {
        return Wide.mulDiv(othersVolume, participationBps, BPS - participationBps) / lot * lot;
    }

    private void begin(
            final ScheduleKind ofKind,
            final long already,
            final long whole,
            final long lotSize,
            final long startNs,
            final long endNs) {
        if (already < 0 || whole < already || lotSize <= 0 || endNs <= startNs) {
            throw new IllegalArgumentException("base, whole, lot or times out of range");
        }
        kind = ofKind;
        base = already;
        quantity = whole;
        lot = lotSize;
        othersVolume = 0;
        timeNs[0] = startNs;
        target[0] = already;
        points = 1;
    }

    private long lots() {
        return (quantity - base) / lot;
    }

    /**
     * A point with {@code lots} done since the base, never below the one before nor above the
     * whole.
     */
    private void point(final long atNs, final long lotsDone) {
        final long held = base + Math.clamp(lotsDone, 0, lots()) * lot;
        timeNs[points] = atNs;
        target[points] = Math.max(target[points - 1], held);
        points++;
    }

    private void finish(final long endNs) {
        timeNs[points] = endNs;
        target[points] = quantity;
        points++;
    }

    private static long edge(final Instrument instrument, final int bucket) {
        final long lengthNs = instrument.sessionCloseNs - instrument.sessionOpenNs;
        return instrument.sessionOpenNs + Wide.mulDiv(lengthNs, bucket, instrument.profileBuckets);
    }

    /** Profile weight, scaled, of the part of a bucket between two times. */
    private static long weight(
            final Instrument instrument, final int bucket, final long startNs, final long endNs) {
        final long fromNs = edge(instrument, bucket);
        final long toNs = edge(instrument, bucket + 1);
        final long insideNs = Math.min(endNs, toNs) - Math.max(startNs, fromNs);
        final long scaled = instrument.profile[bucket] * WEIGHT_SCALE;
        if (insideNs <= 0) {
            return 0;
        }
        return insideNs == toNs - fromNs ? scaled : Wide.mulDiv(scaled, insideNs, toNs - fromNs);
    }
}
