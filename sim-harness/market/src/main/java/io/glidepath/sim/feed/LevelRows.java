package io.glidepath.sim.feed;

/** Rows of levels with their times: from a file that has both, or from two files row by row. */
final class LevelRows implements AutoCloseable {
    private final OrderbookReader book;
    private final LobsterReader messages;
    private final LobsterRow message = new LobsterRow();
    private final FeedReport report;
    private final long midnightNs;

    private LevelRows(
            final OrderbookReader book,
            final LobsterReader messages,
            final long midnightNs,
            final FeedReport report) {
        this.book = book;
        this.messages = messages;
        this.midnightNs = midnightNs;
        this.report = report;
    }

    static LevelRows of(final LevelsFile file, final FeedReport report) {
        if (file.messages() == null) {
            return new LevelRows(OrderbookReader.openTimed(file.path(), report), null, 0, report);
        }
        // Rows are counted once, by the book.
        return new LevelRows(
                OrderbookReader.open(file.path(), report),
                new LobsterReader(file.messages(), new FeedReport()),
                file.messages().midnightNs(),
                report);
    }

    /** Goes on to the next row that both files have; false at the end. */
    boolean next() {
        if (!book.next()) {
            return false;
        }
        if (messages == null) {
            return true;
        }
        boolean more = messages.next(message);
        while (more && message.line != book.line()) {
            more = message.line < book.line() ? messages.next(message) : book.next();
        }
        if (!more) {
            report.bad(book.line(), "the message file has no such row");
        }
        return more;
    }

    long timeNs() {
        return messages == null ? book.timeNs() : midnightNs + message.timeNs;
    }

    OrderbookReader book() {
        return book;
    }

    /** What changed the book; null if that is not recorded. */
    LobsterRow message() {
        return messages == null ? null : message;
    }

    @Override
    public void close() {
        book.close();
        if (messages != null) {
            messages.close();
        }
    }
}
