package io.glidepath.exec.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Finds orders by id whatever ids a venue gives. */
class OrderTableTest {
    private static final long SEED = 7;
    private static final int ORDERS = 1_000;
    private static final int STEPS = 100_000;

    /** Steps of ids: counted up, far apart, equal in the bits that choose a chain or below 2^32. */
    @ParameterizedTest
    @ValueSource(longs = {1, 8, 1 << 10, 1 << 11, 1_000_003, 1L << 30, 1L << 32, 1L << 50, -1})
    void shouldFindWhatAMapFindsWhateverStepTheIdsHave(final long step) {
        final Random random = new Random(SEED);
        final OrderTable orders = new OrderTable(ORDERS);
        final Map<Long, Integer> known = new HashMap<>();
        for (int i = 0; i < STEPS; i++) {
            final long id = step * random.nextInt(3 * ORDERS);
            final Integer order = known.get(id);
            assertThat(orders.find(id))
                    .as("id %d, step %d, seed %d", id, i, SEED)
                    .isEqualTo(order == null ? OrderTable.NONE : order);
            if (order != null && random.nextBoolean()) {
                orders.close(order);
                known.remove(id);
            } else if (!orders.isFull()) {
                final int opened = orders.open(id, i);
                assertThat(opened == OrderTable.NONE)
                        .as("id %d is known, step %d, seed %d", id, i, SEED)
                        .isEqualTo(order != null);
                if (order == null) {
                    known.put(id, opened);
                    assertThat(orders.quantity(opened)).isEqualTo(i);
                }
            }
        }
        assertThat(orders.count()).isEqualTo(known.size());
        orders.clear();
        for (final long id : known.keySet()) {
            assertThat(orders.find(id)).isEqualTo(OrderTable.NONE);
        }
    }

    @Test
    void shouldForgetFewOrdersToo() {
        final OrderTable orders = new OrderTable(ORDERS);
        for (long id = 1; id <= 20; id++) {
            final int order = orders.open(id * ORDERS, 1);
            if (id % 3 == 0) {
                orders.close(order);
            }
        }
        orders.clear();
        for (long id = 1; id <= 20; id++) {
            assertThat(orders.find(id * ORDERS)).isEqualTo(OrderTable.NONE);
        }
        assertThat(orders.count()).isZero();
    }
}
