package io.glidepath.exec.wire;

import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.market.MarketListener;
import io.glidepath.exec.order.ExecutionListener;
import io.glidepath.exec.order.OrderListener;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.risk.Side;
import io.glidepath.risk.TradingState;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes down every verb of the streams an agent hears. */
final class VerbRecorder implements OrderListener, MarketListener, ExecutionListener {
    private final List<String> said = new ArrayList<>();

    List<String> said() {
        return said;
    }

    private void say(final String verb, final Object... words) {
        say(said, verb, words);
    }

    static void say(final List<String> said, final String verb, final Object... words) {
        final StringBuilder line = new StringBuilder(verb);
        for (final Object word : words) {
            final boolean absent = word.equals(Long.MIN_VALUE) || word.equals(Integer.MIN_VALUE);
            line.append(' ').append(absent ? "none" : word);
        }
        said.add(line.toString());
    }

    private static String text(final byte[] bytes, final int length) {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }

    @Override
    public void onNewParent(final ParentRequest r) {
        say(
                "onNewParent",
                r.parentId,
                r.clientId,
                r.traderId,
                r.accountId,
                r.instrumentId,
                r.side,
                r.shortSale);
        say(
                "  terms",
                r.locateId,
                r.quantity,
                r.startNs,
                r.endNs,
                r.limitPrice,
                r.riskAversion,
                r.maxChild,
                r.urgency == null ? "none" : r.urgency);
        say("  how", r.maxParticipationBps, r.priceBandBps, r.algo, r.mustFinish, r.vwapBenchmark);
        say("  ref", "'" + text(r.clientRef, r.clientRefLength) + "'");
    }

    @Override
    public void onCancelParent(final int clientId, final long parentId) {
        say("onCancelParent", clientId, parentId);
    }

    @Override
    public void onAmendParent(
            final int clientId,
            final long parentId,
            final long quantity,
            final long endNs,
            final long limitPrice) {
        say("onAmendParent", clientId, parentId, quantity, endNs, limitPrice);
    }

    @Override
    public void onStatusRequest(final int clientId, final long parentId) {
        say("onStatusRequest", clientId, parentId);
    }

    @Override
    public void onHeartbeat(final int clientId) {
        say("onHeartbeat", clientId);
    }

    @Override
    public void onInstrument(final Instrument d) {
        say(
                "onInstrument",
                d.instrumentId,
                d.venue,
                d.tick,
                d.lot,
                d.multiplier,
                d.sessionOpenNs,
                d.sessionCloseNs);
        say(
                "  model",
                d.averageDailyVolume,
                d.sigma,
                d.eta,
                d.gamma,
                d.dailyBandBps,
                d.referencePrice);
        say(
                "  kind",
                d.shortable,
                d.levelFeed,
                text(d.symbol, d.symbolLength),
                text(d.currency, 3));
        say("  profile", Arrays.toString(Arrays.copyOf(d.profile, d.profileBuckets)));
    }

    @Override
    public void onSnapshotPart(
            final int instrumentId,
            final long bookSequence,
            final int part,
            final int parts,
            final long venueTimeNs) {
        say("onSnapshotPart", instrumentId, bookSequence, part, parts, venueTimeNs);
    }

    @Override
    public void onSnapshotEntry(
            final int instrumentId,
            final Side side,
            final long price,
            final long quantity,
            final long orderId) {
        say("onSnapshotEntry", instrumentId, side, price, quantity, orderId);
    }

    @Override
    public void onSnapshotPartEnd(final int instrumentId) {
        say("onSnapshotPartEnd", instrumentId);
    }

    @Override
    public void onAdd(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long orderId,
            final long venueTimeNs) {
        say("onAdd", instrumentId, bookSequence, side, price, quantity, orderId, venueTimeNs);
    }

    @Override
    public void onReduce(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long orderId,
            final long venueTimeNs) {
        say("onReduce", instrumentId, bookSequence, side, price, quantity, orderId, venueTimeNs);
    }

    @Override
    public void onExecute(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long orderId,
            final long venueTimeNs) {
        say("onExecute", instrumentId, bookSequence, side, price, quantity, orderId, venueTimeNs);
    }

    @Override
    public void onDelete(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long orderId,
            final long venueTimeNs) {
        say("onDelete", instrumentId, bookSequence, side, price, orderId, venueTimeNs);
    }

    @Override
    public void onSetLevel(
            final int instrumentId,
            final long bookSequence,
            final Side side,
            final long price,
            final long quantity,
            final long venueTimeNs) {
        say("onSetLevel", instrumentId, bookSequence, side, price, quantity, venueTimeNs);
    }

    @Override
    public void onTrade(
            final int instrumentId,
            final long bookSequence,
            final Side aggressor,
            final long price,
            final long quantity,
            final long tradeId,
            final long restingOrderId,
            final long aggressorOrderId,
            final boolean hidden,
            final long venueTimeNs) {
        say(
                "onTrade",
                instrumentId,
                bookSequence,
                aggressor,
                price,
                quantity,
                tradeId,
                restingOrderId);
        say("  more", aggressorOrderId, hidden, venueTimeNs);
    }

    @Override
    public void onStatus(final int instrumentId, final TradingState state, final long venueTimeNs) {
        say("onStatus", instrumentId, state, venueTimeNs);
    }

    @Override
    public void onRegime(
            final int instrumentId,
            final int regimeId,
            final float volatilityRatio,
            final float[] embedding,
            final boolean news) {
        say("onRegime", instrumentId, regimeId, volatilityRatio, Arrays.toString(embedding), news);
    }

    @Override
    public void onUnchanged(
            final int instrumentId, final long bookSequence, final long venueTimeNs) {
        say("onUnchanged", instrumentId, bookSequence, venueTimeNs);
    }

    @Override
    public void onAck(
            final long childId,
            final long venueOrderId,
            final long leavesQuantity,
            final long venueTimeNs) {
        say("onAck", childId, venueOrderId, leavesQuantity, venueTimeNs);
    }

    @Override
    public void onFill(
            final long childId,
            final long venueOrderId,
            final long execId,
            final long quantity,
            final long price,
            final boolean maker,
            final long fee,
            final long leavesQuantity,
            final long venueTimeNs) {
        say(
                "onFill",
                childId,
                venueOrderId,
                execId,
                quantity,
                price,
                maker,
                fee,
                leavesQuantity,
                venueTimeNs);
    }

    @Override
    public void onReduced(
            final long childId,
            final long quantity,
            final long leavesQuantity,
            final long venueTimeNs) {
        say("onReduced", childId, quantity, leavesQuantity, venueTimeNs);
    }

    @Override
    public void onCancelled(final long childId, final long quantity, final long venueTimeNs) {
        say("onCancelled", childId, quantity, venueTimeNs);
    }

    @Override
    public void onRejected(final long childId, final int reason, final long venueTimeNs) {
        say("onRejected", childId, reason, venueTimeNs);
    }

    @Override
    public void onExpired(final long childId, final long quantity, final long venueTimeNs) {
        say("onExpired", childId, quantity, venueTimeNs);
    }

    @Override
    public void onTradeCorrected(
            final long childId,
            final long refExecId,
            final long quantity,
            final long price,
            final long fee,
            final long venueTimeNs) {
        say("onTradeCorrected", childId, refExecId, quantity, price, fee, venueTimeNs);
    }

    @Override
    public void onTradeCancelled(final long childId, final long refExecId, final long venueTimeNs) {
        say("onTradeCancelled", childId, refExecId, venueTimeNs);
    }

    @Override
    public void onCancelReject(final long childId, final int reason, final long venueTimeNs) {
        say("onCancelReject", childId, reason, venueTimeNs);
    }

    @Override
    public void onOrderStatus(
            final long childId,
            final long venueOrderId,
            final int state,
            final long filledQuantity,
            final long filledValue,
            final long fees,
            final long leavesQuantity,
            final long venueTimeNs) {
        say("onOrderStatus", childId, venueOrderId, state, filledQuantity, filledValue, fees);
        say("  more", leavesQuantity, venueTimeNs);
    }
}
