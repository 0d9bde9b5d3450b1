package io.glidepath.exec.policy;

import io.glidepath.exec.policy.Action.FollowStyle;

import java.util.List;

/**
 * The strategies that need no model and are no algo of their own, by name: a parent sent for {@code
 * policy} is worked by one of them where an agent is given it as its policy. The schedules twap,
 * vwap, pov and ac are algos of the parent and need no policy.
 *
 * <ul>
 *   <li>{@code cw-sl}: submit and leave. All of it rests at the near touch at the start, once.
 *   <li>{@code cw-twap}: linear submit and leave. As many equal slices as there are decision
 *       intervals; the first rests at the near touch, the others a tick inside the far touch;
 *       nothing is repriced.
 *   <li>{@code immediate}: all of it by IOC at the collar's edge, again each interval.
 * </ul>
 *
 * <p>What they leave is taken back at the end of a must-finish parent and crossed at the collar's
 * edge, as for every policy.
 */
public final class Strategies {
    /** Every name, in the order in which results show them. */
    public static final List<String> NAMES = List.of("cw-sl", "cw-twap", "immediate");

    private static final int FIRST_ID = 11;

    private Strategies() {}

    /** The strategy of a name, or null when there is none. */
    public static SchedulePolicy named(final String name) {
        return switch (name) {
            case "cw-sl" -> strategy(name, FollowStyle.SUBMIT_AND_LEAVE);
            case "cw-twap" -> strategy(name, FollowStyle.SLICE_AND_LEAVE);
            case "immediate" -> strategy(name, FollowStyle.IMMEDIATE);
            default -> null;
        };
    }

    private static SchedulePolicy strategy(final String name, final FollowStyle style) {
        return new SchedulePolicy(FIRST_ID + NAMES.indexOf(name), name, style);
    }
}
