package io.glidepath.bench;

/** Who runs a reference market in {@link MarketLaps}. */
enum MarketRacer {
    /** The oracle of the tests: a tree of prices, queues of objects. */
    PLAIN("plain"),
    /** Ours, with nobody who listens. */
    BARE("ours, bare"),
    /** Ours, with the real agent on its wires, which listens and has nothing to do. */
    LISTENING("ours, agent listens"),
    /** Ours, with the real agent, which sells twenty lots. */
    WORKING("ours, agent sells");

    private final String title;

    MarketRacer(final String title) {
        this.title = title;
    }

    /** What a table calls it. */
    String title() {
        return title;
    }
}
