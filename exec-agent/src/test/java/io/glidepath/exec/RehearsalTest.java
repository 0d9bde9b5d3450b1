package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.journal.DecisionTraceDecoder;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.metrics.AgentMetrics;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.TreeMap;

class RehearsalTest {
    @Test
    void shouldGoThroughEveryRoom() {
        final MemoryJournal journal = new MemoryJournal(1 << 20);

        final long decisions = Rehearsal.run(null, journal, AgentMetrics.simulated(), 2_000);

        final Map<String, Integer> seen = new TreeMap<>();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final DecisionTraceDecoder trace = new DecisionTraceDecoder();
        try (JournalReader reader = JournalReader.of(journal)) {
            while (reader.next()) {
                String name = reader.kind().toString();
                if (reader.length() > 0) {
                    header.wrap(reader.buffer(), reader.offset());
                    name += " " + header.templateId();
                    if (header.templateId() == DecisionTraceDecoder.TEMPLATE_ID
                            && reader.kind() == RecordKind.OUTPUT) {
                        trace.wrapAndApplyHeader(reader.buffer(), reader.offset(), header);
                        name += " " + trace.policyId() + " " + trace.kind() + " " + trace.verdict();
                    }
                }
                seen.merge(name, 1, Integer::sum);
            }
        }
        assertThat(decisions).as(seen.toString()).isGreaterThanOrEqualTo(2_000);
        assertThat(seen.keySet())
                .contains(
                        "INPUT 1",
                        "INPUT 30",
                        "INPUT 31",
                        "INPUT 32",
                        "INPUT 33",
                        "INPUT 34",
                        "INPUT 50")
                .contains(
                        "NOTE 105",
                        "NOTE 106",
                        "OUTPUT 20",
                        "OUTPUT 21",
                        "OUTPUT 60",
                        "OUTPUT 61",
                        "OUTPUT 64")
                .contains("OUTPUT 100 1 FOLLOW 0", "OUTPUT 100 2 FOLLOW 0", "OUTPUT 100 3 FOLLOW 0")
                .contains("OUTPUT 100 4 FOLLOW 0");
    }
}
