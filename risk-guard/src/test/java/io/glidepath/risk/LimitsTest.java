package io.glidepath.risk;

import static io.glidepath.risk.Fixture.ID;
import static io.glidepath.risk.Fixture.NOW;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class LimitsTest {
    private final Fixture f = new Fixture();

    @Test
    void shouldRefuseValuesOutOfRangeAndChangeNothing() {
        final long before = f.guard.stateHash();
        for (final int kind : new int[] {0, 10, -1, Integer.MAX_VALUE}) {
            assertThat(f.guard.setLimit(kind, -1, 1)).isEqualTo(RejectReason.UNKNOWN_LIMIT);
        }
        final long[] beyond = {-1, -1, 10_001, 10_001, 1_000_001, 1_000_001, -1, Long.MAX_VALUE, -1
        };
        for (int kind = 1; kind <= 9; kind++) {
            assertThat(f.guard.setLimit(kind, ID, beyond[kind - 1]))
                    .as("kind %d", kind)
                    .isEqualTo(RejectReason.LIMIT_OUT_OF_RANGE);
        }
        assertThat(f.guard.setLimit(1, 99, 1)).isEqualTo(RejectReason.UNKNOWN_INSTRUMENT);
        assertThat(f.guard.stateHash()).isEqualTo(before);
    }

    @Test
    void shouldStopAllMessagesAtRateZero() {
        f.admit();
        assertThat(f.guard.setLimit(5, -1, 0)).isEqualTo(RejectReason.NONE);
        f.order();
        assertThat(f.check(NOW)).isEqualTo(RejectReason.MESSAGE_THROTTLE);
        assertThat(f.guard.refusals(RejectReason.MESSAGE_THROTTLE)).isEqualTo(1);
    }

    @Test
    void shouldTellWhatIsInForce() {
        final Limits own = Limits.production();
        final RiskGuard guard = new RiskGuard(new GuardConfig(4, 1, 1, 1, own, Map.of(7, own)));
        final List<Object> told = new ArrayList<>();
        guard.setLimit(LiveLimits.PRICE_BAND_BPS, -1, 400);
        guard.setLimit(LiveLimits.PRICE_BAND_BPS, 7, 300);
        guard.setLimit(LiveLimits.MAX_MESSAGES_PER_SECOND, 7, 20);

        guard.tellLimits((instrumentId, limits) -> told.add(List.of(
                instrumentId,
                limits.priceBandBps,
                limits.maxChildQuantity,
                limits.maxOrderValue,
                limits.maxParticipationBps,
                limits.participationWindowNs,
                limits.maxMessagesPerSecond,
                limits.messageBurst,
                limits.maxCancelsPerSecond,
                limits.cancelBurst,
                limits.minRestingNs,
                limits.staleQuoteNs,
                limits.maxScheduleDriftBps,
                limits.maxParentQuantity,
                limits.maxParentValue,
                limits.maxParentAdvBps)));

        assertThat(told).isEqualTo(List.of(row(-1, 400, 250, 500), row(7, 300, 20, 20)));
    }

    private static List<Object> row(
            final int instrumentId, final long band, final long messages, final long burst) {
        final Limits set = Limits.production();
        return List.of(
                instrumentId,
                band,
                set.maxChildQuantity(),
                set.maxOrderValue(),
                (long) set.maxParticipationBps(),
                set.participationWindowNs(),
                messages,
                burst,
                (long) set.maxCancelsPerSecond(),
                (long) set.cancelBurst(),
                set.minRestingNs(),
                set.staleQuoteNs(),
                (long) set.maxScheduleDriftBps(),
                set.maxParentQuantity(),
                set.maxParentValue(),
                (long) set.maxParentAdvBps());
    }

    @Test
    void shouldRefuseDefinitionsItCannotCalculateWith() {
        final long before = f.guard.stateHash();
        assertThat(define(-1, 1, 1, 1, 1)).isEqualTo(RejectReason.INVALID_INSTRUMENT);
        assertThat(define(1, 0, 1, 1, 1)).isEqualTo(RejectReason.INVALID_INSTRUMENT);
        assertThat(define(1, 1, 0, 1, 1)).isEqualTo(RejectReason.INVALID_INSTRUMENT);
        assertThat(define(1, 1, 1, 0, 1)).isEqualTo(RejectReason.INVALID_INSTRUMENT);
        assertThat(define(1, 1, 1, 1, -1)).isEqualTo(RejectReason.INVALID_INSTRUMENT);
        assertThat(f.guard.stateHash()).isEqualTo(before);
        assertThat(define(1, 1, 1, 1, 0)).isEqualTo(RejectReason.NONE);
        assertThat(define(2, 1, 1, 1, 0)).isEqualTo(RejectReason.CAPACITY);
    }

    private RejectReason define(
            final int id, final long tick, final long lot, final long multiplier, final long adv) {
        final int none = Integer.MIN_VALUE;
        return f.guard.instrument(
                id, tick, lot, multiplier, adv, 0, 1, none, Long.MIN_VALUE, true, new int[0], 0);
    }

    @Test
    void shouldValidateConfiguration() {
        final Limits limits = Limits.production();
        assertThatThrownBy(() -> new GuardConfig(65, 1, 1, 1, limits, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GuardConfig(1, 1, 1, 1, limits, Map.of(1, limits, 2, limits)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GuardConfig(1, 1, 1, 1, null, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(GuardConfig.production().defaults()).isEqualTo(limits);
    }
}
