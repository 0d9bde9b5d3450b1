package io.glidepath.exec.policy;

import io.glidepath.exec.policy.Action.FollowStyle;

import java.util.Objects;

/**
 * Follows in one style: a schedule (TWAP, VWAP, POV, Almgren-Chriss), or one of the {@link
 * Strategies}. No floats, no mask: the guard judges what follows.
 */
public final class SchedulePolicy implements Policy {
    private final int id;
    private final String name;
    private final FollowStyle style;

    public SchedulePolicy(final int id, final String name, final FollowStyle style) {
        this.id = id;
        this.name = Objects.requireNonNull(name);
        this.style = Objects.requireNonNull(style);
    }

    public FollowStyle style() {
        return style;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long modelHash() {
        return 0;
    }

    @Override
    public ActionSpace actionSpace() {
        return ActionSpace.FOLLOW;
    }

    @Override
    public void evaluate(final DecisionBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            batch.scoreCount(row, 0);
            ActionSpace.FOLLOW.describe(0, batch.action(row));
            batch.action(row).style = style;
        }
    }
}
