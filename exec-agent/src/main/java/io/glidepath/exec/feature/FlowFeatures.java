package io.glidepath.exec.feature;

import io.glidepath.exec.market.FlowWindow;
import io.glidepath.exec.market.Instrument;
import io.glidepath.risk.Side;

/** What has traded and moved over the short, mid and long windows. */
final class FlowFeatures {
    private static final double SECOND = 1e9;
    private static final double BPS = 10;
    private static final double TRADES_A_SECOND = 1;
    private static final double ORDERS_A_SECOND = 4;

    private FlowFeatures() {}

    static void write(final Scene scene, final float[] row) {
        final FlowWindow flow = scene.market.flow();
        for (int window = FlowWindow.SHORT; window <= FlowWindow.LONG; window++) {
            writeVolume(scene, flow, window, row);
            writeArrivals(flow, window, row);
        }
        row[Features.VOLATILITY_SHORT] = volatility(scene, flow, FlowWindow.SHORT);
        row[Features.VOLATILITY_LONG] = volatility(scene, flow, FlowWindow.LONG);
        final double own = flow.ownVolume(FlowWindow.LONG);
        row[Features.PARTICIPATION_WINDOW] =
                Squash.share(own, own + flow.othersVolume(FlowWindow.LONG));
    }

    private static void writeVolume(
            final Scene scene, final FlowWindow flow, final int window, final float[] row) {
        final boolean buying = scene.near == Side.BUY;
        final long ours = buying ? flow.buyVolume(window) : flow.sellVolume(window);
        final long theirs = buying ? flow.sellVolume(window) : flow.buyVolume(window);
        final Instrument instrument = scene.market.instrument();
        final double session = (double) instrument.sessionCloseNs - instrument.sessionOpenNs;
        final double usual = instrument.averageDailyVolume * (flow.windowNs(window) / session);
        row[Features.FLOW_SIGNED + window] = Squash.balance(ours, theirs);
        row[Features.FLOW_VOLUME + window] = Squash.positive((double) ours + theirs, usual);
        row[Features.VWAP_DEVIATION + window] =
                Squash.signed(scene.againstUsBps(flow.vwap(window)), BPS);
    }

    private static void writeArrivals(final FlowWindow flow, final int window, final float[] row) {
        final double seconds = flow.windowNs(window) / SECOND;
        final double trades =
                (double) flow.marketOrders(Side.BUY, window) + flow.marketOrders(Side.SELL, window);
        final double limits =
                (double) flow.limitOrders(Side.BUY, window) + flow.limitOrders(Side.SELL, window);
        final double cancels =
                (double) flow.cancels(Side.BUY, window) + flow.cancels(Side.SELL, window);
        row[Features.ARRIVAL_MARKET + window] = Squash.positive(trades / seconds, TRADES_A_SECOND);
        row[Features.ARRIVAL_LIMIT + window] = Squash.positive(limits / seconds, ORDERS_A_SECOND);
        row[Features.ARRIVAL_CANCEL + window] = Squash.positive(cancels / seconds, ORDERS_A_SECOND);
    }

    /** Root of the summed squared moves of mid a second, over sigma. */
    private static float volatility(final Scene scene, final FlowWindow flow, final int window) {
        final double seconds = flow.windowNs(window) / SECOND;
        final double ticks = Math.sqrt(Math.max(0, flow.squaredMoves(window)) / seconds) / 2;
        return Squash.positive(
                ticks * scene.tick * Scene.PRICE_UNIT, scene.market.instrument().sigma);
    }
}
