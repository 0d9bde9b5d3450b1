package io.glidepath.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ActionMaskTest {
    private final ActionMask mask = new ActionMask();

    @Test
    void shouldDenyByDefaultAndKeepAReasonPerAction() {
        mask.clear(128);
        mask.allow(0);
        mask.allow(127);
        mask.deny(64, RejectReason.PRICE_BAND);
        mask.deny(65, RejectReason.NONE);
        assertThat(mask.low()).isEqualTo(1L);
        assertThat(mask.high()).isEqualTo(1L << 63 | 2);
        assertThat(mask.allowedCount()).isEqualTo(3);
        assertThat(mask.reason(64)).isEqualTo(RejectReason.PRICE_BAND.code());
        assertThat(mask.reason(63)).isEqualTo(RejectReason.NOT_ASKED.code());
        assertThat(mask.allowed(127)).isTrue();
        mask.deny(127, RejectReason.KILLED);
        assertThat(mask.allowed(127)).isFalse();
        mask.clear(3);
        assertThat(mask.allowed(0) || mask.allowed(127) || mask.allowed(-1)).isFalse();
    }

    @Test
    void shouldHoldNoMoreThanItsSize() {
        mask.clear(2);
        assertThatThrownBy(() -> mask.allow(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mask.clear(129)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNumberReasonsOnceAndForEver() {
        for (final RejectReason reason : RejectReason.values()) {
            assertThat(RejectReason.of(reason.code())).isEqualTo(reason);
            assertThat(reason.sentence()).isNotBlank();
        }
        assertThat(RejectReason.NONE.code()).isZero();
        assertThat(RejectReason.of(-1)).isEqualTo(RejectReason.UNRECOGNISED);
        assertThat(RejectReason.of(9)).isEqualTo(RejectReason.UNRECOGNISED);
        assertThat(RejectReason.of(1_000)).isEqualTo(RejectReason.UNRECOGNISED);
    }
}
