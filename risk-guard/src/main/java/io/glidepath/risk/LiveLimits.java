package io.glidepath.risk;

/**
 * The limits in force now: the configured ones, as changed at run time. Kinds are the wire's
 * LimitKind numbers.
 */
final class LiveLimits {
    static final int MAX_CHILD_QUANTITY = 1;
    static final int MAX_ORDER_VALUE = 2;
    static final int PRICE_BAND_BPS = 3;
    static final int MAX_PARTICIPATION_BPS = 4;
    static final int MAX_MESSAGES_PER_SECOND = 5;
    static final int MAX_CANCELS_PER_SECOND = 6;
    static final int MIN_RESTING_NS = 7;
    static final int STALE_QUOTE_NS = 8;
    static final int MAX_SCHEDULE_DRIFT_BPS = 9;

    private final Limits configured;
    private long maxChildQuantity;
    private long maxOrderValue;
    private long priceBandBps;
    private long maxParticipationBps;
    private long messagesPerSecond;
    private long messageBurst;
    private long cancelsPerSecond;
    private long cancelBurst;
    private long minRestingNs;
    private long staleQuoteNs;
    private long maxScheduleDriftBps;

    LiveLimits(final Limits limits) {
        configured = limits;
        maxChildQuantity = limits.maxChildQuantity();
        maxOrderValue = limits.maxOrderValue();
        priceBandBps = limits.priceBandBps();
        maxParticipationBps = limits.maxParticipationBps();
        messagesPerSecond = limits.maxMessagesPerSecond();
        messageBurst = limits.messageBurst();
        cancelsPerSecond = limits.maxCancelsPerSecond();
        cancelBurst = limits.cancelBurst();
        minRestingNs = limits.minRestingNs();
        staleQuoteNs = limits.staleQuoteNs();
        maxScheduleDriftBps = limits.maxScheduleDriftBps();
    }

    /**
     * Takes over what is in force elsewhere; what cannot change at run time stays as configured.
     */
    void copyFrom(final LiveLimits other) {
        for (int kind = MAX_CHILD_QUANTITY; kind <= MAX_SCHEDULE_DRIFT_BPS; kind++) {
            set(kind, other.value(kind));
        }
        messageBurst = other.messageBurst;
        cancelBurst = other.cancelBurst;
    }

    /** Why a value may not be set; {@link RejectReason#NONE} if it may. */
    static RejectReason checkChange(final int kind, final long value) {
        final long most = switch (kind) {
            case MAX_CHILD_QUANTITY, MAX_ORDER_VALUE -> Long.MAX_VALUE;
            case PRICE_BAND_BPS, MAX_PARTICIPATION_BPS, MAX_SCHEDULE_DRIFT_BPS -> Limits.FULL_BPS;
            case MAX_MESSAGES_PER_SECOND, MAX_CANCELS_PER_SECOND -> Limits.MAX_RATE;
            case MIN_RESTING_NS, STALE_QUOTE_NS -> Limits.HOUR_NS;
            default -> -1;
        };
        if (most < 0) {
            return RejectReason.UNKNOWN_LIMIT;
        }
        return value < 0 || value > most ? RejectReason.LIMIT_OUT_OF_RANGE : RejectReason.NONE;
    }

    /** Sets a checked value. A changed rate also bounds its bucket to one second's worth. */
    void set(final int kind, final long value) {
        switch (kind) {
            case MAX_CHILD_QUANTITY -> maxChildQuantity = value;
            case MAX_ORDER_VALUE -> maxOrderValue = value;
            case PRICE_BAND_BPS -> priceBandBps = value;
            case MAX_PARTICIPATION_BPS -> maxParticipationBps = value;
            case MAX_MESSAGES_PER_SECOND -> {
                messagesPerSecond = value;
                messageBurst = Math.min(configured.messageBurst(), value);
            }
            case MAX_CANCELS_PER_SECOND -> {
                cancelsPerSecond = value;
                cancelBurst = Math.min(configured.cancelBurst(), value);
            }
            case MIN_RESTING_NS -> minRestingNs = value;
            case STALE_QUOTE_NS -> staleQuoteNs = value;
            case MAX_SCHEDULE_DRIFT_BPS -> maxScheduleDriftBps = value;
            default -> throw new IllegalStateException("unchecked limit kind " + kind);
        }
    }

    long value(final int kind) {
        return switch (kind) {
            case MAX_CHILD_QUANTITY -> maxChildQuantity;
            case MAX_ORDER_VALUE -> maxOrderValue;
            case PRICE_BAND_BPS -> priceBandBps;
            case MAX_PARTICIPATION_BPS -> maxParticipationBps;
            case MAX_MESSAGES_PER_SECOND -> messagesPerSecond;
            case MAX_CANCELS_PER_SECOND -> cancelsPerSecond;
            case MIN_RESTING_NS -> minRestingNs;
            case STALE_QUOTE_NS -> staleQuoteNs;
            case MAX_SCHEDULE_DRIFT_BPS -> maxScheduleDriftBps;
            default -> -1;
        };
    }

    void tell(final LimitsInForce out) {
        out.priceBandBps = priceBandBps;
        out.maxChildQuantity = maxChildQuantity;
        out.maxOrderValue = maxOrderValue;
        out.maxParticipationBps = maxParticipationBps;
        out.participationWindowNs = configured.participationWindowNs();
        out.maxMessagesPerSecond = messagesPerSecond;
        out.messageBurst = messageBurst;
        out.maxCancelsPerSecond = cancelsPerSecond;
        out.cancelBurst = cancelBurst;
        out.minRestingNs = minRestingNs;
        out.staleQuoteNs = staleQuoteNs;
        out.maxScheduleDriftBps = maxScheduleDriftBps;
        out.maxParentQuantity = configured.maxParentQuantity();
        out.maxParentValue = configured.maxParentValue();
        out.maxParentAdvBps = configured.maxParentAdvBps();
    }

    Limits configured() {
        return configured;
    }

    long maxChildQuantity() {
        return maxChildQuantity;
    }

    long maxOrderValue() {
        return maxOrderValue;
    }

    long priceBandBps() {
        return priceBandBps;
    }

    long maxParticipationBps() {
        return maxParticipationBps;
    }

    long messagesPerSecond() {
        return messagesPerSecond;
    }

    long messageBurst() {
        return messageBurst;
    }

    long cancelsPerSecond() {
        return cancelsPerSecond;
    }

    long cancelBurst() {
        return cancelBurst;
    }

    long minRestingNs() {
        return minRestingNs;
    }

    long staleQuoteNs() {
        return staleQuoteNs;
    }

    long maxScheduleDriftBps() {
        return maxScheduleDriftBps;
    }

    long hash(final long seed) {
        long hash = seed;
        for (int kind = MAX_CHILD_QUANTITY; kind <= MAX_SCHEDULE_DRIFT_BPS; kind++) {
            hash = Wide.mix(hash, value(kind));
        }
        return Wide.mix(Wide.mix(hash, messageBurst), cancelBurst);
    }
}
