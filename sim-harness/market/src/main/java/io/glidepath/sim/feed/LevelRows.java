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

    /** @param places of quantities, in a file that has times. */
    static LevelRows of(final LevelsFile file, final FeedReport report, final int places) {
        if (file.messages() == null) {
            return new LevelRows(
                    OrderbookReader.openTimed(file.path(), report, places), null, 0, report);
        }
        // Rows are counted once, by the book.
        final String messages = file.messages().path().getFileName().toString();
        return new LevelRows(
                OrderbookReader.open(file.path(), report),
                new LobsterReader(file.messages(), report.ofOther(messages)),
                file.messages().midnightNs(),
                report);
    }

    /** Goes on to the next row that both files have; false at the end. */
    boolean next() {
        if (!book.next()) {
            requireNoMoreMessages();
            return false;
        }
        if (messages == null) {
            return true;
        }
        if (!messages.next(message)) {
            return endOfMessages();
        }
        while (message.line != book.line()) {
            if (message.line > book.line()) {
                if (!book.next()) {
                    return false;
                }
            } else if (!messages.next(message)) {
                return endOfMessages();
            }
        }
        return true;
    }

    private boolean endOfMessages() {
        report.bad(book.line(), "the message file has no such row, and none after it");
        return false;
    }

    private void requireNoMoreMessages() {
        if (messages != null && messages.next(message)) {
            report.bad(message.line, "the orderbook file has no such row, and none after it");
        }
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
