package io.glidepath.exec;

/** The venue knows child ids of this epoch or a later one: the ids of this agent would repeat. */
final class EpochUsedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EpochUsedException() {
        super("the venue knows child ids of this epoch, or of a later one, of this instance: the"
                + " journal's folder is new or an old copy; put the right folder back, or write the"
                + " epoch that the venue knows into its file " + EpochFile.NAME
                + " and start again");
    }
}
