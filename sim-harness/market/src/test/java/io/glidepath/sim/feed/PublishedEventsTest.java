package io.glidepath.sim.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.market.BookEventDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.risk.Side;
import io.glidepath.sim.venue.FeeModel;
import io.glidepath.sim.venue.Listing;
import io.glidepath.sim.venue.Venue;

import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the market hears when ours, earlier in the queue, takes all that history executed. */
class PublishedEventsTest {
    private static final int OURS = 77;
    private static final long OUR_ID = 1_000_000;

    @TempDir
    private Path folder;

    private final List<Long> quantities = new ArrayList<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final BookEventDecoder event = new BookEventDecoder();
    private final TradeDecoder trade = new TradeDecoder();

    private long hear(final DirectBuffer buffer, final int offset, final int length) {
        header.wrap(buffer, offset);
        if (header.templateId() == BookEventDecoder.TEMPLATE_ID) {
            quantities.add(event.wrapAndApplyHeader(buffer, offset, header).quantity());
        } else if (header.templateId() == TradeDecoder.TEMPLATE_ID) {
            quantities.add(trade.wrapAndApplyHeader(buffer, offset, header).quantity());
        }
        return length;
    }

    /** Ours is entered before the first row, where history's order will stand behind it. */
    private void play(final RecordedFile file, final long step) {
        final Venue venue = new Venue(
                List.of(file.instrument(1, 1)),
                (handler, limit) -> 0,
                (buffer, offset, length) -> length,
                this::hear,
                FeeModel.FREE);
        final Listing listing = venue.listings().getFirst();
        venue.prepareSession(0, Long.MAX_VALUE);
        try (RecordedFeed feed = file.feed(listing, true)) {
            feed.open(0, Long.MIN_VALUE);
            listing.book().limit(OUR_ID, OURS, Side.BUY, step, 30);
            venue.open();
            while (feed.nextEventNs() != Long.MAX_VALUE) {
                feed.onEvent(feed.nextEventNs());
            }
        }
        assertThat(quantities).contains(10L).allMatch(quantity -> quantity > 0);
    }

    @Test
    void shouldTellNoEventOfNothingInMarketByOrder() throws IOException {
        play(
                Recordings.of(Files.write(
                                folder.resolve("es.mbo.csv"),
                                List.of(
                                        MboReader.HEADER,
                                        "900,1000,A,B,100.25,10,11,128,1,7",
                                        "1900,2000,F,B,100.25,10,11,128,2,7")))
                        .getFirst(),
                10_025_000_000L);
    }

    @Test
    void shouldTellNoEventOfNothingInLobstersMessages() throws IOException {
        play(
                LobsterFile.of(Files.write(
                        folder.resolve("XYZ_2003-01-13_34200000_57600000_message_1.csv"),
                        List.of("34230,1,11,10,1002500,1", "34231,4,11,10,1002500,1"))),
                1_002_500L);
    }
}
