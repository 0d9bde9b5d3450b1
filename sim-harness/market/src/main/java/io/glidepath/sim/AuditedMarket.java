package io.glidepath.sim;

import io.glidepath.codec.common.TradingState;

/** An instrument as the auditor keeps it, from the venue's own frames. */
final class AuditedMarket {
    long tick = 1;
    long lot = 1;
    TradingState state = TradingState.CLOSED;
    long stateSinceNs = Long.MIN_VALUE;
    /** Bought less sold by all parents. */
    long position;
}
