package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.risk.RejectReason;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Why actions were masked, as a trace tells it. */
class DecisionRecordTest {
    /** A trace as the first version wrote it, without reasons. */
    private static final String FIRST_VERSION = "6c00640005000100010000000000000001002a36fe9c9717"
            + "2d010000000000002e010000000000002f010000300100003101000006000000ffffffffffffffff01"
            + "0000000000000000002a36fe9c97173201000000000000330100000000000034010000000000003501"
            + "36013701380139010404040002000000003f0000c03f0400030000000000000080bf000000c0";

    private final DecisionRecord form = new DecisionRecord();

    @Test
    void shouldCountActionsByReasonInTheOrderOfTheFirst() {
        form.masked(RejectReason.PARTICIPATION.code());
        form.masked(RejectReason.PRICE_BAND.code());
        form.masked(RejectReason.PARTICIPATION.code());
        assertThat(said(form)).containsExactly("66 x 2", "43 x 1");
        assertThat(form.masked()).isEqualTo(3);
        form.clear();
        assertThat(said(form)).isEmpty();
    }

    @Test
    void shouldGatherWhatIsBeyondItsRoomUnderOneReason() {
        for (int reason = 101; reason <= 117; reason++) {
            form.masked(reason);
        }
        assertThat(said(form))
                .hasSize(DecisionRecord.MAX_MASKED)
                .startsWith("101 x 1")
                .endsWith("114 x 1", "1 x 3");
        assertThat(form.masked()).isEqualTo(17);
    }

    @Test
    void shouldReadATraceOfTheFirstVersion() {
        final List<String> heard = new ArrayList<>();
        final ResearchAdapter adapter = new ResearchAdapter(decision ->
                heard.add(decision.parentId + " " + decision.scoreCount + said(decision)));
        final byte[] bytes = HexFormat.of().parseHex(FIRST_VERSION);
        assertThat(adapter.onFrame(new UnsafeBuffer(bytes), 0, bytes.length, true))
                .isEqualTo(FrameRefusal.NONE);
        assertThat(heard).containsExactly("302 3[]");
    }

    private static List<String> said(final DecisionRecord decision) {
        final List<String> said = new ArrayList<>();
        for (int i = 0; i < decision.maskedCount; i++) {
            said.add(decision.maskedReasons[i] + " x " + decision.maskedActions[i]);
        }
        return said;
    }
}
