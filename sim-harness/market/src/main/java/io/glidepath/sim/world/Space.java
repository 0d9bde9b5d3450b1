package io.glidepath.sim.world;

import java.util.List;

/** What observations and actions can be: a box of bounded numbers, or one of some choices. */
public sealed interface Space {
    /** Numbers in a vector of this space. */
    int size();

    /**
     * Believes a vector or does not.
     *
     * @throws IllegalArgumentException for a wrong length, a NaN, or an index that is no choice.
     */
    void require(float[] vector);

    /**
     * One number of a box.
     *
     * @param unit "1" for a share or a ratio.
     * @param low least value, may be negative infinity.
     * @param high greatest value, may be infinity.
     */
    record Axis(String name, String unit, float low, float high) {
        public Axis {
            if (!(low < high)) {
                throw new IllegalArgumentException(
                        name + " has no room between " + low + " and " + high);
            }
        }
    }

    /** A vector of bounded numbers. */
    record Box(List<Axis> axes) implements Space {
        public Box {
            axes = List.copyOf(axes);
        }

        public static Box of(final Axis... axes) {
            return new Box(List.of(axes));
        }

        @Override
        public int size() {
            return axes.size();
        }

        @Override
        public void require(final float[] vector) {
            requireLength(vector, axes.size());
            for (int i = 0; i < vector.length; i++) {
                if (Float.isNaN(vector[i])) {
                    throw new IllegalArgumentException(axes.get(i).name() + " is not a number");
                }
            }
        }

        /** A number of a vector, clipped to its axis. */
        public double clipped(final float[] vector, final int index) {
            final Axis axis = axes.get(index);
            return Math.clamp(vector[index], axis.low, axis.high);
        }
    }

    /**
     * One of some choices: the vector's one number is its index, 0 to {@code count} - 1.
     *
     * @param name of the list of choices.
     */
    record Discrete(String name, int count) implements Space {
        public Discrete {
            if (count < 1) {
                throw new IllegalArgumentException(name + " offers no choice: " + count);
            }
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public void require(final float[] vector) {
            requireLength(vector, 1);
            final int index = (int) vector[0];
            if (index != vector[0] || index < 0 || index >= count) {
                throw new IllegalArgumentException(
                        name + " has no choice " + vector[0] + " among its " + count);
            }
        }
    }

    private static void requireLength(final float[] vector, final int size) {
        if (vector.length != size) {
            throw new IllegalArgumentException(
                    "a vector of " + vector.length + " numbers where there are " + size);
        }
    }
}
