package io.glidepath.exec;

import io.glidepath.exec.feature.FeatureLayout;
import io.glidepath.exec.feature.FeatureLayouts;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Action.FollowStyle;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.policy.SchedulePolicy;

/**
 * The policies an agent has, one seat each: a policy and the batch of its decisions of one cycle.
 */
final class PolicyDesk {
    static final int TWAP_ID = 1;
    static final int VWAP_ID = 2;
    static final int POV_ID = 3;
    static final int AC_ID = 4;

    /** A policy and its batch. */
    static final class Seat {
        final Policy policy;
        final Algo algo;
        final DecisionBatch batch;
        final FeatureLayout layout;

        private Seat(final Policy policy, final Algo algo, final int maxRows) {
            layout = FeatureLayouts.ofHash(policy.layoutHash());
            if (layout == null) {
                throw new IllegalArgumentException(
                        "policy " + policy.name() + " reads an unknown feature layout");
            }
            this.policy = policy;
            this.algo = algo;
            this.batch = new DecisionBatch(
                    maxRows, layout.size(), policy.actionSpace().size());
        }
    }

    private final Seat[] seats;

    /**
     * @param learned the policy that {@code algo = policy} stands for; null: none, such parents go
     *     by Almgren-Chriss.
     */
    PolicyDesk(final Policy learned, final int maxParents) {
        seats = new Seat[learned == null ? 4 : 5];
        seats[0] = schedule(TWAP_ID, "TWAP", FollowStyle.TWAP, Algo.TWAP, maxParents);
        seats[1] = schedule(VWAP_ID, "VWAP", FollowStyle.VWAP, Algo.VWAP, maxParents);
        seats[2] = schedule(POV_ID, "POV", FollowStyle.POV, Algo.POV, maxParents);
        seats[3] = schedule(AC_ID, "Almgren-Chriss", FollowStyle.AC, Algo.AC, maxParents);
        if (learned != null) {
            if (learned.id() <= AC_ID) {
                throw new IllegalArgumentException(
                        "policy ids 1 to " + AC_ID + " are the schedules'");
            }
            seats[4] = new Seat(learned, Algo.POLICY, maxParents);
        }
    }

    private static Seat schedule(
            final int id,
            final String name,
            final FollowStyle style,
            final Algo algo,
            final int maxParents) {
        return new Seat(new SchedulePolicy(id, name, style), algo, maxParents);
    }

    /** The seat of an algo; Almgren-Chriss where there is no learned policy. */
    Seat seat(final Algo algo) {
        for (final Seat seat : seats) {
            if (seat.algo == algo) {
                return seat;
            }
        }
        return seats[AC_ID - 1];
    }

    /** Whether there is a policy of that number. */
    boolean knows(final int policyId) {
        for (final Seat seat : seats) {
            if (seat.policy.id() == policyId) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return seats.length;
    }

    Seat at(final int index) {
        return seats[index];
    }

    /** The learned policy's hash, 0 without one. */
    long modelHash() {
        return seats[seats.length - 1].policy.modelHash();
    }

    void clear() {
        for (final Seat seat : seats) {
            seat.batch.clear();
        }
    }

    void evaluate() {
        for (final Seat seat : seats) {
            if (seat.batch.rows() > 0) {
                seat.policy.evaluate(seat.batch);
            }
        }
    }
}
