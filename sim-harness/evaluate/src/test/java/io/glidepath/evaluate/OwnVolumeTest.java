package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.codec.common.ExecKind;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.codec.venue.ExecutionReportDecoder;
import io.glidepath.exec.feature.Features;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.wire.ResearchAdapter;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What a policy is told of our share of the volume is our share of the volume. */
class OwnVolumeTest {
    private static final long SEED = 3;
    private static final long SECOND = 1_000_000_000L;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final TradeDecoder trade = new TradeDecoder();
    private final ExecutionReportDecoder report = new ExecutionReportDecoder();
    private double own;
    private double all;
    private int seen;

    /** The long window, 30 decisions, is longer than the parent: it holds all that has traded. */
    @Test
    void shouldCountEachOwnTradeOnceThoughReportAndPrintTellOfIt() {
        final NoiseDay day = new NoiseDay(
                SEED,
                1,
                10,
                3 * SECOND,
                List.of(ParentPlan.of(1, 1, Side.BUY, 6_000, 0, 60 * SECOND, Algo.TWAP)));
        final ResearchAdapter decisions = new ResearchAdapter(decision -> {
            assertThat(decision.features[Features.PARTICIPATION_WINDOW])
                    .as("seed %d, decision %d", SEED, decision.decision)
                    .isCloseTo((float) (all == 0 ? 0 : own / all), within(1e-6f));
            seen += own > 0 ? 1 : 0;
        });
        final JournalReader reader =
                JournalReader.of(JournalledRun.of(day, null).journal());
        while (reader.next()) {
            if (reader.stream() == Stream.RESEARCH.code()) {
                decisions.onFrame(reader.buffer(), reader.offset(), reader.length(), true);
            } else if (reader.kind() == RecordKind.INPUT) {
                hear(reader);
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    private void hear(final JournalReader reader) {
        header.wrap(reader.buffer(), reader.offset());
        if (header.schemaId() == TradeDecoder.SCHEMA_ID
                && header.templateId() == TradeDecoder.TEMPLATE_ID) {
            trade.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
            all += trade.quantity();
        } else if (header.schemaId() == ExecutionReportDecoder.SCHEMA_ID
                && header.templateId() == ExecutionReportDecoder.TEMPLATE_ID) {
            report.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
            own += report.kind() == ExecKind.FILL ? report.lastQuantity() : 0;
        }
    }
}
