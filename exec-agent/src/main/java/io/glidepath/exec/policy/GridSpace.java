package io.glidepath.exec.policy;

import java.util.Objects;

/** Hold x waits first, then sizes x aggressions x waits, waits running fastest. */
final class GridSpace implements ActionSpace {
    private static final int[] WAITS = {0, 200, 500, 1000};
    private static final int AGGRESSIONS = 6;

    private final String id;
    private final Action.Base base;
    private final int[] sizesPpm;
    private final int size;
    private final long hash;

    GridSpace(final String id, final Action.Base base, final int... sizesPpm) {
        this.id = id;
        this.base = base;
        this.sizesPpm = sizesPpm.clone();
        this.size = WAITS.length * (1 + sizesPpm.length * AGGRESSIONS);
        this.hash = Sha256.ofText(spelled()).head();
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
    public int waits() {
        return WAITS.length;
    }

    @Override
    public void describe(final int index, final Action out) {
        Objects.checkIndex(index, size);
        final int wait = WAITS[index % WAITS.length];
        final int cell = index / WAITS.length - 1;
        if (cell < 0) {
            out.hold(wait);
        } else {
            out.grid(sizesPpm[cell / AGGRESSIONS], base, cell % AGGRESSIONS, wait);
        }
        out.index = index;
    }

    private String spelled() {
        final StringBuilder text = new StringBuilder(id);
        final Action action = new Action();
        for (int i = 0; i < size; i++) {
            describe(i, action);
            text.append('\n').append(action.kind).append(' ').append(action.sizePpm);
            text.append(' ').append(action.base).append(' ').append(action.aggression);
            text.append(' ').append(action.waitPermille);
        }
        return text.toString();
    }
}
