package io.glidepath.sim.loss;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.control.KillDecoder;
import io.glidepath.exec.Openings;
import io.glidepath.exec.journal.JournalReader;
import io.glidepath.exec.journal.MemoryJournal;
import io.glidepath.exec.journal.RecordKind;
import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Stream;

/** What a journal holds, parts of it, and frames that nobody hears. */
final class KeptRecords {
    private KeptRecords() {}

    static int epochIn(final MemoryJournal journal) {
        int found = 0;
        Openings openings = Openings.read(JournalReader.of(journal), 1);
        for (int run = 2; openings != null; run++) {
            found = openings.epoch();
            openings = Openings.read(JournalReader.of(journal), run);
        }
        return found;
    }

    static boolean kills(final MemoryJournal journal) {
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        final JournalReader reader = JournalReader.of(journal);
        while (reader.next()) {
            if (reader.kind() == RecordKind.INPUT
                    && reader.stream() == Stream.CONTROL.code()
                    && header.wrap(reader.buffer(), reader.offset()).templateId()
                            == KillDecoder.TEMPLATE_ID) {
                return true;
            }
        }
        return false;
    }

    static MemoryJournal firstOf(final MemoryJournal whole, final long records) {
        final MemoryJournal copy = new MemoryJournal(1 << 20);
        final JournalReader reader = JournalReader.of(whole);
        while (copy.sequence() < records && reader.next()) {
            reader.appendTo(copy);
        }
        return copy;
    }

    static int ignore(final Inlet inlet) {
        int frames = 0;
        int polled;
        do {
            polled = inlet.poll((buffer, offset, length, whole) -> {}, 64);
            frames += polled;
        } while (polled > 0);
        return frames;
    }
}
