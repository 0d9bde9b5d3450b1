package io.glidepath.exec.plan;

import io.glidepath.risk.Intent;

/** A short bounded list of intents; the objects are its own and valid until it is cleared. */
public final class IntentList {
    /** Most intents of one decision: every open child cancelled, and eight new ones. */
    public static final int CAPACITY = 72;

    private final Intent[] intents = new Intent[CAPACITY];
    private int size;

    public IntentList() {
        for (int i = 0; i < CAPACITY; i++) {
            intents[i] = new Intent();
        }
    }

    public int size() {
        return size;
    }

    public boolean full() {
        return size == CAPACITY;
    }

    /** @param index 0 to {@code size() - 1}. */
    public Intent get(final int index) {
        return intents[index];
    }

    /** The next intent, reset, or null when the list is full. */
    public Intent add() {
        if (size == CAPACITY) {
            return null;
        }
        final Intent intent = intents[size++];
        intent.reset();
        return intent;
    }

    public void clear() {
        size = 0;
    }
}
