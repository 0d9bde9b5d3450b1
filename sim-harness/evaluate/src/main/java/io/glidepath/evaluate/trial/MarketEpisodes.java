package io.glidepath.evaluate.trial;

import io.glidepath.codec.common.Liquidity;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.common.ParentReportKind;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.codec.orders.ParentFillDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.evaluate.Reasons;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Side;
import io.glidepath.sim.FrameTap;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.venue.Listing;

import org.agrona.DirectBuffer;

/**
 * Sells a parent in every episode of a simulated market, by the real agent. The reward of an
 * episode is that of Cheridito and Weiss (arXiv 2507.06345): proceeds less the filled quantity at
 * the best bid that stood when the parent was sent, over the whole quantity, in ticks. What the
 * book could not take by the end is dropped, as it is there.
 */
final class MarketEpisodes implements EpisodeWorker, FrameTap {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ParentOrderReportDecoder report = new ParentOrderReportDecoder();
    private final ParentFillDecoder fill = new ParentFillDecoder();
    private final MarketSetting setting;
    private final Contender contender;
    private final Contender.Ready ready;
    private final Simulation simulation;
    private final InventoryPaths inventory = new InventoryPaths();
    private final TradeDecoder trade = new TradeDecoder();
    private final RefusalTally refusals = new RefusalTally();
    private final long lots;
    private Listing listing;
    private long bestBid;
    private long sentNs;
    private long cash;
    private long filled;
    private long passive;
    private long traded;
    private boolean sent;
    private int rejection;

    MarketEpisodes(final MarketSetting setting, final Contender contender) {
        this.setting = setting;
        this.contender = contender;
        lots = setting.cell().lots();
        ready = contender.ready();
        simulation = new Simulation(
                setting.scenario(ready.algo()),
                listed -> {
                    listing = listed;
                    return setting.traders().apply(listed);
                },
                SimulatedAgent.of(
                        setting.config(), ready.policy(), refusals, AgentMetrics.simulated()),
                this);
    }

    @Override
    public void play(final int episode, final EpisodeScores scores) {
        cash = 0;
        filled = 0;
        passive = 0;
        traded = 0;
        sent = false;
        rejection = 0;
        inventory.begin(lots);
        simulation.run(episode);
        if (rejection != 0) {
            throw new IllegalStateException(contender.label() + " in "
                    + setting.cell().market() + ": the agent did not take " + lots + " lots: "
                    + Reasons.word(rejection));
        }
        inventory.end(lots);
        final double tick = MarketSetting.TICK;
        scores.set(episode, (cash - filled * bestBid) / (tick * lots), filled, passive, traded);
    }

    @Override
    public void end(final EpisodeScores scores) {
        scores.add(inventory);
        scores.add(refusals.refusals());
    }

    @Override
    public void close() {
        ready.close();
    }

    @Override
    public void onFrame(
            final Stream stream,
            final long nowNs,
            final DirectBuffer buffer,
            final int offset,
            final int length) {
        switch (stream) {
            case ORDERS -> {
                bestBid = listing.instrument().toPrice(listing.book().best(Side.BUY));
                sentNs = nowNs;
                sent = true;
            }
            case MARKET -> onMarket(nowNs, buffer, offset);
            case PARENTS -> onParent(nowNs, buffer, offset);
            default -> {}
        }
    }

    private void onMarket(final long nowNs, final DirectBuffer buffer, final int offset) {
        header.wrap(buffer, offset);
        if (sent
                && header.templateId() == TradeDecoder.TEMPLATE_ID
                && nowNs <= sentNs + setting.cell().horizonNs()) {
            trade.wrapAndApplyHeader(buffer, offset, header);
            traded += trade.quantity();
        }
    }

    private void onParent(final long nowNs, final DirectBuffer buffer, final int offset) {
        header.wrap(buffer, offset);
        if (header.templateId() == ParentFillDecoder.TEMPLATE_ID) {
            fill.wrapAndApplyHeader(buffer, offset, header);
            cash += fill.price() * fill.quantity() - fill.fee();
            filled += fill.quantity();
            passive += fill.liquidity() == Liquidity.MAKER ? fill.quantity() : 0;
            inventory.fill((nowNs - sentNs) / (double) setting.cell().horizonNs(), fill.quantity());
        } else if (header.templateId() == ParentOrderReportDecoder.TEMPLATE_ID) {
            report.wrapAndApplyHeader(buffer, offset, header);
            if (report.kind() == ParentReportKind.REJECTED) {
                rejection = report.reason();
            }
        }
    }
}
