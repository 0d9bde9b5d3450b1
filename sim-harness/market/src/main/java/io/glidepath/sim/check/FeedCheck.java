package io.glidepath.sim.check;

import io.glidepath.sim.feed.FeedReport;
import io.glidepath.sim.feed.LevelsFile;
import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.LonePlay;
import io.glidepath.sim.feed.OrderbookFiles;
import io.glidepath.sim.feed.RecordedFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Plays a recording through the venue's book, with nobody who trades and nobody who listens. */
final class FeedCheck {
    private static final int PROGRESS_ROWS = 1 << 16;

    private final boolean strict;
    private final LongConsumer progress;
    private final Function<Path, String> names;
    private long rows;

    /**
     * @param strict whether a problem is fatal.
     * @param progress hears of rows done, now and then.
     * @param names of files in the result.
     */
    FeedCheck(
            final boolean strict, final LongConsumer progress, final Function<Path, String> names) {
        this.strict = strict;
        this.progress = progress;
        this.names = names;
    }

    /**
     * Checks one file.
     *
     * @param orderbook the publisher's book; null: the one beside the file, if there is one.
     * @throws io.glidepath.sim.feed.FeedException when strict, at the first problem.
     */
    CheckedFile check(final RecordedFile file, final Path orderbook) {
        final List<String> notes = new ArrayList<>();
        final QuoteStates ours = new QuoteStates();
        final FeedReport report = play(file, ours);
        if (file instanceof LevelsFile levels && levels.messages() != null) {
            notes.add("orders leave the levels that the messages record: checked by the levels of "
                    + file.path().getFileName() + ", row by row; queues are not known");
        }
        if (report.executionsElsewhere() > 0) {
            notes.add(report.executionsElsewhere() + " executions are told at another price than"
                    + " their order's, and taken at the order's");
        }
        if (file instanceof LobsterFile && report.auctionExecutions() > 0) {
            notes.add(report.auctionExecutions() + " executions in halts, and until the orders no"
                    + " longer cross, are counted apart");
        }
        final QuoteMatch match = compare(file, orderbook, ours, report, notes);
        return new CheckedFile(
                name(file), file.format().words(), file.symbol(), report, match, notes, true);
    }

    private String name(final RecordedFile file) {
        final Path path = file instanceof LevelsFile levels && levels.messages() != null
                ? levels.messages().path()
                : file.path();
        return names.apply(path);
    }

    private QuoteMatch compare(
            final RecordedFile file,
            final Path orderbook,
            final QuoteStates ours,
            final FeedReport own,
            final List<String> notes) {
        final Path counterpart =
                file instanceof LobsterFile messages ? OrderbookFiles.counterpart(messages) : null;
        Path published = orderbook;
        if (published == null && file instanceof LobsterFile messages) {
            published = OrderbookFiles.beside(messages);
        }
        if (published == null) {
            return null;
        }
        final FeedReport book = new FeedReport(published.getFileName().toString(), strict);
        final QuoteStates states = QuoteStates.of(published, book);
        final QuoteMatch match = QuoteMatch.of(states, ours);
        notes.add("best quotes compared with " + published.getFileName());
        book.problems().forEach(problem -> notes.add(book.file() + " " + problem));
        if (!published.equals(counterpart)) {
            return match;
        }
        final String others = book.notTheRowsOf(own);
        if (others != null) {
            notes.add(others);
        }
        return match.ofAll(states);
    }

    private FeedReport play(final RecordedFile file, final QuoteStates states) {
        rows = 0;
        return LonePlay.run(file, strict, book -> {
            states.add(book);
            if (++rows % PROGRESS_ROWS == 0) {
                progress.accept(rows);
            }
        });
    }
}
