package io.glidepath.sim.venue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which agents may send to a venue, by what they asked it. */
class InstancesTest {
    private static final int INSTANCE = 3;

    private final Instances instances = new Instances();

    private static long id(final int epoch, final long sequence) {
        return (long) INSTANCE << 56 | (long) epoch << 36 | sequence;
    }

    @Test
    void shouldKnowNoneOfAnInstanceThatIsNew() {
        assertThat(instances.asked(INSTANCE, 1, 1)).isZero();
    }

    @Test
    void shouldTellTheHighestIdToTheNextEpoch() {
        instances.asked(INSTANCE, 1, 1);
        instances.seen(id(1, 7));
        instances.seen(id(1, 6));
        assertThat(instances.asked(INSTANCE, 2, 1)).isEqualTo(id(1, 7));
    }

    @Test
    void shouldRefuseChildrenOfAnEpochThatWasFollowed() {
        instances.asked(INSTANCE, 2, 1);
        assertThat(instances.isFenced(id(1, 9))).isTrue();
        assertThat(instances.isFenced(id(2, 1))).isFalse();
        assertThat(instances.isFenced((long) INSTANCE + 1 << 56 | 1L << 36 | 1)).isFalse();
    }

    @Test
    void shouldTellASecondProcessOfTheSameEpochThatItIsUsed() {
        instances.asked(INSTANCE, 2, 1);
        assertThat(instances.asked(INSTANCE, 2, 1)).isEqualTo(id(2, 0));
    }

    @Test
    void shouldTellAnEarlierEpochThatALaterOneAskedThoughItSentNothing() {
        instances.asked(INSTANCE, 9, 4);
        instances.seen(id(4, 1));
        assertThat(instances.asked(INSTANCE, 5, 6)).isEqualTo(id(9, 0));
        assertThat(instances.isFenced(id(5, 1))).isTrue();
    }

    @Test
    void shouldAnswerTheSameProcessAgain() {
        instances.asked(INSTANCE, 2, 1);
        instances.seen(id(2, 5));
        assertThat(instances.asked(INSTANCE, 2, 8)).isEqualTo(id(2, 5));
        assertThat(instances.asked(INSTANCE, 2, 1)).isEqualTo(id(2, 5));
        assertThat(instances.asked(INSTANCE, 3, 1)).isEqualTo(id(2, 5));
    }
}
