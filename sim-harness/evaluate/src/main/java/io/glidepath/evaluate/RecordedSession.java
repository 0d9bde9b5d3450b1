package io.glidepath.evaluate;

import io.glidepath.exec.market.Instrument;
import io.glidepath.exec.order.Algo;
import io.glidepath.risk.Limits;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.feed.BitstampFile;
import io.glidepath.sim.feed.DayFigures;
import io.glidepath.sim.feed.RecordedFile;
import io.glidepath.sim.feed.RecordedTimes;
import io.glidepath.sim.venue.VenueInstrument;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording that names no trading hours: it is a session from where its book first matches to its
 * last row. Its instrument's volume, volatility and impact are measured.
 */
final class RecordedSession {
    private static final long SECOND = 1_000_000_000L;
    /** Parts of a session: one to look at, twelve to trade in. */
    private static final int SLICES = 13;

    private static final long SHORTEST_SLICE = 60 * SECOND;
    /** As long as a parent may finish after its end. */
    private static final long LONGEST_REST = 300 * SECOND;

    private static final int RESTS_A_SLICE = 4;
    private static final int SHARE_PERCENT = 5;
    private static final int VENUE = 1;
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    /** Of the rule of Almgren and Chriss (2001, section 5), shares of a session's volume. */
    private static final double COSTS_A_SPREAD = 0.01;

    private static final double MOVES_A_SPREAD = 0.1;

    private final RecordedFile file;
    private final RecordedTimes times;
    private final List<String> said;
    private final String name;
    private final Scenario bare;
    private SessionFigures figures;
    private RecordedSession before;

    private RecordedSession(
            final RecordedFile file, final RecordedTimes times, final List<String> said) {
        this.file = file;
        this.times = times;
        this.said = said;
        name = file.symbol() + " "
                + START.format(
                        Instant.ofEpochSecond(times.startNs() / SECOND).atOffset(ZoneOffset.UTC));
        bare = Scenario.of(0, List.of(file.instrument(1, VENUE)), lengthNs(), 1)
                .withTimes(times.startNs(), 0, lengthNs());
    }

    /**
     * Reads the file once.
     *
     * @param said of how it was chosen.
     * @throws IllegalArgumentException in one sentence, when it can be no session.
     */
    static RecordedSession of(final RecordedFile file, final List<String> said) {
        return new RecordedSession(file, file.times(), said);
    }

    RecordedTimes times() {
        return times;
    }

    /** Whole seconds, the last row in them. */
    private long lengthNs() {
        return ((times.lastNs() - times.startNs()) / SECOND + 1) * SECOND;
    }

    /**
     * Puts this one behind another, whose figures it is given instead of its own.
     *
     * @throws IllegalArgumentException in one sentence, when it begins in the other.
     */
    void follow(final RecordedSession other) {
        before = other;
        if (times.startNs() < other.times.startNs() + other.lengthNs()) {
            throw new IllegalArgumentException(file.path() + " begins at " + told(times.startNs())
                    + ", before " + other.file.path() + " ends, at " + told(other.times.lastNs())
                    + ": give sessions that do not overlap");
        }
    }

    private static String told(final long timeNs) {
        return Instant.ofEpochSecond(timeNs / SECOND).toString();
    }

    /**
     * A day with up to twelve parents: the session is cut into thirteen equal parts (fewer, where
     * they would be shorter than a minute), and each but the first has a parent, sides in turn, of
     * 5 % of what was traded in the part before it. A parent ends before its part does, so that
     * what it leaves may finish before the next one begins, on the other side.
     *
     */
    RecordedDay day(final long seed, final Algo algo) {
        final long lastingNs = times.lastNs() - times.startNs();
        final int slices = (int) Math.min(SLICES, lastingNs / SHORTEST_SLICE);
        if (slices < 2) {
            throw new IllegalArgumentException(file.path() + " lasts " + lastingNs / SECOND
                    + " s from when its book matches: two minutes are the least to make parents"
                    + " for, so give --parents");
        }
        final long sliceNs = lastingNs / slices / SECOND * SECOND;
        final long restNs = Math.min(LONGEST_REST, sliceNs / RESTS_A_SLICE);
        final List<ParentPlan> plans = new ArrayList<>();
        for (int i = 1; i < slices; i++) {
            final long quantity = sized((i - 1) * sliceNs, i * sliceNs);
            final Side side = i % 2 == 1 ? Side.BUY : Side.SELL;
            plans.add(ParentPlan.of(i, 1, side, quantity, i * sliceNs, sliceNs - restNs, algo));
        }
        return day(seed, plans);
    }

    /** A share of what is traded from one time to another, 1 at least. */
    private long sized(final long fromNs, final long toNs) {
        return Math.max(1, Math.round(figures().traded(fromNs, toNs) * SHARE_PERCENT / 100));
    }

    /** A day with given parents; their times count from its start. */
    RecordedDay day(final long seed, final List<ParentPlan> plans) {
        final SessionFigures measured = before == null ? figures() : before.figures();
        final Scenario scenario = bare.withSeed(seed)
                .with(draft -> draft.instruments = List.of(listed(measured, profile())))
                .withParents(plans);
        final RecordedMarket market = new RecordedMarket(
                file,
                name,
                ZoneOffset.UTC,
                0,
                limits(measured),
                said(measured, before == null),
                clips());
        return new RecordedDay(market, scenario);
    }

    /** What its recording clips with nobody of ours trading. */
    private RecordedMarket.Clips clips() {
        return new RecordedMarket.Clips(figures().clips(), figures().clippedQuantity());
    }

    private SessionFigures figures() {
        if (figures == null) {
            figures = SessionFigures.of(bare, file);
        }
        return figures;
    }

    /** The mean share of volume of the sessions before, by buckets of five minutes; else flat. */
    private List<Integer> profile() {
        final int buckets = Math.clamp(
                Math.ceilDiv(lengthNs(), DayFigures.BUCKET_NS), 1, Instrument.MAX_PROFILE_BUCKETS);
        final VolumeCurve curve = new VolumeCurve(buckets);
        for (RecordedSession session = before; session != null; session = session.before) {
            curve.add(session.figures().volumes());
        }
        return curve.isEmpty() ? bare.instruments().getFirst().profile() : curve.profile();
    }

    /** The instrument as measured: 1 % of the volume costs a spread, 10 % moves the price by it. */
    private VenueInstrument listed(final SessionFigures measured, final List<Integer> profile) {
        final VenueInstrument plain = bare.instruments().getFirst();
        final double seconds = (double) measured.sessionNs() / SECOND;
        final double volume = Math.max(1, measured.traded());
        return new VenueInstrument(
                plain.instrumentId(),
                plain.venue(),
                plain.symbol(),
                plain.tick(),
                plain.lot(),
                plain.priceOrigin(),
                plain.priceStep(),
                Math.max(1, Math.round(volume / measured.sessionNs() * lengthNs())),
                measured.sigma(),
                measured.spread() / (COSTS_A_SPREAD * volume / seconds),
                measured.spread() / (MOVES_A_SPREAD * volume),
                profile);
    }

    /**
     * The defaults of production, a coin in place of a share; without a limit of participation
     * where no trades are told.
     */
    private Limits limits(final SessionFigures measured) {
        final Limits production = Limits.production();
        final long unit = file instanceof BitstampFile coins ? BitstampFile.COIN / coins.unit() : 1;
        return new Limits(
                production.priceBandBps(),
                production.maxChildQuantity() * unit,
                times(production.maxOrderValue(), unit),
                measured.hasTrades() ? production.maxParticipationBps() : Limits.FULL_BPS,
                production.participationWindowNs(),
                production.maxMessagesPerSecond(),
                production.messageBurst(),
                production.maxCancelsPerSecond(),
                production.cancelBurst(),
                production.minRestingNs(),
                production.staleQuoteNs(),
                production.maxScheduleDriftBps(),
                production.maxParentQuantity() * unit,
                times(production.maxParentValue(), unit),
                production.maxParentAdvBps());
    }

    private static long times(final long value, final long unit) {
        return value > Long.MAX_VALUE / unit ? Long.MAX_VALUE : value * unit;
    }

    private List<String> said(final SessionFigures measured, final boolean own) {
        final List<String> sentences = new ArrayList<>(said);
        sentences.add(name + ": a session from " + told(times.startNs()) + ", when its book first"
                + " matches, to its last row at " + told(times.lastNs())
                + "; parents that were not given are 5 % of what was traded in the part of it"
                + " before each");
        sentences.add(name + ": volume, volatility and impact of the instrument are those of "
                + (own
                        ? "this very recording: the future; its volume profile is flat"
                        : "the session before; its volume profile is the mean share of the sessions"
                                + " given before, in buckets of five minutes or, of more than 96,"
                                + " a 96th of the session"));
        if (!measured.hasTrades()) {
            sentences.add(name + ": the recording tells no trades: a minute's volume is taken to be"
                    + " the mean quantity at a best price, what rests fills only when the other"
                    + " side comes to its price, and participation is not limited");
        }
        return sentences;
    }
}
