package io.glidepath.exec.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Finds orders by id whatever ids a venue gives. */
class OrderSlotsTest {
    private static final long SEED = 7;
    private static final int ORDERS = 1_000;
    private static final int STEPS = 100_000;

    /** Steps of ids: counted up, far apart, equal in their low half, which decides the place. */
    @ParameterizedTest
    @ValueSource(longs = {1, 8, 1_000_003, 1L << 30, 1L << 32, -1})
    void shouldFindWhatAMapFindsWhateverStepTheIdsHave(final long step) {
        final Random random = new Random(SEED);
        final long[] ids = new long[ORDERS];
        final OrderSlots slots = new OrderSlots(ids);
        final Map<Long, Integer> known = new HashMap<>();
        final List<Integer> free = new ArrayList<>();
        for (int slot = 0; slot < ORDERS; slot++) {
            free.add(slot);
        }
        for (int i = 0; i < STEPS; i++) {
            final long id = step * random.nextInt(3 * ORDERS);
            final Integer slot = known.get(id);
            assertThat(slots.get(id))
                    .as("id %d, step %d, seed %d", id, i, SEED)
                    .isEqualTo(slot == null ? OrderSlots.NONE : slot);
            if (slot != null && random.nextBoolean()) {
                slots.remove(id, slot);
                known.remove(id);
                free.add(slot);
            } else if (!free.isEmpty()) {
                final int taken = free.getLast();
                assertThat(slots.put(id, taken))
                        .as("id %d is new, step %d, seed %d", id, i, SEED)
                        .isEqualTo(slot == null);
                if (slot == null) {
                    ids[taken] = id;
                    known.put(id, taken);
                    free.removeLast();
                }
            }
        }
        slots.clear();
        for (final long id : known.keySet()) {
            assertThat(slots.get(id)).isEqualTo(OrderSlots.NONE);
        }
    }
}
