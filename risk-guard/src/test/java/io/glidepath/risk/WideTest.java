package io.glidepath.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.SplittableRandom;

class WideTest {
    private static final long SEED = 7;
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @Test
    void shouldAgreeWithUnboundedIntegers() {
        final SplittableRandom dice = new SplittableRandom(SEED);
        for (int i = 0; i < 200_000; i++) {
            final long a = drawn(dice);
            final long b = drawn(dice);
            final long c = Math.max(1, drawn(dice));
            final long d = drawn(dice);
            final BigInteger product = big(a).multiply(big(b));
            final String as = "seed " + SEED + ": " + a + " " + b + " " + c + " " + d;
            assertThat(Wide.mulDiv(a, b, c))
                    .as(as)
                    .isEqualTo(product.divide(big(c)).min(MOST).longValue());
            assertThat(Wide.product(a, b)).as(as).isEqualTo(product.min(MOST).longValue());
            assertThat(Wide.overflows(a, b)).as(as).isEqualTo(product.compareTo(MOST) > 0);
            assertThat(Wide.productExceeds(a, b, c, d))
                    .as(as)
                    .isEqualTo(product.compareTo(big(c).multiply(big(d))) > 0);
            assertThat(Wide.plus(a, -b))
                    .as(as)
                    .isEqualTo(big(a).subtract(big(b)).longValue());
            assertThat(Wide.plus(a, b))
                    .as(as)
                    .isEqualTo(big(a).add(big(b)).min(MOST).longValue());
            assertThat(Wide.minus(-a, b))
                    .as(as)
                    .isEqualTo(big(-a).subtract(big(b)).max(big(Long.MIN_VALUE)).longValue());
        }
    }

    /** Not negative, of every length. */
    private static long drawn(final SplittableRandom dice) {
        return switch (dice.nextInt(8)) {
            case 0 -> Long.MAX_VALUE - dice.nextInt(3);
            case 1 -> dice.nextInt(3);
            default -> dice.nextLong() >>> 1 + dice.nextInt(63);
        };
    }

    private static BigInteger big(final long value) {
        return BigInteger.valueOf(value);
    }
}
