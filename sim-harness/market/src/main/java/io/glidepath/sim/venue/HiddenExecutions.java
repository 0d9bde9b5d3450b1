package io.glidepath.sim.venue;

/**
 * Whether the aggressor of a recorded execution against hidden quantity may trade with our orders.
 * It came to a market without us; had we been there, price priority would have given it our orders
 * at better prices first, and display priority those at the same price. What it then leaves is
 * printed as hidden. Only orders of ours at the very head of their side are met: where history's
 * orders stand before ours and were not executed, neither are ours.
 */
public enum HiddenExecutions {
    /** It trades with nobody: fewest fills, the default. */
    PRINTED("hidden executions are printed and never fill our orders"),
    /** It fills ours first where they are at a strictly better price. */
    THROUGH("hidden executions fill our orders first at strictly better prices"),
    /** It fills ours first at a better or the same price: display before hidden. */
    AT("hidden executions fill our orders first at better or equal prices");

    private final String sentence;

    HiddenExecutions(final String sentence) {
        this.sentence = sentence;
    }

    /** The assumption, in words. */
    public String sentence() {
        return sentence;
    }
}
