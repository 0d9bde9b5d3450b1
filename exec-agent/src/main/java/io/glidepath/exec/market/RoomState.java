package io.glidepath.exec.market;

/** What all markets of a room have in common. */
final class RoomState {
    /** Time of the duty cycle, ns since the epoch. */
    long nowNs;
    /** Defined instruments whose book cannot be believed. */
    int unsynced;
}
