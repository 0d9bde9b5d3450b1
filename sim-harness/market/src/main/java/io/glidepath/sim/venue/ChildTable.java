package io.glidepath.sim.venue;

import org.agrona.collections.Long2ObjectHashMap;

import java.util.ArrayList;
import java.util.List;

/** Every child of a session by id and by slot; records are pooled over sessions. */
final class ChildTable {
    private final List<Child> slots = new ArrayList<>();
    private final Long2ObjectHashMap<Child> byId = new Long2ObjectHashMap<>();
    private final int bound;
    private int used;

    /** @param bound most children a session. */
    ChildTable(final int bound) {
        this.bound = bound;
    }

    boolean isFull() {
        return used == bound;
    }

    /** Null if the id was never seen in this session. */
    Child byId(final long childId) {
        return byId.get(childId);
    }

    Child bySlot(final int slot) {
        return slots.get(slot);
    }

    int size() {
        return used;
    }

    Child take(final long childId) {
        if (used == slots.size()) {
            slots.add(new Child(used));
        }
        final Child child = slots.get(used++);
        byId.put(childId, child);
        return child;
    }

    void clear() {
        byId.clear();
        used = 0;
    }
}
