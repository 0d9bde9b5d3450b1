package io.glidepath.report;

import java.util.List;
import java.util.Objects;

/**
 * One parent order: what it was, what came of it, and how.
 *
 * @param id as the OMS knows it.
 * @param side as it is to be read: Buy, Sell, Sell short.
 * @param quantity in the instrument's unit.
 * @param filled in the instrument's unit.
 * @param state the last one.
 * @param shortfalls cost of this run first, then of those it is compared with.
 * @param children orders sent.
 * @param cancels cancels sent.
 * @param refusals orders the guard refused, by reason.
 * @param masked actions the guard masked, by reason, summed over decisions.
 * @param inventory remaining quantity: the actual one first, then trajectories to compare.
 * @param bid best bid, in the currency; may be empty.
 * @param ask best ask, in the currency; may be empty.
 * @param fills of this parent's children, in time order.
 * @param levels prices that it is measured by, drawn across.
 * @param limitPrice in the currency; NaN: none.
 * @param priceDecimals digits after the point of every price, 0 to 8.
 */
public record ParentSection(
        String id,
        String instrument,
        String side,
        long quantity,
        long filled,
        String state,
        List<Shortfall> shortfalls,
        long children,
        long cancels,
        List<Refusals> refusals,
        List<Refusals> masked,
        List<Series> inventory,
        Series bid,
        Series ask,
        List<Fill> fills,
        List<Level> levels,
        double limitPrice,
        int priceDecimals)
        implements Section {

    public ParentSection {
        Objects.requireNonNull(bid, "bid");
        Objects.requireNonNull(ask, "ask");
        shortfalls = List.copyOf(shortfalls);
        refusals = List.copyOf(refusals);
        masked = List.copyOf(masked);
        inventory = List.copyOf(inventory);
        fills = List.copyOf(fills);
        levels = List.copyOf(levels);
        if (priceDecimals < 0 || priceDecimals > 8) {
            throw new IllegalArgumentException("priceDecimals " + priceDecimals + " not in 0 to 8");
        }
    }

    @Override
    public String title() {
        return "Parent " + id;
    }

    /**
     * The cost of working the parent one way.
     *
     * @param bps of the arrival price, positive is cost; NaN: not measured.
     */
    public record Shortfall(String strategy, double bps) {}

    /**
     * A price that holds all along.
     *
     * @param style how it is drawn: arrival or vwap.
     * @param name in words.
     * @param price in the currency.
     */
    public record Level(String style, String name, double price) {}

    /** How often the guard gave a reason. */
    public record Refusals(String reason, long count) {}

    /**
     * One fill of a child.
     *
     * @param timeNs since the epoch, UTC.
     * @param price in the currency.
     * @param maker whether the child was resting.
     */
    public record Fill(long timeNs, double price, long quantity, boolean maker) {}
}
