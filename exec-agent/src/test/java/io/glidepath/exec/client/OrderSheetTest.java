package io.glidepath.exec.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.command.JsonText;
import io.glidepath.exec.order.ParentRequest;
import io.glidepath.risk.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

class OrderSheetTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final WallClock CLOCK =
            new WallClock(InstantSource.fixed(NOON), ZoneOffset.ofHours(1));
    private static final long NOW_NS = CLOCK.nowNs();

    @TempDir
    private Path files;

    private static Map<String, String> sound() {
        return new HashMap<>(
                Map.of("instrument", "3", "side", "buy", "quantity", "1_000", "minutes", "10"));
    }

    private static OrderSheet flags(final Map<String, String> words) {
        return new OrderSheet(words, CLOCK, NOW_NS).readFlags();
    }

    @Test
    void shouldFillInWhatIsNotSaid() {
        final OrderSheet sheet = flags(sound());
        assertThat(sheet.problems()).isEmpty();
        final ParentRequest order = sheet.orders().getFirst();
        assertThat(order.parentId).isEqualTo(NOW_NS / 1_000);
        assertThat(order.clientId).isEqualTo(1);
        assertThat(order.quantity).isEqualTo(1_000);
        assertThat(order.startNs).isEqualTo(ParentRequest.NONE);
        assertThat(order.endNs).isEqualTo(NOW_NS + 600_000_000_000L);
        assertThat(order.limitPrice).isEqualTo(ParentRequest.NONE);
        assertThat(order.maxParticipationBps).isEqualTo(ParentRequest.NO_BPS);
        assertThat(order.mustFinish).isTrue();
        assertThat(order.side).isEqualTo(Side.BUY);
    }

    @Test
    void shouldReadTimesHereAndAbroad() {
        final Map<String, String> words = sound();
        words.remove("minutes");
        words.put("start", "14:30");
        words.put("end", "2026-11-20T15:00:00-01:00");
        final ParentRequest order = flags(words).orders().getFirst();
        assertThat(order.startNs).isEqualTo(WallClock.nanos(Instant.parse("2026-11-20T13:30:00Z")));
        assertThat(order.endNs).isEqualTo(WallClock.nanos(Instant.parse("2026-11-20T16:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|0|id must be a whole number not below 1, not '0'",
                "id|1.5|id must be a whole number not below 1, not '1.5'",
                "client|-1|client must be a whole number not below 0, not '-1'",
                "client|99999999999|client must be a whole number not below 0, not '99999999999'",
                "instrument||instrument is missing",
                "side||side is missing",
                "side|long|side must be one of buy, sell, short, not 'long'",
                "side|short|a short sale needs a locate",
                "quantity||quantity is missing",
                "quantity|-5|quantity must be a whole number not below 1, not '-5'",
                "minutes||when it ends is missing: say minutes, seconds or end",
                "minutes|0|minutes must be a whole number from 1 to 10080, not '0'",
                "seconds|5|say one of minutes, seconds and end, not minutes and seconds",
                "start|yesterday|start must be a time like 14:30, 14:30:15 or"
                        + " 2026-11-20T14:30:00Z, not 'yesterday'",
                "start|10:00|it ends at 10:10:00.000, which is not after its start and now",
                "limit|-1|limit must be a price above 0 with at most 8 digits behind the point,"
                        + " not '-1'",
                "limit|1e30|limit must be a price above 0 with at most 8 digits behind the point,"
                        + " not '1e30'",
                "algo|magic|algo must be one of auto, policy, ac, twap, vwap, pov, not 'magic'",
                "completion|perhaps|completion must be one of must-finish, best-effort, not"
                        + " 'perhaps'",
                "max-participation-bps|10001|max-participation-bps must be a whole number from 1"
                        + " to 10000, not '10001'",
                "ref|Ünïcode|ref must be at most 64 printable ASCII characters, not 'Ünïcode'",
            })
    void shouldTellWhatIsWrong(final String name, final String word, final String problem) {
        final Map<String, String> words = sound();
        words.put(name, word);
        assertThat(flags(words).problems()).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|orders.csv is empty: its first line names the columns",
                "instrument,side|orders.csv has no rows",
                "instrument,price~1,2|orders.csv:1: no column 'price'; the columns are id, ref",
                "side,side~buy,buy|orders.csv:1: a column is there twice",
                "id,side~1|orders.csv:2: 1 cells for 2 columns",
                "id~7~~# remark~7|orders.csv:5: id 7 of client 1 is there twice",
                "id,quantity~7,5~8,x|orders.csv:3: quantity must be a whole number not below 1,"
                        + " not 'x'",
            })
    void shouldTellTheLine(final String text, final String problem) throws IOException {
        final Path csv = Files.writeString(files.resolve("orders.csv"), text.replace("~", "\n"));
        final OrderSheet sheet = new OrderSheet(sound(), CLOCK, NOW_NS).readFile(csv);
        assertThat(sheet.problems()).singleElement().asString().startsWith(problem);
    }

    @Test
    void shouldTellOfAFileThatCannotBeRead() throws IOException {
        final Path binary = Files.write(files.resolve("b.csv"), new byte[] {(byte) 0xC3, 0x28});
        assertCannotBeRead(files.resolve("none.csv"), "there is no such file or folder");
        assertCannotBeRead(files, "it is a folder");
        assertCannotBeRead(binary, "it is not text in UTF-8");
    }

    private static void assertCannotBeRead(final Path file, final String why) {
        final OrderSheet sheet = new OrderSheet(sound(), CLOCK, NOW_NS).readFile(file);
        assertThat(sheet.problems())
                .containsExactly("--csv " + file + " cannot be read: " + why
                        + "; give a CSV file of orders, one a row");
    }

    @Test
    void shouldSplitCells() {
        assertThat(CsvLine.cells("a, b ,\"c,d\",\"e \"\"f\"\"\","))
                .containsExactly("a", "b", "c,d", "e \"f\"", "");
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 1000000",
        "100, 10000000000",
        "1.23456789, 123456789",
        "92233720368, 9223372036800000000"
    })
    void shouldReadAndWritePricesExactly(final String text, final long price) {
        assertThat(Decimals.price(text)).isEqualTo(price);
        assertThat(Decimals.price(Decimals.price(price))).isEqualTo(price);
    }

    @Test
    void shouldWriteMeansAndJson() {
        assertThat(Decimals.mean(200_50000000L, 2)).isEqualTo("100.25");
        assertThat(Decimals.mean(10, 3)).isEqualTo("0.00000003");
        assertThat(Decimals.mean(0, 0)).isEqualTo("-");
        assertThat(JsonText.of(Map.of("a", java.util.Arrays.asList(1, null, "x\"\\\n"))))
                .isEqualTo("{\"a\": [1, null, \"x\\\"\\\\\\u000a\"]}");
    }
}
