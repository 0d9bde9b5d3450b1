package io.glidepath.sim.venue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The index beside a map, by ids that count up, are far apart, or both. */
class OrderIndexTest {
    private final Map<Long, Integer> expected = new HashMap<>();
    private final List<Long> known = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldFindWhatAMapFinds(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final OrderPool orders = new OrderPool(8);
        final OrderIndex index = new OrderIndex(orders);
        long next = 0;
        for (int step = 0; step < 60_000; step++) {
            final String where = "seed " + seed + " step " + step;
            final boolean grows = step % 20_000 < 8_000;
            if (known.isEmpty() || random.nextInt(100) < (grows ? 70 : 45)) {
                final long id = switch ((int) seed % 3) {
                    case 0 -> ++next;
                    case 1 -> random.nextLong(1, Long.MAX_VALUE);
                    default ->
                        random.nextLong(1, 64) << random.nextInt(57) | 1 + random.nextInt(40);
                };
                final int record = orders.take();
                final boolean isNew = expected.putIfAbsent(id, record) == null;
                assertThat(index.put(id, record)).as(where).isEqualTo(isNew);
                if (isNew) {
                    known.add(id);
                } else {
                    orders.give(record);
                }
            } else {
                final int place = random.nextInt(known.size());
                final long id = known.get(place);
                known.set(place, known.getLast());
                known.removeLast();
                final int record = expected.remove(id);
                index.remove(record);
                orders.give(record);
                assertThat(index.get(id)).as(where).isEqualTo(OrderIndex.MISSING);
            }
            if (step % 997 == 0) {
                expected.forEach((id, record) ->
                        assertThat(index.get(id)).as(where + " id " + id).isEqualTo(record));
            }
            if (step % 20_011 == 20_010) {
                index.clear();
                orders.clear();
                known.forEach(id -> assertThat(index.get(id)).isEqualTo(OrderIndex.MISSING));
                expected.clear();
                known.clear();
            }
        }
    }
}
