package io.glidepath.sim.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.codec.common.Side;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.sim.FrameText;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What a venue takes for granted beside price and time. */
class VenueRulesTest {
    private static final long TICK = 1_000_000;
    private static final long SECOND = 1_000_000_000L;
    private static final int OTHER = 5;
    private static final VenueInstrument INSTRUMENT = new VenueInstrument(
            1, 1, "TEST", TICK, 1, 0, TICK, 1_000_000, 0.01, 1e-6, 1e-7, List.of());

    private final List<String> executions = new ArrayList<>();
    private final List<String> market = new ArrayList<>();
    private final FrameQueue children = new FrameQueue(1 << 16);
    private final ChildSender agent = new ChildSender(children);
    private Venue venue;
    private Listing listing;

    private static Outlet into(final List<String> lines) {
        return (buffer, offset, length) -> {
            lines.add(FrameText.of(buffer, offset));
            return 1;
        };
    }

    private void open(final VenueRules rules) {
        venue = new Venue(List.of(INSTRUMENT), children, into(executions), into(market), rules);
        listing = venue.listings().getFirst();
        venue.advanceTo(SECOND);
        venue.prepareSession(SECOND, 9_000 * SECOND);
        listing.book().limit(1, OTHER, io.glidepath.risk.Side.BUY, 100, 50_000);
        listing.book().limit(2, OTHER, io.glidepath.risk.Side.SELL, 103, 50_000);
        venue.open();
        market.clear();
    }

    private void poll() {
        while (venue.poll() > 0) {
            assertThat(executions.size()).isLessThan(100);
        }
    }

    private static VenueRules hidden(final HiddenExecutions how) {
        return new VenueRules(FeeModel.FREE, how, ImpactModel.NONE);
    }

    private void restAndPrint(final VenueRules rules) {
        open(rules);
        agent.limit(1, Side.BUY, 102 * TICK, 10);
        agent.limit(2, Side.BUY, 101 * TICK, 20);
        poll();
        executions.clear();
        market.clear();
        listing.printHidden(io.glidepath.risk.Side.SELL, 101, 25);
    }

    @Test
    void shouldOnlyPrintHiddenExecutionsByDefault() {
        restAndPrint(VenueRules.PLAIN);
        assertThat(executions).isEmpty();
        assertThat(market).containsExactly("TRADE SELL 25@101000000 hidden YES #3");
    }

    @Test
    void shouldFillOursThroughWhichAHiddenExecutionWent() {
        restAndPrint(hidden(HiddenExecutions.THROUGH));
        assertThat(executions).containsExactly("FILL 1 10@102000000 MAKER fee 0 leaves 0");
        assertThat(market)
                .containsExactly(
                        "EXECUTE BUY 10@102000000 #3",
                        "TRADE SELL 10@102000000 hidden NO #4",
                        "TRADE SELL 15@101000000 hidden YES #5");
    }

    @Test
    void shouldFillOursAtThePriceOfAHiddenExecution() {
        restAndPrint(hidden(HiddenExecutions.AT));
        assertThat(executions)
                .containsExactly(
                        "FILL 1 10@102000000 MAKER fee 0 leaves 0",
                        "FILL 2 15@101000000 MAKER fee 0 leaves 5");
        assertThat(market).noneMatch(line -> line.contains("hidden YES"));
    }

    @Test
    void shouldLeaveOursBehindHistoryWhereHiddenExecutionsPass() {
        open(hidden(HiddenExecutions.AT));
        agent.limit(1, Side.BUY, 100 * TICK, 10);
        poll();
        executions.clear();
        listing.printHidden(io.glidepath.risk.Side.SELL, 99, 25);
        assertThat(executions).isEmpty();
        assertThat(listing.book().quantityOf(1)).isEqualTo(50_000);
    }

    @Test
    void shouldChargeTransientImpactToFillsAndLeaveTheBook() {
        // 1 % of the daily volume is 10,000: k = 2 ticks / 10,000 units.
        open(new VenueRules(
                new FeeModel(-3, 7),
                HiddenExecutions.PRINTED,
                new TransientImpact(2, 10 * SECOND)));
        agent.immediate(1, Side.BUY, 103 * TICK, 10_000);
        poll();
        // Half of the own move of 2 ticks on each unit, and the fee.
        final long first = 10_000 * TICK;
        assertThat(executions)
                .endsWith("FILL 1 10000@103000000 TAKER fee " + (first + 70_000) + " leaves 0");
        venue.advanceTo(11 * SECOND);
        agent.immediate(2, Side.BUY, 103 * TICK, 5_000);
        agent.immediate(3, Side.SELL, 100 * TICK, 5_000);
        poll();
        // Half of the two ticks is left, and half of the own tick; then the sale gets two less
        // half.
        final long second = 5_000 * (TICK + TICK / 2);
        final long third = -5_000 * (2 * TICK - TICK / 2);
        assertThat(executions)
                .contains("FILL 2 5000@103000000 TAKER fee " + (second + 35_000) + " leaves 0")
                .endsWith("FILL 3 5000@100000000 TAKER fee " + (third + 35_000) + " leaves 0");
        assertThat(venue.impactCost()).isCloseTo(first + second + third, within(3L));
        assertThat(listing.book().best(io.glidepath.risk.Side.SELL)).isEqualTo(103);
        venue.prepareSession(20 * SECOND, 9_000 * SECOND);
        assertThat(venue.impactCost()).isZero();
    }

    @Test
    void shouldCostNothingToBuyWhatWasSoldAtOnceInTransientImpact() {
        final ImpactModel.Overlay overlay = new TransientImpact(3, SECOND).of(INSTRUMENT);
        final long round = overlay.costOf(1, 700, 5)
                + overlay.costOf(1, 300, 5)
                + overlay.costOf(-1, 1_000, 5);
        assertThat(round).isCloseTo(0, within(3L));
        overlay.restart();
        final long later = overlay.costOf(1, 1_000, 5) + overlay.costOf(-1, 1_000, 10 * SECOND);
        assertThat(later).isPositive();
    }
}
