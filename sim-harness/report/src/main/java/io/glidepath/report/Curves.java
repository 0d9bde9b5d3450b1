package io.glidepath.report;

import java.util.List;

/**
 * Lines over a common axis of numbers.
 *
 * @param across name of the horizontal axis with its unit, for the table.
 * @param digits after the point of the values, in the table.
 * @param fromZero whether the vertical axis shows 0.
 */
public record Curves(
        String caption, String across, int digits, boolean fromZero, List<Curve> curves)
        implements Chart {

    public Curves {
        curves = List.copyOf(curves);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException(caption + ": there is at least one curve");
        }
    }

    /**
     * A line, with or without a band around it.
     *
     * @param x rising.
     * @param y one for each x. No array is copied.
     * @param low lower edge of the band, one for each x; empty: no band.
     * @param high upper edge.
     */
    public record Curve(String name, double[] x, double[] y, double[] low, double[] high) {
        private static final double[] NO_BAND = {};

        public Curve {
            if (x.length < 2 || y.length != x.length) {
                throw new IllegalArgumentException(
                        name + ": " + x.length + " places, " + y.length + " values");
            }
            if (low.length != high.length || low.length != 0 && low.length != x.length) {
                throw new IllegalArgumentException(name + ": the band does not match its line");
            }
        }

        /** A line without a band. */
        public static Curve line(final String name, final double[] x, final double[] y) {
            return new Curve(name, x, y, NO_BAND, NO_BAND);
        }

        boolean hasBand() {
            return low.length > 0;
        }
    }
}
