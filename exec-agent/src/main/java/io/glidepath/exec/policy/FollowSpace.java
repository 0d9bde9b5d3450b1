package io.glidepath.exec.policy;

import java.util.Objects;

/** The space of schedules: one action, Follow. */
final class FollowSpace implements ActionSpace {
    private final long hash = Sha256.ofText("follow").head();

    @Override
    public String id() {
        return "follow";
    }

    @Override
    public long hash() {
        return hash;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public void describe(final int index, final Action out) {
        Objects.checkIndex(index, 1);
        out.follow(Action.FollowStyle.AC);
        out.index = index;
    }
}
