package io.glidepath.exec.order;

import org.agrona.collections.Long2LongHashMap;

/**
 * Places of children: open ones per parent in order of sending, and as many closed ones, oldest
 * reused first.
 */
final class ChildPool {
    private static final int NONE = -1;

    private final int max;
    private final int perParent;
    private final ChildOrder[] children;
    private final Long2LongHashMap slotById;
    private final int[] closed;
    private final int[] openByParent;
    private final int[] openCount;
    private long closedCount;
    private long reusedCount;
    private int used;
    private int open;

    ChildPool(final int maxParents, final int max, final int perParent) {
        if (max <= 0 || perParent <= 0) {
            throw new IllegalArgumentException("max and perParent must be positive");
        }
        this.max = max;
        this.perParent = perParent;
        children = new ChildOrder[2 * max];
        slotById = new Long2LongHashMap(4 * max, 0.6f, NONE);
        closed = new int[2 * max];
        openByParent = new int[maxParents * perParent];
        openCount = new int[maxParents];
        for (int i = 0; i < children.length; i++) {
            children[i] = new ChildOrder(i);
        }
    }

    int open() {
        return open;
    }

    int openCount(final int parentSlot) {
        return openCount[parentSlot];
    }

    ChildOrder open(final int parentSlot, final int i) {
        if (i < 0 || i >= openCount[parentSlot]) {
            throw new IndexOutOfBoundsException(i);
        }
        return children[openByParent[parentSlot * perParent + i]];
    }

    /** Places taken so far, from 0. */
    int used() {
        return used;
    }

    ChildOrder at(final int slot) {
        return children[slot];
    }

    ChildOrder find(final long childId) {
        final int slot = (int) slotById.get(childId);
        return slot == NONE ? null : children[slot];
    }

    boolean room(final int parentSlot) {
        return open < max && openCount[parentSlot] < perParent;
    }

    /** The closed child whose place {@link #take} will use next; null if a new place is left. */
    ChildOrder recycled() {
        return used < children.length
                ? null
                : children[closed[(int) (reusedCount % closed.length)]];
    }

    /** A place for a new child of a parent, last among its open ones. */
    ChildOrder take(final long childId, final int parentSlot) {
        final ChildOrder child;
        if (used < children.length) {
            child = children[used];
            used++;
        } else {
            child = recycled();
            reusedCount++;
            slotById.remove(child.childId);
        }
        slotById.put(childId, child.slot);
        openByParent[parentSlot * perParent + openCount[parentSlot]] = child.slot;
        openCount[parentSlot]++;
        open++;
        return child;
    }

    void close(final ChildOrder child) {
        final int parentSlot = child.parentSlot();
        final int first = parentSlot * perParent;
        int at = first;
        while (openByParent[at] != child.slot) {
            at++;
        }
        openCount[parentSlot]--;
        System.arraycopy(
                openByParent, at + 1, openByParent, at, first + openCount[parentSlot] - at);
        open--;
        closed[(int) (closedCount % closed.length)] = child.slot;
        closedCount++;
    }
}
