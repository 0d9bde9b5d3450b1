package io.glidepath.exec.wire;

/** Facts of the machine that change what the agent does. */
public interface EnvironmentListener {
    /** @param stepNs how far the clock moved beyond what it may, ns; negative: back. */
    void onClockStepped(long stepNs);

    /** @param word value of the kill word; not 0: kill; 0: taken back. */
    void onLocalKill(long word);

    void onShutdownAsked();
}
