package io.glidepath.sim.venue;

/**
 * What our own executed volume does to prices beyond the book. The book stays as it matched: each
 * of our fills pays the overlay as a price adjustment, in the fee of its execution report, so that
 * it is in every cost and in no quote. Fills come at the times and sizes of a market without it.
 */
@FunctionalInterface
public interface ImpactModel {
    /** No impact beyond the book itself. */
    ImpactModel NONE = new ImpactModel() {
        @Override
        public Overlay of(final VenueInstrument instrument) {
            return Overlay.NOTHING;
        }

        @Override
        public String toString() {
            return "none beyond the book";
        }
    };

    /** The overlay of one listing, at rest. */
    Overlay of(VenueInstrument instrument);

    /** The state of one listing. */
    interface Overlay {
        Overlay NOTHING = new Overlay() {
            @Override
            public void restart() {}

            @Override
            public long costOf(final int sign, final long quantity, final long nowNs) {
                return 0;
            }
        };

        /** Begins a session: nothing was traded. */
        void restart();

        /**
         * What a fill of ours pays, and remembers it.
         *
         * @param sign 1 bought, -1 sold.
         * @return 10^-8 of the currency for all of {@code quantity}; negative where earlier volume
         *     of ours had moved the price our way.
         */
        long costOf(int sign, long quantity, long nowNs);
    }
}
