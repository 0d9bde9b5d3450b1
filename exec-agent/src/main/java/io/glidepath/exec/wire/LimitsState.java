package io.glidepath.exec.wire;

import io.glidepath.risk.LimitsInForce;

/** The form of a LimitsStatus, filled by its sender. */
public final class LimitsState {
    public long commandId;
    public int operatorId;
    /** {@link ControlAdapter#EVERY_INSTRUMENT}: the defaults. */
    public int instrumentId;
    /** Which of the answer's this is, from 1. */
    public int place;
    /** How many the answer has. */
    public int places;

    public LimitsInForce limits;
}
