package io.glidepath.exec.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderEncoder;
import io.glidepath.codec.common.OpeningKind;
import io.glidepath.codec.common.Stream;
import io.glidepath.codec.journal.DecisionTraceEncoder;
import io.glidepath.codec.journal.OfferFailedEncoder;
import io.glidepath.codec.journal.OpeningEncoder;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.util.Map;

class FrameNamesTest {
    private static final long NOON_NS = 1_767_268_800_000_000_001L;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final UnsafeBuffer bytes = new UnsafeBuffer(new byte[1344]);

    @Test
    void shouldDescribeARecordByTheNamesOfItsSchema() {
        final OfferFailedEncoder failed = new OfferFailedEncoder()
                .wrapAndApplyHeader(bytes, 0, header).result(-2).stream(Stream.CHILDREN);
        assertThat(describe(RecordKind.FACT, 5, 8 + failed.encodedLength()))
                .isEqualTo("1 2026-01-01T12:00:00.000000001Z FACT children OfferFailed result=-2"
                        + " stream=CHILDREN");
    }

    @Test
    void shouldDescribeARecordWithoutPayload() {
        assertThat(describe(RecordKind.CYCLE, 0, 0))
                .isEqualTo("1 2026-01-01T12:00:00.000000001Z CYCLE");
    }

    @Test
    void shouldDescribeBytesThatAreNoMessage() {
        bytes.putInt(0, 0x12345678);
        bytes.putInt(4, 0x7FFF7FFF);
        assertThat(describe(RecordKind.INPUT, 4, 10))
                .isEqualTo("1 2026-01-01T12:00:00.000000001Z INPUT orders 10 bytes"
                        + " 78563412ff7fff7f0000");
    }

    @Test
    void shouldDescribeAMessageCutOffAsBytes() {
        final int length = trace(3, 0.5f);
        for (int cut = 1; cut < length; cut++) {
            assertThat(describe(RecordKind.OUTPUT, 7, length - cut)).contains("OUTPUT research");
        }
    }

    @Test
    void shouldNameTheFirstFieldThatDiffers() {
        final FrameFields one = FrameFields.of(bytes, 0, trace(3, 0.5f));
        assertThat(one.name()).isEqualTo("DecisionTrace of parent 7");
        assertThat(one.difference(FrameFields.of(bytes, 0, trace(3, 0.5f)))).isNull();
        assertThat(one.difference(FrameFields.of(bytes, 0, trace(12, 0.5f))))
                .isEqualTo("action recorded 3, now 12");
        assertThat(one.difference(FrameFields.of(bytes, 0, trace(3, 0.75f))))
                .isEqualTo("features[1] recorded 0.5, now 0.75");
    }

    @Test
    void shouldKeepTextWithBarsAndBracketsInOneField() {
        final OpeningEncoder opening = new OpeningEncoder()
                .wrapAndApplyHeader(bytes, 0, header)
                .kind(OpeningKind.BUILD)
                .text("a|b=[c");
        final FrameFields fields = FrameFields.of(bytes, 0, 8 + opening.encodedLength());
        assertThat(fields.values())
                .containsExactly(Map.entry("kind", "BUILD"), Map.entry("text", "'a|b=[c'"));
    }

    private int trace(final int action, final float feature) {
        final DecisionTraceEncoder trace =
                new DecisionTraceEncoder().wrapAndApplyHeader(bytes, 0, header);
        trace.parentId(7).action(action);
        trace.featuresCount(2).next().value(1).next().value(feature);
        trace.scoresCount(0);
        trace.maskedCount(0);
        return 8 + trace.encodedLength();
    }

    private String describe(final RecordKind kind, final int stream, final int length) {
        final MemoryJournal one = new MemoryJournal(1024);
        one.append(kind, stream, NOON_NS, bytes, 0, length);
        final JournalReader reader = JournalReader.of(one);
        assertThat(reader.next()).isTrue();
        return FrameNames.describe(reader);
    }
}
