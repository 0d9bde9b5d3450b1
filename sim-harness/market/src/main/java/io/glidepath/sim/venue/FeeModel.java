package io.glidepath.sim.venue;

/**
 * Fees of a venue, per quantity unit.
 *
 * @param makerFee fee of a resting order, 10^-8 of the currency a unit; negative is a rebate.
 * @param takerFee fee of a crossing order, 10^-8 of the currency a unit.
 */
public record FeeModel(long makerFee, long takerFee) {
    public static final FeeModel FREE = new FeeModel(0, 0);

    @Override
    public String toString() {
        return "maker " + makerFee + ", taker " + takerFee + " (10^-8 of the currency a unit"
                + (makerFee < 0 || takerFee < 0 ? ", negative is a rebate)" : ")");
    }

    /**
     * Fee of a fill, 10^-8 of the currency.
     *
     * @throws ArithmeticException when it does not fit 64 bits.
     */
    public long fee(final boolean maker, final long quantity) {
        return Math.multiplyExact(maker ? makerFee : takerFee, quantity);
    }
}
