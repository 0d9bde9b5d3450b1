package io.glidepath.exec.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class ParentStateTest {
    @ParameterizedTest
    @CsvSource({
        "PENDING, WORKING PAUSED FINISHING CANCELLING EXPIRING HALTED FILLED EXPIRED CANCELLED",
        "WORKING, PAUSED FINISHING CANCELLING EXPIRING HALTED FILLED EXPIRED CANCELLED",
        "PAUSED, PENDING WORKING FINISHING CANCELLING EXPIRING HALTED FILLED EXPIRED CANCELLED",
        "FINISHING, WORKING PAUSED CANCELLING EXPIRING HALTED FILLED EXPIRED CANCELLED",
        "CANCELLING, FILLED CANCELLED",
        "EXPIRING, CANCELLING FILLED EXPIRED",
        "HALTED, PENDING WORKING PAUSED FINISHING CANCELLING EXPIRING FILLED EXPIRED CANCELLED",
        "FILLED, ''",
        "EXPIRED, ''",
        "CANCELLED, ''"
    })
    void shouldBecomeOnlyWhatMayFollow(final ParentState from, final String expected) {
        final String next = Arrays.stream(ParentState.values())
                .filter(from::canBecome)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        assertThat(next).isEqualTo(expected);
        assertThat(from.terminal()).isEqualTo(expected.isEmpty());
    }

    @Test
    void shouldHaveStableNumbers() {
        assertThat(Arrays.stream(ParentState.values()).map(ParentState::code))
                .isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(Arrays.stream(ParentState.values()).filter(ParentState::active))
                .containsExactly(ParentState.WORKING, ParentState.FINISHING);
    }

    @Test
    void shouldKeepItsStateWhenAskedForWhatMayNotFollow() {
        final Parents parents = new Parents(1, 1);
        final ParentOrder parent = parents.admit(Requests.buy(1, 100), 5);
        assertThat(parent.become(ParentState.CANCELLING, 9, 6)).isTrue();
        assertThat(parent.become(ParentState.WORKING, 3, 7)).isFalse();
        assertThat(parent.state()).isEqualTo(ParentState.CANCELLING);
        assertThat(parent.reason()).isEqualTo(9);
        assertThat(parent.stateSinceNs()).isEqualTo(6);
    }
}
