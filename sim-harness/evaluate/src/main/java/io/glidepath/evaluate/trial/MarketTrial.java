package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.ScheduleFigure;
import io.glidepath.sim.world.FormulaMarket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** Strategies side by side in simulated markets; each cell plays the same episodes by each. */
final class MarketTrial {
    /** Reward of the reference markets, ticks a lot. */
    static final String REWARD = "reward";

    private final PublishedCells published = new PublishedCells();
    private final List<Played> played = new ArrayList<>();
    private final SequencedSet<String> assumptions = new LinkedHashSet<>();
    private final SequencedMap<String, MarketSetting> markets = new LinkedHashMap<>();
    private final int episodes;
    private final int threads;

    /** A row and what it was made of. */
    record Played(Cell cell, EvaluationRow row, EpisodeScores scores) {}

    MarketTrial(final int episodes, final int threads) {
        this.episodes = episodes;
        this.threads = threads;
    }

    /** Plays every contender in one cell of a market of traders. */
    void play(final MarketSetting setting, final List<Contender> contenders) {
        assumptions.add(setting.cell().market() + " market: " + setting.market().description());
        for (final Contender contender : contenders) {
            final EpisodeScores scores = new EpisodeScores(episodes);
            final Cell cell = setting.cell();
            final String name = cell.market() + " " + cell.lots() + " " + contender.label();
            try (EpisodeProgress progress = new EpisodeProgress(name, episodes, "episodes")) {
                ParallelEpisodes.play(
                        () -> new MarketEpisodes(setting, contender),
                        scores,
                        threads,
                        progress::step);
            }
            note(name, scores.unfinished(cell.lots()));
            played.add(new Played(cell, row(setting, contender, scores), scores));
        }
        assumptions.add("reward: proceeds less the quantity at the best bid when the parent was"
                + " sent, over the whole quantity, ticks; a sell of all lots, after fees");
        assumptions.addAll(ScheduleFigure.sentences(List.of(setting.schedule())));
        assumptions.addAll(setting.stress().assumptions());
        assumptions.addAll(setting.scenario(null).assumptions());
        markets.put(setting.cell().market(), setting);
    }

    /**
     * Plays strategies in a market that is a formula, without an agent, on one thread: some draw
     * from one generator for all episodes.
     *
     * @throws IllegalArgumentException when one of them is not known there.
     */
    void play(final FormulaMarket market, final List<String> strategies, final long seed) {
        for (final String strategy : strategies) {
            final FormulaEpisodes formula = new FormulaEpisodes(market, strategy, seed);
            final EpisodeScores scores = new EpisodeScores(episodes);
            final String name = formula.cell().market() + " " + strategy;
            try (EpisodeProgress progress = new EpisodeProgress(name, episodes, "episodes")) {
                formula.play(scores, progress::step);
            }
            played.add(new Played(formula.cell(), formula.row(scores), scores));
        }
        assumptions.add(market + ": a formula, without book, agent or guard; the order is 1; "
                + market.metric() + ", lower is better; seed " + seed);
    }

    private void note(final String name, final int unfinished) {
        if (unfinished > 0) {
            assumptions.add(name + ": " + unfinished + " of " + episodes + " episodes ended with"
                    + " lots that the book could not take; they are dropped, worth nothing");
        }
    }

    private EvaluationRow row(
            final MarketSetting setting, final Contender contender, final EpisodeScores scores) {
        final Cell cell = setting.cell();
        return new EvaluationRow(
                cell.market(),
                cell.lots(),
                contender.label(),
                REWARD,
                true,
                scores.distribution(true),
                scores.conduct(setting.limits().name(), cell.lots()),
                setting.asPublished()
                        ? published.of(cell.market(), cell.lots(), contender.publishedName())
                        : null);
    }

    List<Played> played() {
        return played;
    }

    /** The last cell of each market of traders. */
    Collection<MarketSetting> markets() {
        return markets.values();
    }

    Evaluation evaluation(final long seed) {
        return new Evaluation(
                seed,
                played.stream().map(Played::row).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(assumptions));
    }
}
