package io.glidepath.exec.feature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The meaning of a row: its features in order, each with its bounds, and one hash for all of it.
 * Two layouts with the same hash write the same columns; a model carries the hash of the layout it
 * learned on and is refused on another.
 */
public final class FeatureLayout {
    /**
     * One column.
     *
     * @param name    unique, lower case, dotted.
     * @param lower   least value ever written.
     * @param upper   greatest value ever written.
     * @param neutral what is written when the input is missing.
     * @param meaning one line, for people.
     */
    public record Feature(String name, float lower, float upper, float neutral, String meaning) {}

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final String id;
    private final List<Feature> features;
    private final long hash;

    private final int lots;

    private FeatureLayout(final String id, final List<Feature> features, final int lots) {
        this.id = id;
        this.lots = lots;
        this.features = List.copyOf(features);
        this.hash = hashOf(id, this.features);
    }

    /** Name and version of the layout, such as {@code features-1}. */
    public String id() {
        return id;
    }

    /** Lots of a parent that have columns of their own; 0: the layout tells none apart. */
    int lots() {
        return lots;
    }

    /** Columns of a row. */
    public int size() {
        return features.size();
    }

    public Feature feature(final int index) {
        return features.get(index);
    }

    /**
     * Index of a feature by name; for start-up and tools, not for the hot path.
     *
     * @throws IllegalArgumentException if the layout has no such feature.
     */
    public int index(final String name) {
        for (int i = 0; i < features.size(); i++) {
            if (features.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no feature " + name + " in " + id);
    }

    /**
     * FNV-1a 64 over the id and, in order, each name with the bits of its bounds and neutral value.
     */
    public long hash() {
        return hash;
    }

    /** {@link #hash()} as models and manifests spell it: 16 lower case hexadecimal digits. */
    public String hashText() {
        return String.format("%016x", hash);
    }

    private static long hashOf(final String id, final List<Feature> features) {
        long hash = text(FNV_OFFSET, id);
        for (final Feature feature : features) {
            hash = text(hash, feature.name());
            hash = bits(hash, feature.lower());
            hash = bits(hash, feature.upper());
            hash = bits(hash, feature.neutral());
        }
        return hash;
    }

    private static long text(final long seed, final String text) {
        long hash = seed;
        for (final byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        return hash * FNV_PRIME;
    }

    private static long bits(final long seed, final float value) {
        final int bits = Float.floatToIntBits(value);
        long hash = seed;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            hash = (hash ^ ((bits >>> shift) & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    /** Lays columns in the order they are named, and answers the index of each. */
    static final class Plan {
        private final List<Feature> features = new ArrayList<>();

        /** A feature from -1 to 1, neutral 0. */
        int signed(final String name, final String meaning) {
            return add(name, -1, 0, meaning);
        }

        /** A feature from 0 to 1, neutral 0. */
        int share(final String name, final String meaning) {
            return add(name, 0, 0, meaning);
        }

        /** A feature from 0 to 1 with its own neutral value. */
        int share(final String name, final float neutral, final String meaning) {
            return add(name, 0, neutral, meaning);
        }

        /** Features from 0 to 1, numbered from {@code first}; answers the index of the first. */
        int shares(
                final String name,
                final int first,
                final int count,
                final float neutral,
                final String meaning) {
            final int index = features.size();
            for (int i = 0; i < count; i++) {
                add(name + "." + (first + i), 0, neutral, meaning);
            }
            return index;
        }

        /** Features from -1 to 1, neutral 0, numbered from 1; answers the index of the first. */
        int signeds(final String name, final int count, final String meaning) {
            final int index = features.size();
            for (int i = 1; i <= count; i++) {
                add(name + "." + i, -1, 0, meaning);
            }
            return index;
        }

        /** Features from -1 to 1, neutral 0, one per window; answers the index of the first. */
        int windows(final String name, final float lower, final String meaning) {
            final int index = features.size();
            add(name + ".short", lower, 0, meaning);
            add(name + ".mid", lower, 0, meaning);
            add(name + ".long", lower, 0, meaning);
            return index;
        }

        /** A feature with bounds of its own. */
        int ranged(
                final String name,
                final float lower,
                final float upper,
                final float neutral,
                final String meaning) {
            features.add(new Feature(name, lower, upper, neutral, meaning));
            return features.size() - 1;
        }

        /** Features with bounds of their own, numbered from 1; answers the index of the first. */
        int ranged(
                final String name,
                final int count,
                final float lower,
                final float upper,
                final float neutral,
                final String meaning) {
            final int index = features.size();
            for (int i = 1; i <= count; i++) {
                ranged(name + "." + i, lower, upper, neutral, meaning);
            }
            return index;
        }

        FeatureLayout layout(final String id) {
            return layout(id, 0);
        }

        FeatureLayout layout(final String id, final int lots) {
            return new FeatureLayout(id, features, lots);
        }

        private int add(
                final String name, final float lower, final float neutral, final String meaning) {
            return ranged(name, lower, 1, neutral, meaning);
        }
    }
}
