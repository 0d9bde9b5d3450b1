package io.glidepath.exec.feature;

import io.glidepath.risk.Headroom;
import io.glidepath.risk.Side;

/** What each limit leaves. */
final class RoomFeatures {
    private static final double SLICES = 4;
    private static final double MESSAGES = 16;
    private static final double CHILDREN = 4;
    private static final double TICKS = 8;

    private RoomFeatures() {}

    static void write(final Scene scene, final Headroom room, final float[] row) {
        row[Features.ROOM_CHILD] = Squash.positive(room.childQuantity / scene.slice, SLICES);
        row[Features.ROOM_PARENT] = Squash.share(room.parentQuantity, scene.quantity);
        row[Features.ROOM_PARTICIPATION] =
                Squash.positive(room.participationQuantity / scene.slice, SLICES);
        row[Features.ROOM_VALUE] = Squash.positive(room.orderValue / scene.slice, SLICES);
        row[Features.ROOM_MESSAGES] = Squash.positive(room.messages, MESSAGES);
        row[Features.ROOM_CANCELS] = Squash.positive(room.cancels, MESSAGES);
        row[Features.ROOM_CHILDREN] = Squash.positive(room.openChildren, CHILDREN);
        final boolean buying = scene.near == Side.BUY;
        row[Features.ROOM_BAND_FAR] =
                Squash.positive(buying ? room.bandTicksUp : room.bandTicksDown, TICKS);
        row[Features.ROOM_BAND_NEAR] =
                Squash.positive(buying ? room.bandTicksDown : room.bandTicksUp, TICKS);
        row[Features.ROOM_SCHEDULE] = Squash.positive(room.scheduleQuantity / scene.slice, SLICES);
    }
}
