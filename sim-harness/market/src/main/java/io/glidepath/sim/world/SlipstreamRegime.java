package io.glidepath.sim.world;

/** The three regimes slipstream's results were published for. */
public enum SlipstreamRegime {
    NORMAL("normal", 0.02, 0.1),
    HIGH_VOLATILITY("high-vol", 0.05, 0.1),
    HIGH_IMPACT("high-impact", 0.02, 0.3);

    private final String label;
    private final double volatility;
    private final double eta;

    SlipstreamRegime(final String label, final double volatility, final double eta) {
        this.label = label;
        this.volatility = volatility;
        this.eta = eta;
    }

    /**
     * The regime of a label.
     *
     * @throws IllegalArgumentException for a label there is not.
     */
    static SlipstreamRegime labelled(final String label) {
        for (final SlipstreamRegime regime : values()) {
            if (regime.label.equals(label)) {
                return regime;
            }
        }
        throw new IllegalArgumentException("slipstream has no regime " + label);
    }

    /** Its name in options and tables. */
    public String label() {
        return label;
    }

    /** Standard deviation of a step's return. */
    public double volatility() {
        return volatility;
    }

    /** Temporary impact, a share of the price at full participation. */
    public double eta() {
        return eta;
    }
}
