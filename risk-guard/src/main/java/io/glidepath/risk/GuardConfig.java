package io.glidepath.risk;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bounds and limits of one guard.
 *
 * @param maxInstruments 1 to 64.
 * @param maxParents live parents at a time, 1 to 256.
 * @param maxChildrenPerParent open children of a parent, 1 to 64.
 * @param maxChildren open children in all, 1 to 4,096.
 * @param defaults hold for every instrument without its own; their message and cancel rates also
 *     bound the whole agent.
 * @param perInstrument own limits by instrument id; each takes one of the instruments.
 */
public record GuardConfig(
        int maxInstruments,
        int maxParents,
        int maxChildrenPerParent,
        int maxChildren,
        Limits defaults,
        Map<Integer, Limits> perInstrument) {

    public static final int MAX_INSTRUMENTS = 64;
    public static final int MAX_PARENTS = 256;
    public static final int MAX_CHILDREN_PER_PARENT = 64;
    public static final int MAX_CHILDREN = 4_096;

    public GuardConfig {
        within("maxInstruments", maxInstruments, MAX_INSTRUMENTS);
        within("maxParents", maxParents, MAX_PARENTS);
        within("maxChildrenPerParent", maxChildrenPerParent, MAX_CHILDREN_PER_PARENT);
        within("maxChildren", maxChildren, MAX_CHILDREN);
        if (defaults == null) {
            throw new IllegalArgumentException("defaults are missing");
        }
        perInstrument = Collections.unmodifiableMap(new TreeMap<>(perInstrument));
        if (perInstrument.size() > maxInstruments) {
            throw new IllegalArgumentException(
                    "limits for more instruments than " + maxInstruments);
        }
        for (final Map.Entry<Integer, Limits> entry : perInstrument.entrySet()) {
            if (entry.getKey() < 0 || entry.getValue() == null) {
                throw new IllegalArgumentException(
                        "no usable limits for instrument " + entry.getKey());
            }
        }
    }

    /** The largest bounds with {@link Limits#production()}. */
    public static GuardConfig production() {
        return new GuardConfig(
                MAX_INSTRUMENTS,
                MAX_PARENTS,
                MAX_CHILDREN_PER_PARENT,
                MAX_CHILDREN,
                Limits.production(),
                Map.of());
    }

    private static void within(final String name, final int value, final int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " outside 1 to " + most + ": " + value);
        }
    }
}
