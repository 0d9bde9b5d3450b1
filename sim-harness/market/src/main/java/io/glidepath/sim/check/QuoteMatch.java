package io.glidepath.sim.check;

/**
 * How much of a publisher's quotes our book went through, in order. The two sequences of distinct
 * states are aligned by the fewest states left out on either side (Myers, "An O(ND) difference
 * algorithm and its variations", 1986), from their beginnings to the end of the shorter recording:
 * what the longer one says after that has no counterpart and counts neither way.
 *
 * @param states of the publisher, up to the end of the shorter recording.
 * @param matched of those, the states that our book showed too, in the same order.
 */
record QuoteMatch(int states, int matched) {
    /** Most states left out in all; two books that differ more are no books of the same market. */
    static final int MAX_LEFT_OUT = 20_000;

    /**
     * Aligns.
     *
     * @param published the publisher's states.
     * @param ours the book's.
     */
    static QuoteMatch of(final QuoteStates published, final QuoteStates ours) {
        final int most = Math.min(MAX_LEFT_OUT, published.size() + ours.size());
        // Furthest state of the publisher reached on each diagonal (publisher's minus ours).
        final int[] reached = new int[2 * most + 3];
        final int middle = most + 1;
        QuoteMatch ended = null;
        for (int leftOut = 0; leftOut <= most; leftOut++) {
            for (int diagonal = -leftOut; diagonal <= leftOut; diagonal += 2) {
                final boolean down = diagonal == -leftOut
                        || diagonal != leftOut
                                && reached[middle + diagonal - 1] < reached[middle + diagonal + 1];
                int theirs =
                        down ? reached[middle + diagonal + 1] : reached[middle + diagonal - 1] + 1;
                int own = theirs - diagonal;
                while (theirs < published.size()
                        && own < ours.size()
                        && published.sameAt(theirs, ours, own)) {
                    theirs++;
                    own++;
                }
                reached[middle + diagonal] = theirs;
                if (theirs >= published.size() || own >= ours.size()) {
                    ended = ended == null || ended.states < theirs
                            ? new QuoteMatch(theirs, (theirs + own - leftOut) / 2)
                            : ended;
                }
            }
            if (ended != null) {
                return ended;
            }
        }
        return new QuoteMatch(published.size(), 0);
    }

    /** The same match, counted against all that the publisher saw. */
    QuoteMatch ofAll(final QuoteStates published) {
        return new QuoteMatch(published.size(), matched);
    }
}
