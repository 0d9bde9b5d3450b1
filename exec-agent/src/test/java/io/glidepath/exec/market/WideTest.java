package io.glidepath.exec.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.Random;

class WideTest {
    private static final long SEED = 20_261_120L;

    @Test
    void shouldDivideProductsAsExactArithmeticDoes() {
        final Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            final long a = random.nextLong() >>> 1 + random.nextInt(62);
            final long b = random.nextLong() >>> 1 + random.nextInt(62);
            final long divisor = 1 + (random.nextLong() >>> 2 + random.nextInt(61));
            final BigInteger exact = BigInteger.valueOf(a)
                    .multiply(BigInteger.valueOf(b))
                    .divide(BigInteger.valueOf(divisor));
            final long expected = exact.bitLength() > 63 ? Long.MAX_VALUE : exact.longValue();
            assertThat(Wide.mulDiv(a, b, divisor))
                    .as("seed %d case %d", SEED, i)
                    .isEqualTo(expected);
        }
    }

    @Test
    void shouldHoldAtTheEndsWhatDoesNotFit() {
        assertThat(Wide.multiply(Long.MAX_VALUE, 2)).isEqualTo(Long.MAX_VALUE);
        assertThat(Wide.multiply(Long.MAX_VALUE, -2)).isEqualTo(Long.MIN_VALUE);
        assertThat(Wide.multiply(-3, 7)).isEqualTo(-21);
        assertThat(Wide.add(Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(Wide.add(Long.MIN_VALUE, -1)).isEqualTo(Long.MIN_VALUE);
        assertThat(Wide.fits(1L << 32, 1L << 31)).isFalse();
        assertThat(Wide.fits(1L << 31, -(1L << 32))).isTrue();
    }
}
