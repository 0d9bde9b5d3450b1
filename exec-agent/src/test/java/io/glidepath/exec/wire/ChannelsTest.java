package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {
    @ParameterizedTest
    @CsvSource({
        "aeron:ipc, aeron:ipc?alias=x, true",
        "aeron:ipc?term-length=64k, aeron:ipc, true",
        "aeron:ipc, aeron:udp?endpoint=localhost:1, false",
        "aeron:udp?endpoint=localhost:1, aeron:udp?mtu=8k|endpoint=localhost:1, true",
        "aeron:udp?endpoint=localhost:1, aeron:udp?endpoint=localhost:2, false",
        "aeron:udp?control=localhost:1|control-mode=dynamic, aeron:udp?control=localhost:1, true",
        "aeron:udp?control=localhost:1, aeron:udp?control=localhost:2, false",
        "aeron:udp?endpoint=localhost:1, nonsense, false",
    })
    void shouldKnowItsChannelInOtherWords(
            final String ours, final String theirs, final boolean same) {
        assertThat(Channels.everywhere(ours).runsOn(Stream.CHILDREN, theirs)).isEqualTo(same);
    }
}
