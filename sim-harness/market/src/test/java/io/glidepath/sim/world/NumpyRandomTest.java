package io.glidepath.sim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * The golden numbers are numpy 2.4.6's: {@code SeedSequence(s).generate_state(4, uint64)}, {@code
 * PCG64(s).random_raw(3)}, {@code default_rng(s).random()}, {@code default_rng(s)
 * .standard_normal()}.
 */
class NumpyRandomTest {
    private final NumpyRandom random = new NumpyRandom();

    @Test
    void shouldSpreadASeedAsNumpyDoes() {
        final NumpySeed seed = new NumpySeed();
        final long[] state = new long[4];
        seed.set(42);
        seed.state(state);
        assertThat(state)
                .containsExactly(
                        0x9f1e2e6dcd540ab7L,
                        0xd57873dc79fb94b6L,
                        0x7d282a1b64d420b7L,
                        0x336579714692d5ffL);
        seed.set((1L << 40) + 7);
        seed.state(state);
        assertThat(state)
                .containsExactly(
                        0x0d8672e10e3d1a15L,
                        0x9aef4ada4ecfa161L,
                        0x999c1c3b83dba903L,
                        0x408927dc0dc8a316L);
        assertThatThrownBy(() -> seed.set(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldDrawTheSameWords() {
        random.seed(0);
        assertThat(random.nextLong()).isEqualTo(0xa30febcfd9c2825fL);
        assertThat(random.nextLong()).isEqualTo(0x4510bdf882d9d721L);
        assertThat(random.nextLong()).isEqualTo(0x0a7d3da94ecde8b8L);
        random.seed(42);
        assertThat(random.nextLong()).isEqualTo(0xc621fbcd16d92688L);
    }

    @Test
    void shouldDrawTheSameUniforms() {
        random.seed(42);
        assertThat(random.nextDouble()).isEqualTo(0.7739560485559633);
        assertThat(random.nextDouble()).isEqualTo(0.4388784397520523);
        assertThat(random.nextDouble()).isEqualTo(0.8585979199113825);
    }

    @Test
    void shouldDrawTheSameNormals() {
        random.seed(42);
        assertThat(random.nextGaussian()).isEqualTo(0.30471707975443135);
        assertThat(random.nextGaussian()).isEqualTo(-1.0399841062404955);
        random.seed((1L << 40) + 7);
        assertThat(random.nextGaussian()).isEqualTo(-1.1736649114648445);
        assertThat(random.nextGaussian()).isEqualTo(0.06201849635364083);
    }

    /**
     * A million normals from seed 42: sum (modulo 2^64) and exclusive or of the bits of those
     * within the edge, and the first beyond it.
     */
    @Test
    void shouldDrawTheSameMillionNormals() {
        random.seed(42);
        long sum = 0;
        long xor = 0;
        int tails = 0;
        double firstTail = 0;
        for (int i = 0; i < 1_000_000; i++) {
            final double z = random.nextGaussian();
            if (Math.abs(z) > Ziggurat.EDGE) {
                firstTail = tails++ == 0 ? z : firstTail;
            } else {
                sum += Double.doubleToRawLongBits(z);
                xor ^= Double.doubleToRawLongBits(z);
            }
        }
        assertThat(xor).isEqualTo(0xc01f93174ed9e3fbL);
        assertThat(sum).isEqualTo(0xad2e197ed8e12ebbL);
        assertThat(tails).isEqualTo(279);
        assertThat(firstTail).isCloseTo(-4.389114584864837, within(1e-15));
    }
}
