package io.glidepath.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The architecture, as the cards at the rooms' doors tell it, holds in the code. */
class HouseTest {

    private static House house;

    @BeforeAll
    static void readTheHouse() {
        house = new House(Tree.ofThisBuild().modules());
    }

    @Test
    void shouldFindTheRooms() {
        assertThat(house.rooms()).contains("io.glidepath.risk", "io.glidepath.exec.wire");
    }

    @Test
    void shouldHaveACardInEveryRoom() {
        assertThat(house.withoutCard()).isEmpty();
    }

    @Test
    void shouldNameNothingBeyondTheCards() {
        assertThat(house.beyondCards()).isEmpty();
    }

    @Test
    void shouldKeepEachLibraryInItsRoom() {
        assertThat(house.lentLibraries()).isEmpty();
    }

    @Test
    void shouldKeepArithmeticPure() {
        assertThat(house.impure()).isEmpty();
    }

    @Test
    void shouldUseStrictMath() {
        assertThat(house.notStrict()).isEmpty();
    }

    @Test
    void shouldHaveNoCycles() {
        assertThat(house.cycles()).isEmpty();
    }
}
