package io.glidepath.exec.order;

/**
 * The parents being worked, and the last ones that ended, so that a repeated request is answered
 * and not worked twice. When more have ended than are remembered the oldest is forgotten, and
 * counted in {@link #forgotten()}: its id would then be taken for a new one, so remember at least a
 * session's parents.
 */
public final class Parents {
    private final ParentOrder[] slots;
    private final int[] freeSlots;
    private final int[] order;
    private final ParentOrder[] ended;
    private final PairIndex index;
    private int count;
    private long endedCount;
    private long serial;

    /**
     * @param max parents worked at a time, positive.
     * @param remembered ended parents remembered, positive.
     */
    public Parents(final int max, final int remembered) {
        if (max <= 0 || remembered <= 0) {
            throw new IllegalArgumentException("max and remembered must be positive");
        }
        slots = new ParentOrder[max];
        freeSlots = new int[max];
        order = new int[max];
        ended = new ParentOrder[remembered];
        index = new PairIndex(max + remembered);
        for (int i = 0; i < max; i++) {
            slots[i] = new ParentOrder();
            freeSlots[i] = max - 1 - i;
        }
        for (int i = 0; i < remembered; i++) {
            ended[i] = new ParentOrder();
        }
    }

    /** Most parents at a time. */
    public int capacity() {
        return slots.length;
    }

    /** Parents being worked. */
    public int count() {
        return count;
    }

    /** Ended parents forgotten for want of room. */
    public long forgotten() {
        return Math.max(0, endedCount - ended.length);
    }

    /** A parent being worked or remembered, or null. */
    public ParentOrder find(final int clientId, final long parentId) {
        final int at = index.get(clientId, parentId);
        if (at == PairIndex.NONE) {
            return null;
        }
        return at < slots.length ? slots[at] : ended[at - slots.length];
    }

    /** Whether a parent of that client is being worked or remembered; looks at every one. */
    public boolean knowsClient(final int clientId) {
        for (int i = 0; i < count; i++) {
            if (slots[order[i]].clientId() == clientId) {
                return true;
            }
        }
        for (int i = 0; i < Math.min(endedCount, ended.length); i++) {
            if (ended[i].clientId() == clientId) {
                return true;
            }
        }
        return false;
    }

    /** True if it is being worked: admitted and not released. */
    public boolean live(final ParentOrder parent) {
        return slots[parent.slot()] == parent;
    }

    /**
     * Takes a parent in. Its id must not be known, see {@link #find}.
     *
     * @return null if there is no room.
     */
    public ParentOrder admit(final ParentRequest request, final long nowNs) {
        if (index.get(request.clientId, request.parentId) != PairIndex.NONE) {
            throw new IllegalStateException("parent id already known");
        }
        if (count == slots.length) {
            return null;
        }
        final int slot = freeSlots[slots.length - 1 - count];
        order[count] = slot;
        count++;
        serial++;
        slots[slot].admit(slot, serial, request, nowNs);
        index.put(request.clientId, request.parentId, slot);
        return slots[slot];
    }

    /** The slot the next parent will be admitted to, or -1 if there is no room. */
    public int nextSlot() {
        return count == slots.length ? -1 : freeSlots[slots.length - 1 - count];
    }

    /**
     * The {@code i}-th parent in order of admission, 0 to {@link #count()} - 1; a release moves
     * later ones down.
     */
    public ParentOrder inOrder(final int i) {
        if (i < 0 || i >= count) {
            throw new IndexOutOfBoundsException(i);
        }
        return slots[order[i]];
    }

    /** The parent of a slot in use. */
    public ParentOrder at(final int slot) {
        return slots[slot];
    }

    /**
     * Frees the slot of a terminal parent without open children; the parent is remembered as it is.
     */
    public void release(final int slot) {
        final ParentOrder parent = slots[slot];
        if (!parent.state().terminal() || parent.openChildren() > 0) {
            throw new IllegalStateException("parent is not over");
        }
        int place = 0;
        while (order[place] != slot) {
            place++;
        }
        count--;
        System.arraycopy(order, place + 1, order, place, count - place);
        freeSlots[slots.length - 1 - count] = slot;
        remember(slot, parent);
    }

    private void remember(final int slot, final ParentOrder parent) {
        final int at = (int) (endedCount % ended.length);
        final ParentOrder oldest = ended[at];
        if (endedCount >= ended.length) {
            index.remove(oldest.clientId(), oldest.parentId());
            oldest.forget();
        }
        endedCount++;
        ended[at] = parent;
        slots[slot] = oldest;
        index.put(parent.clientId(), parent.parentId(), slots.length + at);
    }
}
