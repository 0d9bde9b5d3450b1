package io.glidepath.evaluate;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.order.Algo;
import io.glidepath.risk.GuardConfig;
import io.glidepath.risk.Limits;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.feed.FeedReport;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.RecordedFeed;
import io.glidepath.sim.feed.RecordedFile;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A recorded day, in which the agent really trades; those of LOBSTER 9:30 to 16:00 New York. */
public final class RecordedDay implements TradingDay {
    /** Parents of a day that brings none: one each half hour from 10:00. */
    public static final int PARENTS_A_DAY = 12;

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long SECOND = 1_000_000_000L;
    private static final long HALF_HOUR = 1_800 * SECOND;
    private static final long LASTING = 25 * 60 * 1_000_000_000L;
    /** Quiet at the end of a whole day that tells nothing: no row of a thin name. */
    private static final long QUIET = 60 * SECOND;

    private static final int SHARE_PERCENT = 5;
    private static final int ORDERS_PER_BOOK = 1 << 16;

    private final RecordedMarket market;
    private final Scenario scenario;
    private final boolean strict;
    private final List<String> unmade;
    private final List<RecordedFeed> feeds = new ArrayList<>();

    private RecordedDay(
            final RecordedMarket market,
            final Scenario scenario,
            final boolean strict,
            final List<String> unmade) {
        this.market = market;
        this.scenario = scenario;
        this.strict = strict;
        this.unmade = unmade;
    }

    /** A day of any recording. */
    RecordedDay(final RecordedMarket market, final Scenario scenario) {
        this(market, scenario, false, List.of());
    }

    /**
     * A day with twelve parents, sides in turn, one for each half hour from 10:00 and 5 % of the
     * mean volume that the previous days traded in it. Each ends five minutes early, so that what
     * it leaves may finish before the next one begins, on the other side. Those of the first
     * day are 5 % of what that day itself traded in its first half hour, which is known by 10:00
     * when they begin.
     *
     * @param day its place among the history's.
     */
    public static RecordedDay of(
            final long seed, final LobsterHistory history, final int day, final Algo algo) {
        final long[] volumes = history.meanHalfHours(day);
        final List<ParentPlan> plans = new ArrayList<>();
        for (int i = 0; i < PARENTS_A_DAY; i++) {
            final long quantity = Math.max(1, volumes[day == 0 ? 0 : i + 1] * SHARE_PERCENT / 100);
            final Side side = i % 2 == 0 ? Side.BUY : Side.SELL;
            plans.add(ParentPlan.of(i + 1, 1, side, quantity, (i + 1) * HALF_HOUR, LASTING, algo));
        }
        final RecordedDay whole = of(seed, history, day, List.of());
        final long sessionNs = whole.scenario.sessionNs();
        plans.removeIf(plan -> plan.endNs() > sessionNs);
        final RecordedDay sized = whole.assuming(scenario -> scenario.withParents(plans));
        return day > 0
                ? sized
                : sized.saying(whole.name() + ": parents are 5 % of the day's own first half hour,"
                        + " known by 10:00");
    }

    /** A day with given parents; their times count from 9:30. */
    public static RecordedDay of(
            final long seed,
            final LobsterHistory history,
            final int day,
            final List<ParentPlan> plans) {
        final LobsterFile file = history.file(day);
        final Scenario scenario = Scenario.of(
                        seed, List.of(history.instrument(day)), file.sessionNs(), 1)
                .withTimes(file.midnightNs() + LobsterFile.OPEN_NS, 0, file.sessionNs())
                .withParents(plans);
        return new RecordedDay(
                new RecordedMarket(
                        file,
                        file.symbol() + " " + file.date(),
                        NEW_YORK,
                        QUIET,
                        Limits.production(),
                        history.said(day),
                        RecordedMarket.Clips.NONE),
                scenario);
    }

    /** The same day, its book made by another recording of it. */
    RecordedDay playing(final RecordedFile other) {
        final RecordedMarket played = market.playing(other);
        return new RecordedDay(played, scenario, strict, unmade);
    }

    /** What its book is made from. */
    RecordedFile file() {
        return market.file();
    }

    /** The same day with other assumptions. */
    public RecordedDay assuming(final UnaryOperator<Scenario> change) {
        return new RecordedDay(market, change.apply(scenario), strict, unmade);
    }

    private RecordedDay saying(final String sentence) {
        final List<String> more = new ArrayList<>(unmade);
        more.add(sentence);
        return new RecordedDay(market, scenario, strict, more);
    }

    /** The same day, ended by its first row that cannot be believed. */
    public RecordedDay strictly() {
        return new RecordedDay(market, scenario, true, unmade);
    }

    /**
     * The same day without the parents that would end after its recording: the book stands still
     * from its last row on. At the end of a LOBSTER day up to a minute without a row is taken for
     * a quiet market. Reads the file once.
     *
     * @throws IllegalArgumentException in one sentence, when none is left of some.
     */
    public RecordedDay covered() {
        final long lastNs = market.file().times().lastNs();
        final long latestNs = lastNs - scenario.startNs(0) + market.quietNs();
        final List<ParentPlan> made = scenario.parents().stream()
                .filter(plan -> plan.endNs() <= latestNs)
                .toList();
        final int late = scenario.parents().size() - made.size();
        if (late == 0) {
            return this;
        }
        final String ends = ZonedDateTime.ofInstant(
                        Instant.ofEpochSecond(lastNs / SECOND), market.zone())
                .format(DateTimeFormatter.ISO_LOCAL_TIME);
        if (made.isEmpty()) {
            throw new IllegalArgumentException(market.file().path() + " ends at " + ends
                    + ", before any parent of its day does: give the whole day, or parents that"
                    + " end earlier");
        }
        final String said = name() + ": the recording ends at " + ends + "; " + late + " of "
                + scenario.parents().size()
                + " parents would have ended after it and were left out";
        return new RecordedDay(market, scenario.withParents(made), strict, unmade).saying(said);
    }

    @Override
    public String name() {
        return market.name();
    }

    @Override
    public String idPrefix() {
        return name() + "/";
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    /** Every call makes new feeds; {@link #divergence()} tells of the first. */
    @Override
    public Function<Listing, List<OrderFlow>> traders() {
        return listing -> {
            final RecordedFeed feed = market.file().feed(listing, strict);
            feeds.add(feed);
            return List.of(feed);
        };
    }

    @Override
    public AgentConfig config() {
        final GuardConfig guard = new GuardConfig(4, 16, 64, 256, market.limits(), Map.of());
        final AgentConfig.Bounds small = AgentConfig.Bounds.small();
        return AgentConfig.of(guard)
                .with(new AgentConfig.Bounds(
                        small.instruments(),
                        small.parents(),
                        small.childrenPerParent(),
                        small.children(),
                        ORDERS_PER_BOOK,
                        small.rememberedParents()));
    }

    /** What the guard is given here, if nothing else is asked for. */
    public Limits limits() {
        return market.limits();
    }

    /** What the first run found in the file, and how far it left history; null before a run. */
    public FeedReport divergence() {
        return feeds.isEmpty() ? null : feeds.getFirst().report();
    }

    @Override
    public List<String> assumptions() {
        final List<String> sentences = new ArrayList<>(scenario.assumptions());
        sentences.addAll(market.file().assumptions());
        sentences.addAll(market.said());
        sentences.addAll(unmade);
        final FeedReport report = divergence();
        if (report != null) {
            sentences.add(name() + ": history clipped " + report.clips() + " times, "
                    + report.clippedQuantity()
                    + " in all: our orders had traded what it wanted, or the recording"
                    + " contradicts itself"
                    + (market.bare().count() == 0
                            ? ""
                            : "; of which " + market.bare().count() + " and "
                                    + market.bare().quantity()
                                    + " are its own, with nobody of ours trading"));
            if (report.problemCount() > 0) {
                sentences.add(name() + ": " + report.problemCount()
                        + (report.problemCount() == 1
                                ? " row cannot be believed and was skipped or bent: "
                                : " rows cannot be believed and were skipped or bent: ")
                        + String.join("; ", report.problems()));
            }
        }
        return sentences;
    }
}
