package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.control.ControlListener;
import io.glidepath.exec.wire.ControlAdapter;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.risk.Mode;
import io.glidepath.risk.Scope;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class ControlPathTest implements Inlet {
    private record Sent(byte[] bytes, boolean whole) {}

    private final Deque<Sent> sent = new ArrayDeque<>();
    private final FrameRing ring = new FrameRing(1 << 16);
    private final ControlPath path = new ControlPath(this, ring, () -> 5);
    private final List<String> heard = new ArrayList<>();

    @Override
    public int poll(final FrameHandler handler, final int limit) {
        int polled = 0;
        for (; polled < limit && !sent.isEmpty(); polled++) {
            final Sent next = sent.pollFirst();
            handler.onFrame(new UnsafeBuffer(next.bytes()), 0, next.bytes().length, next.whole());
        }
        return polled;
    }

    private void hear() {
        ring.poll(
                (buffer, offset, length, whole) -> heard.add(length + (whole ? " whole" : " part")),
                100);
    }

    @Test
    void shouldHandFramesOnInOrderAndMarkWhatIsNone() {
        sent.add(new Sent(new byte[10], true));
        sent.add(new Sent(new byte[20], false));
        sent.add(new Sent(new byte[FrameHandler.MAX_FRAME_LENGTH], true));
        sent.add(new Sent(new byte[FrameHandler.MAX_FRAME_LENGTH + 1], true));
        path.doWork();
        hear();
        assertThat(heard).containsExactly("10 whole", "1 part", "1344 whole", "1 part");
    }

    @Test
    void shouldLeaveWhatFindsNoRoomWithTheSender() {
        for (int i = 0; i < 200; i++) {
            sent.add(new Sent(new byte[FrameHandler.MAX_FRAME_LENGTH], true));
        }
        for (int i = 0; i < 100; i++) {
            path.doWork();
        }
        assertThat(sent).isNotEmpty();
        for (int i = 0; i < 100; i++) {
            hear();
            path.doWork();
        }
        hear();
        assertThat(heard).hasSize(200);
    }

    @Test
    void shouldSayHaltAsTheAgentItself() {
        path.halt();
        path.doWork();
        path.doWork();
        final ControlListener listener = (ControlListener) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ControlListener.class},
                (_, method, arguments) -> {
                    heard.add(method.getName() + List.of(arguments));
                    return null;
                });
        ring.poll(new ControlAdapter(listener)::onFrame, 8);
        assertThat(heard)
                .containsExactly("onSetMode"
                        + List.of(1L, ControlPath.THE_AGENT_ITSELF, Scope.GLOBAL, 0L, Mode.HALT));
    }
}
