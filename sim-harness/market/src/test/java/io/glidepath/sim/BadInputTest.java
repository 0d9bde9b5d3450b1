package io.glidepath.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.control.ControlReplyDecoder;
import io.glidepath.codec.journal.FrameRefusedDecoder;
import io.glidepath.codec.market.BookEventDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.exec.AgentSetup;
import io.glidepath.exec.Connections;
import io.glidepath.exec.ExecAgent;
import io.glidepath.exec.Replay;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Stream;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An agent at work, four parents open and a market around it, is told everything bad we know at one
 * instant: each is refused with a reason, counted, journalled, and changes nothing.
 */
class BadInputTest {
    private static final long SEED = 7;
    private static final long AFTER_NS = 60 * NoiseWorld.SECOND;

    private final NoiseWorld world = new NoiseWorld(SEED);
    private final List<String> wrong = new ArrayList<>();
    private int told;

    @Test
    void shouldRefuseEveryBadInputAndStayAsItWas() {
        world.run(wires -> new Beset(wires));

        assertThat(wrong).as("seed " + SEED).isEmpty();
        assertThat(told).isGreaterThan(250);
        assertThat(world.filled()).as(String.join("\n", world.reports)).hasSize(4);
        final Replay replay = Replay.of(
                () -> JournalReader.of(world.journal),
                openings -> NoiseWorld.config(),
                openings -> null);
        assertThat(replay.firstDifference()).isNull();
    }

    /** The agent, told bad things once when it is idle in the middle of its work. */
    private final class Beset implements SteppedAgent {
        private final Map<Stream, Besieged> inlets = new EnumMap<>(Stream.class);
        private final AgentWires wires;
        private final ExecAgent agent;
        private final JournalReader reader = JournalReader.of(world.journal);
        private long bookSequence;

        Beset(final AgentWires wires) {
            this.wires = wires;
            final Connections known = SimulatedAgent.connections(wires);
            agent = new ExecAgent(new AgentSetup(
                    NoiseWorld.config(),
                    1,
                    null,
                    new Connections(
                            known.environment(),
                            besieged(Stream.CONTROL, known.control()),
                            besieged(Stream.EXECUTIONS, known.executions()),
                            besieged(Stream.MARKET, known.market()),
                            besieged(Stream.ORDERS, known.orders()),
                            known.children(),
                            known.parents(),
                            known.research(),
                            known.replies()),
                    wires.clock(),
                    world.journal,
                    AgentMetrics.simulated()));
        }

        private Inlet besieged(final Stream stream, final Inlet inlet) {
            final Besieged both = new Besieged(inlet);
            inlets.put(stream, both);
            return stream == Stream.MARKET ? this::market : both;
        }

        private int market(final FrameHandler handler, final int limit) {
            return inlets.get(Stream.MARKET)
                    .poll(
                            (buffer, offset, length, whole) -> {
                                if (told == 0) {
                                    follow(buffer, offset);
                                }
                                handler.onFrame(buffer, offset, length, whole);
                            },
                            limit);
        }

        private void follow(final DirectBuffer buffer, final int offset) {
            final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
            bookSequence = switch (header.templateId()) {
                case BookEventDecoder.TEMPLATE_ID ->
                    new BookEventDecoder()
                            .wrapAndApplyHeader(buffer, offset, header)
                            .bookSequence();
                case TradeDecoder.TEMPLATE_ID ->
                    new TradeDecoder()
                            .wrapAndApplyHeader(buffer, offset, header)
                            .bookSequence();
                default -> bookSequence;
            };
        }

        @Override
        public int doWork() {
            final int work = agent.doWork();
            final long nowNs = wires.clock().nanoTime();
            if (work == 0 && told == 0 && nowNs >= world.scenario().startNs(0) + AFTER_NS) {
                assertThat(agent.openParents()).isEqualTo(4);
                for (final BadInputs.Case bad : new BadInputs(nowNs, bookSequence + 1).cases) {
                    tell(bad);
                }
            }
            return work;
        }

        private void tell(final BadInputs.Case bad) {
            told++;
            answers(new byte[0]);
            final long hash = agent.stateHash();
            final ExecAgent.Numbers before = agent.numbers();
            inlets.get(bad.stream()).next = bad;
            agent.doWork();
            final ExecAgent.Numbers after = agent.numbers();
            final List<String> answers = answers(bad.whole() ? bad.frame() : new byte[0]);
            expect(bad, "answered " + answers, answers.equals(List.of("JOURNALLED", bad.answer())));
            expect(bad, "changed the agent", agent.stateHash() == hash);
            final long refused = after.refusedFrames() + after.refusedRequests();
            final long earlier = before.refusedFrames() + before.refusedRequests();
            expect(bad, "counted " + (refused - earlier), refused == earlier + 1);
            expect(bad, "failed: " + agent.lastFault(), after.faults() == 0);
        }

        private void expect(final BadInputs.Case bad, final String what, final boolean holds) {
            if (!holds) {
                wrong.add(bad.name() + " (" + bad.answer() + "): " + what);
            }
        }

        /** What was written down since the last time, the frame itself first. */
        private List<String> answers(final byte[] frame) {
            final List<String> answers = new ArrayList<>();
            while (reader.next()) {
                final DirectBuffer buffer = reader.buffer();
                if (reader.kind() == RecordKind.INPUT || reader.kind() == RecordKind.FRAGMENT) {
                    final UnsafeBuffer kept =
                            new UnsafeBuffer(buffer, reader.offset(), reader.length());
                    answers.add(
                            kept.equals(new UnsafeBuffer(frame)) ? "JOURNALLED" : "OTHER BYTES");
                } else if (reader.kind() != RecordKind.CYCLE && reader.length() > 0) {
                    answers.add(words(buffer, reader.offset()));
                }
            }
            return answers;
        }

        private static String words(final DirectBuffer buffer, final int offset) {
            final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
            return switch (header.templateId()) {
                case FrameRefusedDecoder.TEMPLATE_ID -> {
                    final FrameRefusedDecoder refused =
                            new FrameRefusedDecoder().wrapAndApplyHeader(buffer, offset, header);
                    yield "FRAME_REFUSED " + refused.stream() + " " + refused.reason();
                }
                case ParentOrderReportDecoder.TEMPLATE_ID -> {
                    final ParentOrderReportDecoder report = new ParentOrderReportDecoder()
                            .wrapAndApplyHeader(buffer, offset, header);
                    yield report.kind() + " " + report.reason();
                }
                case ControlReplyDecoder.TEMPLATE_ID -> {
                    final ControlReplyDecoder reply =
                            new ControlReplyDecoder().wrapAndApplyHeader(buffer, offset, header);
                    yield (reply.accepted() == Flag.NO ? "REPLY " : "ACCEPTED ") + reply.reason();
                }
                default -> "TEMPLATE " + header.templateId();
            };
        }

        @Override
        public long nextTimerNs() {
            return agent.nextTimerNs();
        }
    }

    /** An inlet that hands over a bad frame first, if there is one. */
    private static final class Besieged implements Inlet {
        private final Inlet inlet;
        private BadInputs.Case next;

        Besieged(final Inlet inlet) {
            this.inlet = inlet;
        }

        @Override
        public int poll(final FrameHandler handler, final int limit) {
            if (next == null) {
                return inlet.poll(handler, limit);
            }
            final BadInputs.Case bad = next;
            next = null;
            handler.onFrame(new UnsafeBuffer(bad.frame()), 0, bad.frame().length, bad.whole());
            return 1;
        }
    }
}
