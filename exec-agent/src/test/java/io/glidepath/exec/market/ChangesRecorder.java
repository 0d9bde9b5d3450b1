package io.glidepath.exec.market;

import io.glidepath.risk.Side;

import java.util.ArrayList;
import java.util.List;

/** Collects what the market room said. */
final class ChangesRecorder implements MarketChanges {
    final List<String> said = new ArrayList<>();

    List<String> take() {
        final List<String> taken = List.copyOf(said);
        said.clear();
        return taken;
    }

    @Override
    public void onDefined(final MarketState state) {
        said.add("defined");
    }

    @Override
    public void onQuote(final MarketState state) {
        said.add("quote");
    }

    @Override
    public void onTraded(
            final MarketState state,
            final Side aggressor,
            final long price,
            final long quantity,
            final long tradeId,
            final long restingOrderId,
            final long aggressorOrderId,
            final boolean hidden) {
        said.add("traded " + quantity + "@" + price);
    }

    @Override
    public void onStatus(final MarketState state) {
        said.add("status " + state.status());
    }

    @Override
    public void onSessionCleared(final MarketState state) {
        said.add("cleared");
    }

    @Override
    public void onGap(final MarketState state) {
        said.add("gap");
    }

    @Override
    public void onResynced(final MarketState state) {
        said.add("resynced");
    }

    @Override
    public void onRegime(final MarketState state) {
        said.add("regime");
    }

    @Override
    public void onUnchanged(final MarketState state) {
        said.add("unchanged");
    }

    @Override
    public void onRefused(final int instrumentId, final MarketRefusal reason) {
        said.add("refused " + reason);
    }
}
