package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.glidepath.codec.common.BookAction;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.market.BookEventDecoder;
import io.glidepath.exec.Replay;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.config.ConfigText;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.policy.Policy;

/** Alters one thing in a copy of a journal, checksums mended, and asks a replay for it. */
final class Tampering {
    private static final int PRICE_AT =
            MessageHeaderDecoder.ENCODED_LENGTH + BookEventDecoder.priceEncodingOffset();

    private Tampering() {}

    /** The price of the first order that comes in after a time, raised by a step. */
    static void priceIsNamed(
            final MemoryJournal journal, final long fromNs, final long step, final Policy policy) {
        final JournalReader order = firstOrder(journal, fromNs);
        final long altered = order.sequence();
        final long price = order.buffer().getLong(order.offset() + PRICE_AT, LITTLE_ENDIAN) + step;

        final Replay replay = JournalledRun.replay(
                JournalCopy.altered(
                        journal, altered, frame -> frame.putLong(PRICE_AT, price, LITTLE_ENDIAN)),
                policy);

        assertThat(replay.differences()).isEqualTo(1);
        assertThat(replay.firstDifference())
                .startsWith("record " + altered + " at ")
                .contains(" (INPUT market, BookEvent of instrument ")
                .contains(") is not what the agent heard, as record ")
                .contains(" price=" + price + " ")
                .containsPattern(
                        "; what first follows from it: record \\d+ at .+ recorded .+, now ");
    }

    private static JournalReader firstOrder(final MemoryJournal journal, final long fromNs) {
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final BookEventDecoder event = new BookEventDecoder();
        final JournalReader reader = JournalReader.of(journal);
        while (reader.next()) {
            if (reader.kind() == RecordKind.INPUT
                    && reader.nowNs() > fromNs
                    && header.wrap(reader.buffer(), reader.offset()).templateId()
                            == BookEventDecoder.TEMPLATE_ID
                    && event.wrapAndApplyHeader(reader.buffer(), reader.offset(), header)
                                    .action()
                            == BookAction.ADD) {
                return reader;
            }
        }
        throw new IllegalStateException("no order came in");
    }

    /** The largest child allowed, in the opening record. */
    static void limitIsNamed(
            final MemoryJournal journal, final TradingDay day, final Policy policy) {
        final String text = ConfigText.of(day.config());
        final long most = day.config().guard().defaults().maxChildQuantity();
        final String other = text.replace("maxChildQuantity: " + most, "maxChildQuantity: 100");
        assertThat(ConfigFile.parseAgent(other, "altered").guard().defaults().maxChildQuantity())
                .isEqualTo(100)
                .isNotEqualTo(most);
        final long openNs = day.scenario().openNs();

        final Replay replay = JournalledRun.replay(
                JournalCopy.opened(journal, JournalledRun.openings(day, other), openNs), policy);

        assertThat(replay.differences()).isEqualTo(1);
        assertThat(replay.firstDifference())
                .startsWith("record 3 at ")
                .contains(" (Opening CONFIGURATION): ")
                .contains("maxChildQuantity: 100 is not what this run worked by, as record 6 ")
                .containsPattern(
                        "; what first follows from it: record \\d+ at .+ recorded .+, now ");
        assertThat(JournalledRun.replay(
                                JournalCopy.opened(
                                        journal, JournalledRun.openings(day, text), openNs),
                                policy)
                        .firstDifference())
                .isNull();
    }
}
