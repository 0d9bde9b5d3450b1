package io.glidepath.sim.proof;

import io.glidepath.sim.feed.FeedReport;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.LobsterInstrument;
import io.glidepath.sim.feed.LonePlay;
import io.glidepath.sim.queue.ProbabilisticQueue;
import io.glidepath.sim.queue.QueueModel;
import io.glidepath.sim.venue.VenueInstrument;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the hidden orders of one day, or of all days of a symbol.
 *
 * @param file its name, or the symbol and how many days.
 * @param orders how many were hidden and entered as ours.
 * @param filledOrders those of which history filled something.
 * @param fillsExpected fills of them in history.
 * @param fillsSeen fills of ours.
 * @param agreeing orders with the same fills in time and size and the same quantity taken back; one
 *     that never filled must not fill.
 * @param disagreements the first of the others, in words.
 * @param problemCount what cannot be believed of the recording, in all.
 * @param problems the first of it, in words, by line; empty for several days.
 * @param tracked the same orders as queue models see them, given levels and trades alone.
 */
record ProofDay(
        String file,
        String symbol,
        int orders,
        int filledOrders,
        long fillsExpected,
        long fillsSeen,
        int agreeing,
        List<String> disagreements,
        long problemCount,
        List<String> problems,
        List<TrackedOrder> tracked) {
    /** The models, from the last to fill to the first. */
    static final List<QueueModel> MODELS = List.of(
            QueueModel.PESSIMISTIC,
            ProbabilisticQueue.log(),
            ProbabilisticQueue.power(1),
            ProbabilisticQueue.power(2),
            ProbabilisticQueue.power(3),
            QueueModel.OPTIMISTIC);

    private static final int MOST_WORDS = 5;

    /** Share of the orders that agree, 0 to 1; NaN without orders, which prove nothing. */
    double agreement() {
        return orders == 0 ? Double.NaN : (double) agreeing / orders;
    }

    /** Whether there are orders, and all agree. */
    boolean agrees() {
        return orders > 0 && agreeing == orders;
    }

    /**
     * Checks the file, hides, enters, compares; reads the file eight times.
     *
     * @param strict whether what cannot be believed is a {@link
     *     io.glidepath.sim.feed.FeedException} instead of a count.
     */
    static ProofDay of(
            final LobsterFile file, final int orders, final long seed, final boolean strict) {
        final FeedReport recording = LonePlay.run(file, strict, book -> {});
        final VenueInstrument instrument = LobsterInstrument.of(1, file, 1);
        final List<RecordedOrder> truth = OrderSample.of(file, instrument, orders, seed);
        final List<RecordedOrder> ours = HiddenReplay.run(file, instrument, truth);
        final List<TrackedOrder> tracked = LevelReplay.run(file, truth, MODELS);
        return compare(file.path().getFileName().toString(), file.symbol(), truth, ours, tracked)
                .of(recording);
    }

    private ProofDay of(final FeedReport recording) {
        return new ProofDay(
                file,
                symbol,
                orders,
                filledOrders,
                fillsExpected,
                fillsSeen,
                agreeing,
                disagreements,
                recording.problemCount(),
                recording.problems(),
                tracked);
    }

    /** The errors of every model, in the order of {@link #MODELS}. */
    List<ModelErrors> models() {
        final List<ModelErrors> errors = new ArrayList<>();
        for (int i = 0; i < MODELS.size(); i++) {
            errors.add(ModelErrors.of(MODELS.get(i).toString(), i, tracked));
        }
        return errors;
    }

    /** Days of one symbol as one. */
    static ProofDay total(final List<ProofDay> days) {
        final List<String> disagreements = new ArrayList<>();
        final List<TrackedOrder> tracked = new ArrayList<>();
        int orders = 0;
        int filled = 0;
        int agreeing = 0;
        long expected = 0;
        long seen = 0;
        long problems = 0;
        for (final ProofDay day : days) {
            orders += day.orders;
            filled += day.filledOrders;
            agreeing += day.agreeing;
            expected += day.fillsExpected;
            seen += day.fillsSeen;
            problems += day.problemCount;
            disagreements.addAll(day.disagreements);
            tracked.addAll(day.tracked);
        }
        final String symbol = days.getFirst().symbol;
        return new ProofDay(
                symbol + ", " + days.size() + " days",
                symbol,
                orders,
                filled,
                expected,
                seen,
                agreeing,
                disagreements.subList(0, Math.min(MOST_WORDS, disagreements.size())),
                problems,
                List.of(),
                tracked);
    }

    static ProofDay compare(
            final String file,
            final String symbol,
            final List<RecordedOrder> truth,
            final List<RecordedOrder> ours,
            final List<TrackedOrder> tracked) {
        int filled = 0;
        int agreeing = 0;
        long expected = 0;
        long seen = 0;
        final List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            final RecordedOrder order = truth.get(i);
            filled += order.fills() > 0 ? 1 : 0;
            expected += order.fills();
            seen += ours.get(i).fills();
            if (order.agreesWith(ours.get(i))) {
                agreeing++;
            } else if (disagreements.size() < MOST_WORDS) {
                disagreements.add("order " + order.orderId + " of " + order.quantity + ": history "
                        + order + "; ours " + ours.get(i));
            }
        }
        return new ProofDay(
                file,
                symbol,
                truth.size(),
                filled,
                expected,
                seen,
                agreeing,
                disagreements,
                0,
                List.of(),
                tracked);
    }
}
