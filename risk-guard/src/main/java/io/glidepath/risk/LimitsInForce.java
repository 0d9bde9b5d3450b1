package io.glidepath.risk;

/**
 * The limits that hold now: as configured, and as changed since. Named and in the units of {@link
 * Limits}. Mutable, the teller's.
 */
public final class LimitsInForce {
    public long priceBandBps;
    public long maxChildQuantity;
    public long maxOrderValue;
    public long maxParticipationBps;
    public long participationWindowNs;
    public long maxMessagesPerSecond;
    public long messageBurst;
    public long maxCancelsPerSecond;
    public long cancelBurst;
    public long minRestingNs;
    public long staleQuoteNs;
    public long maxScheduleDriftBps;
    public long maxParentQuantity;
    public long maxParentValue;
    public long maxParentAdvBps;
}
