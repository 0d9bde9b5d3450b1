package io.glidepath.exec;

/** The venue knows this epoch from another run, or a later one: the agent's ids would repeat. */
final class EpochUsedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param epoch that the venue knows, or one before it. */
    EpochUsedException(final int epoch) {
        super("the venue knows epoch " + epoch
                + " or a later one of this instance, from another run:"
                + " the journal's folder is new or an old copy, or another agent works in its"
                + " place; stop that agent or put the right folder back, or write " + epoch
                + " into the folder's file " + EpochFile.NAME + ", and start again");
    }
}
