package io.glidepath.sim.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Cuts a file where a plain loop cuts it. */
class RowReaderTest {
    private static final long SEED = 11;
    private static final int BYTES = 300_000;
    /** Line feeds, what differs from one by a bit or a carry, digits and carriage returns. */
    private static final byte[] ALPHABET = {'\n', 0x0B, 0x08, (byte) 0x8A, 0x1A, 0, -1, '7', '\r'};

    /** Reads every row's bytes. */
    private static final class Rows extends RowReader {
        Rows(final byte[] text) {
            super(new ByteArrayInputStream(text), new FeedReport("rows", false));
        }

        @Override
        long timeHere() {
            return NO_TIME;
        }

        List<String> all() {
            final List<String> rows = new ArrayList<>();
            while (nextRow()) {
                rows.add(hex(bytes, at, stop));
            }
            return rows;
        }
    }

    @Test
    void shouldEndRowsAtEveryLineFeedAndNowhereElse() {
        final Random random = new Random(SEED);
        final byte[] text = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            // Now rows of a few bytes, now of some hundred.
            final boolean dense = (i >> 12 & 1) == 0 || random.nextInt(40) == 0;
            text[i] = ALPHABET[dense ? random.nextInt(ALPHABET.length) : 7];
        }
        assertThat(new Rows(text).all()).as("seed %d", SEED).isEqualTo(plain(text));
    }

    private static List<String> plain(final byte[] text) {
        final List<String> rows = new ArrayList<>();
        final ByteArrayOutputStream row = new ByteArrayOutputStream();
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '\n') {
                row.write(text[i]);
            }
            if (text[i] == '\n' || i == text.length - 1 && row.size() > 0) {
                final byte[] whole = row.toByteArray();
                final int length = whole.length;
                final boolean carriage = length > 0 && whole[length - 1] == '\r';
                rows.add(hex(whole, 0, carriage ? length - 1 : length));
                row.reset();
            }
        }
        return rows;
    }

    private static String hex(final byte[] bytes, final int from, final int to) {
        return HexFormat.of().formatHex(bytes, from, to);
    }
}
