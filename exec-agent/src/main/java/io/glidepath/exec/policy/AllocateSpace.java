package io.glidepath.exec.policy;

import java.util.Objects;

/**
 * The space of allocations: not a choice of one, but weights over places for what remains of a
 * parent. A mask over it says where a lot could be placed now. An action spelled from an index puts
 * everything in one place.
 */
final class AllocateSpace implements ActionSpace {
    private final String id;
    private final int size;
    private final long hash;

    /** @param places names of the places, in the order of the weights. */
    AllocateSpace(final String id, final String... places) {
        this.id = id;
        this.size = places.length;
        this.hash = Sha256.ofText(id + "\n" + String.join("\n", places)).head();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long hash() {
        return hash;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean weighs() {
        return true;
    }

    @Override
    public void describe(final int index, final Action out) {
        Objects.checkIndex(index, size);
        out.allocate(size);
        out.weights[index] = 1;
        out.index = index;
    }
}
