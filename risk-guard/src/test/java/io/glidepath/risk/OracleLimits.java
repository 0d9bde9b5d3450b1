package io.glidepath.risk;

import static io.glidepath.risk.SlowOracle.b;

import java.math.BigInteger;

/** The oracle's third page: limits as they change, and buckets of tokens. */
final class OracleLimits {
    private OracleLimits() {}

    /** Limit numbers as on the wire, 1 to 9; 10 and 11 are the bursts. */
    static final class Caps {
        final Limits given;
        final long[] at = new long[12];

        Caps(final Limits l) {
            given = l;
            at[1] = l.maxChildQuantity();
            at[2] = l.maxOrderValue();
            at[3] = l.priceBandBps();
            at[4] = l.maxParticipationBps();
            at[5] = l.maxMessagesPerSecond();
            at[6] = l.maxCancelsPerSecond();
            at[7] = l.minRestingNs();
            at[8] = l.staleQuoteNs();
            at[9] = l.maxScheduleDriftBps();
            at[10] = l.messageBurst();
            at[11] = l.cancelBurst();
        }

        void put(final int kind, final long value) {
            at[kind] = value;
            if (kind == 5) {
                at[10] = Math.min(given.messageBurst(), value);
            } else if (kind == 6) {
                at[11] = Math.min(given.cancelBurst(), value);
            }
        }
    }

    /** Tokens in billionths; null: never touched, full. */
    static final class Tokens {
        BigInteger level;
        long last;

        BigInteger now(final long rate, final long burst, final long nowNs) {
            if (rate == 0) {
                return BigInteger.ZERO;
            }
            final BigInteger full = b(burst).multiply(b(1_000_000_000));
            if (level == null) {
                return full;
            }
            final BigInteger waited = b(nowNs).subtract(b(last)).max(BigInteger.ZERO);
            return level.add(waited.multiply(b(rate))).min(full);
        }

        long whole(final long rate, final long burst, final long nowNs) {
            return now(rate, burst, nowNs).divide(b(1_000_000_000)).longValueExact();
        }

        void spend(final long rate, final long burst, final long nowNs) {
            final BigInteger rest = now(rate, burst, nowNs).subtract(b(1_000_000_000));
            last = level == null ? nowNs : Math.max(last, nowNs);
            level = rest.max(BigInteger.ZERO);
        }
    }
}
