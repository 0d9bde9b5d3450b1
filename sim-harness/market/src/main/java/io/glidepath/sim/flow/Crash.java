package io.glidepath.sim.flow;

/**
 * A fall of the price: so much of it, then, so fast.
 *
 * @param share of the price (of the mid when it begins), 0 to 0.5; 0 is no crash.
 * @param afterNs when it begins, ns after time 0 of the episode (the opening and {@link
 *     ReferenceMarket#WARM_UP_NS}).
 * @param overNs how long it takes, ns; 0 is at once.
 */
public record Crash(double share, long afterNs, long overNs) {
    public static final Crash NONE = new Crash(0, 0, 0);

    private static final double MOST = 0.5;

    public Crash {
        if (!(share >= 0 && share <= MOST) || afterNs < 0 || overNs < 0) {
            throw new IllegalArgumentException("a crash is 0 to 50 % of the price, does not begin"
                    + " before time 0 and takes no less than 0 s: " + share + ", " + afterNs
                    + " ns, " + overNs + " ns");
        }
    }
}
