package io.glidepath.exec.wire;

/** Facts of the machine that change what the agent does. */
public interface EnvironmentListener {
    /** @param stepNs how far the clock moved beyond what it may, ns; negative: back. */
    void onClockStepped(long stepNs);

    /** @param word value of the kill word; not 0: kill; 0: taken back. */
    void onLocalKill(long word);

    void onShutdownAsked();

    /**
     * @param missing records known to be missing; 0: not known.
     * @param reason damaged or short, a code of the agent.
     */
    void onJournalDoubted(long missing, int reason);

    /** The venue's sender has gone, or another has come. */
    void onVenueChanged();

    /** @param sequence of the last record that is on the disk. */
    void onJournalSynced(long sequence);
}
