package io.glidepath.sim.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** What a user sees of {@code data check}, above all of files that are not as they should be. */
class DataCommandTest {
    private static final String NAME = "XYZ_2003-01-13_34200000_57600000_message_1.csv";
    private static final String SOUND = "34200.1,1,11,100,100000,1\n34200.2,1,12,50,100100,-1\n";

    @TempDir
    private Path folder;

    private final DataUser data = new DataUser();

    @Test
    void shouldProveQueuesToo() {
        assertThat(data.run("queue", folder.resolve("absent.csv"))).isEqualTo(1);
        assertThat(data.errors())
                .startsWith("data queue: ")
                .contains("does not exist")
                .hasLineCount(1);
        assertThat(data.run("queue", folder, "--orders", "0")).isEqualTo(2);
    }

    private Path write(final String name, final String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String json(final Path file) throws IOException {
        return data.json(file, folder);
    }

    /** The JSON of a file of which nothing can be read. */
    private String unread(final Path file) throws IOException {
        final Path json = folder.resolve("out.json");
        assertThat(data.run("check", file, "--json", json)).isEqualTo(1);
        assertThat(data.errors())
                .startsWith("data check: " + file + " ")
                .endsWith(": give recorded files\n")
                .hasLineCount(1);
        return Files.readString(json);
    }

    /** Name, text, and what is said of a file of which no row can be read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            day.csv | 34200.1,1,11,100,100000,1 | is not named as LOBSTER does: TICKER_YYYY
            XYZ_2003-01-13_1_2_message_1.csv | '' | has no rows
            XYZ_2003-01-13_1_2_message_1.csv | Dear reader | has no rows
            XYZ_2003-01-13_1_2_message_1.csv.gz | '' | has no rows
            XYZ_2003-01-13_1_2_message_1.csv.gz | Dear reader | cannot be opened: Not in GZIP
            XYZ_2003-13-45_1_2_message_1.csv | Dear reader | names a day that is none: 2003-13-45
        """)
    void shouldFailOfAFileOfWhichNothingCanBeRead(
            final String name, final String text, final String said) throws IOException {
        final Path file = write(name, text);
        unread(file);
        assertThat(data.errors()).startsWith("data check: " + file + " " + said);
    }

    @Test
    void shouldTellFilesOfOneNameApart() throws IOException {
        final Path other = Files.createDirectory(folder.resolve("other")).resolve(NAME);
        Files.writeString(other, SOUND + "noon\n");
        final Path json = folder.resolve("out.json");
        assertThat(data.run("check", write(NAME, SOUND), other, "--json", json)).isZero();
        assertThat(Files.readString(json))
                .contains("\"file\" : \"" + folder.resolve(NAME) + "\"")
                .contains("\"file\" : \"" + other + "\"");
    }

    /** Rows after two sound ones; what they are counted as; what is said of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            34200.3,9,13,100,100000,1 | badRows | the type is not 1 to 7
            34200.3,1,13,-5,100000,1 | badRows | size and price are positive
            34200.3,1,13,100,-1,1 | badRows | size and price are positive
            34200.3,1,13,100,100000,2 | badRows | size and price are positive
            34200.3,1,-3,100,100000,1 | badRows | an order id is positive
            34200.3,1,13,100,100000 | badRows | not time, type, id, size
            34200.3,1,13,1e2,100000,1 | badRows | not time, type, id, size
            noon,1,13,100,100000,1 | badRows | not time, type, id, size
            99999,1,13,100,100000,1 | badRows | not time, type, id, size
            '' | badRows | empty
            34200.3,1,11,100,100000,1 | badRows | order 11 is added twice
            34200.0,1,13,100,100000,1 | outOfOrder | earlier than line 2
            57000.0,1,13,100,100000,1 | outOfOrder | later than line 4 after it
            34200.3,1,13,999999999999999,100000,1 | badRows | nothing trades in such a size
            34200.3,1,13,100,999999999999999999,1 | badRows | nothing trades in such a size
            34200.3,4,99,100,100000,1 | unknownOrders | order 99 is not known
            34200.3,2,99,100,100000,1 | unknownOrders | order 99 is not known
            34200.3,4,11,101,100000,1 | overdrawnOrders | takes 101 of order 11, which has 100
            34200.3,2,12,51,100100,-1 | overdrawnOrders | takes 51 of order 12, which has 50
        """)
    void shouldCountWhatCannotBeAndFailWhenStrict(
            final String row, final String counted, final String said) throws IOException {
        final Path file = write(NAME, SOUND + row + "\n34200.4,1,14,10,99900,1\n");
        assertThat(json(file))
                .contains("\"" + counted + "\" : 1,")
                .contains("\"problems\" : [ \"line 3: " + said);
        assertThat(data.run("check", "--strict", file)).isEqualTo(1);
        assertThat(data.errors())
                .startsWith("data check: " + NAME + " line 3: " + said)
                .hasLineCount(1);
    }

    /** The same of the other formats: name, a row after the header and a sound row, as above. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            mbo | 2,2,X,B,100.0000,1,2,128,1,7 | badRows | the action is none of A, C, M, T, F, R
            mbo | 2,2,A,B,100.0000,-1,2,128,1,7 | badRows | size, price and order id
            mbo | 2,2,A,B,9223372036.8548,1,2,0,1,7 | badRows | size, price and order id
            mbo | 2,2,A,N,100.0000,1,2,128,1,7 | badRows | an order has a side
            mbo | 2,2,A,B,100.0000,1,1,128,1,7 | badRows | order 1 is added twice
            mbo | 2,2,A,B,100.0000 | badRows | not ts_event,ts_recv
            mbo | 0,0,A,B,100.0000,1,2,128,1,7 | outOfOrder | earlier than line 2
            mbo | 2,2,C,B,100.0000,1,9,128,1,7 | unknownOrders | order 9 is not known
            bitstamp | 2,2,2,236.47,100,sold,bid | badRows | not id,timestamp
            bitstamp | 2,2,2,236.47,-100,created,bid | badRows | id, price and volume are positive
            bitstamp | 2,0,2,236.47,100,created,bid | outOfOrder | earlier than line 2
            bitstamp | 1,2,2,236.47,100,created,bid | badRows | order 1 is created twice
            bitstamp | 9,2,2,236.47,0,deleted,bid | unknownOrders | order 9 is not known
            levels | 2,100,5,101,5 | badRows | prices are not in order, bids below asks
            levels | 2,100,5,100,5 | badRows | locked: bid and ask are both 100
            levels | 2,101,5,100 | badRows | not ask price, ask quantity
            levels | 2,101,-5,100,5 | badRows | not ask price, ask quantity
            levels | 0,101,5,100,5 | outOfOrder | earlier than line 2
        """)
    void shouldCountWhatCannotBeInEveryFormat(
            final String format, final String row, final String counted, final String said)
            throws IOException {
        final String sound = switch (format) {
            case "mbo" ->
                "ts_event,ts_recv,action,side,price,size,order_id,flags,sequence,"
                        + "instrument_id\n1,1,A,B,100.0000,1,1,128,1,7\n";
            case "bitstamp" ->
                "id,timestamp,exchange.timestamp,price,volume,action,direction\n"
                        + "1,1,1,236.47,100,created,bid\n";
            default -> "time,ask_price,ask_quantity,bid_price,bid_quantity\n1,101,5,100,5\n";
        };
        final Path file = write("other.csv", sound + row + "\n");
        assertThat(json(file))
                .contains("\"" + counted + "\" : 1,")
                .contains("\"problems\" : [ \"line 3: " + said);
        assertThat(data.run("check", "--strict", file)).isEqualTo(1);
        assertThat(data.errors())
                .startsWith("data check: other.csv line 3: " + said)
                .hasLineCount(1);
    }

    @Test
    void shouldTellOfAnXzCutShort() throws IOException {
        final StringBuilder text = new StringBuilder(
                "id,timestamp,exchange.timestamp,price,volume,action,direction\n");
        for (int i = 1; i < 100_000; i++) {
            text.append(i).append(',').append(i).append(",1,").append(i * 7919L % 997 + 1);
            text.append(',').append(i * 31L % 9_999 + 1).append(",created,bid\n");
        }
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(bytes, new LZMA2Options(1))) {
            xz.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        }
        final Path file = folder.resolve("orders.csv.xz");
        Files.write(file, bytes.toByteArray());
        assertThat(json(file)).contains("\"rows\" : 99999", "\"truncated\" : false");
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        assertThat(json(file)).contains("\"truncated\" : true", "ends or breaks here");
        assertThat(data.run("check", "--strict", file)).isEqualTo(1);
        assertThat(data.errors()).startsWith("data check: orders.csv.xz line ").hasLineCount(1);
    }

    @Test
    void shouldPassASoundFileWhenStrict() throws IOException {
        final Path file = write(NAME, SOUND + "34200.3,4,11,40,100000,1\n");
        assertThat(data.run("check", "--strict", file)).isZero();
        assertThat(json(file))
                .contains(
                        "\"file\" : \"" + NAME + "\"",
                        "\"rows\" : 3",
                        "\"executions\" : 1",
                        "\"executionsAtBest\" : 1",
                        "\"executionsAtQueueHead\" : 1",
                        "\"crossedRows\" : 0",
                        "\"inferredOrders\" : 0",
                        "\"ghostPurges\" : 0",
                        "\"problems\" : [ ]");
    }

    @Test
    void shouldCountExecutionsThatAreNotAtTheBestOrNotTheOldest() throws IOException {
        final Path file = write(
                NAME,
                SOUND + "34200.3,1,13,10,100000,1\n34200.4,4,13,10,100000,1\n"
                        + "34200.5,1,14,10,100200,-1\n34200.6,4,14,10,100200,-1\n");
        // Order 13 is not the oldest of its queue; order 14 is not the best, so order 12 is a
        // ghost.
        assertThat(json(file))
                .contains(
                        "\"executions\" : 2",
                        "\"executionsAtBest\" : 2",
                        "\"executionsAtQueueHead\" : 1",
                        "\"ghostPurges\" : 1");
    }

    @Test
    void shouldTellOfAFileCutShort() throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 5_000; i++) {
                final String row = (34_200 + i) + ",1," + (i + 1) + "," + (i * 7919L % 900 + 1)
                        + "," + (100_000 - i * 31L % 997) + ",1\n";
                gzip.write(row.getBytes(StandardCharsets.US_ASCII));
            }
        }
        final Path file = folder.resolve(NAME + ".gz");
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        assertThat(json(file)).contains("\"truncated\" : true", "ends or breaks here");
        assertThat(data.run("check", "--strict", file)).isEqualTo(1);
        assertThat(data.errors())
                .startsWith("data check: " + NAME + ".gz line ")
                .hasLineCount(1);
    }

    @Test
    void shouldTellOfAFileThatIsNotWhatItsNameSays() throws IOException {
        final Path file = write(NAME + ".gz", "this is no gzip");
        assertThat(unread(file))
                .contains("\"format\" : null", "\"problems\" : [ \"cannot be opened: ", "GZIP");
        assertThat(data.run("check", "--strict", file)).isEqualTo(1);
        assertThat(data.errors()).hasLineCount(1).contains(NAME);
    }

    @Test
    void shouldTellOfAnEmptyFileAndOfAWrongName() throws IOException {
        final Path empty = write(NAME, "");
        assertThat(unread(empty)).contains("\"rows\" : 0", "has no rows");
        assertThat(data.run("check", "--strict", empty)).isEqualTo(1);
        assertThat(data.errors()).hasLineCount(1).contains(NAME, "has no rows");
        final Path wrong = write("day.csv", SOUND);
        assertThat(unread(wrong))
                .contains("\"format\" : null", "\"problems\" : [ \"is not named as LOBSTER does");
        assertThat(data.run("check", "--strict", wrong)).isEqualTo(1);
        assertThat(data.errors()).hasLineCount(1).contains("day.csv");
    }

    @Test
    void shouldCheckTheOthersWhenOneIsMissingOrWronglyDated() throws IOException {
        final Path sound = write(NAME, SOUND);
        final Path dated = write(NAME.replace("01-13", "13-45"), SOUND);
        final Path absent = folder.resolve("absent.csv");
        final Path json = folder.resolve("out.json");
        assertThat(data.run("check", absent, dated, sound, "--json", json)).isEqualTo(1);
        assertThat(data.errors()).hasLineCount(1).contains("absent.csv does not exist; ");
        assertThat(Files.readString(json))
                .contains("\"problems\" : [ \"does not exist\" ]")
                .contains("\"problems\" : [ \"names a day that is none: 2003-13-45\" ]")
                .contains("\"rows\" : 2,")
                .doesNotContain("seconds");
        assertThat(data.run("check", dated, sound)).isEqualTo(1);
        assertThat(data.run("check", sound)).isZero();
    }

    @Test
    void shouldRefuseAnOrderbookThatIsNone() throws IOException {
        final Path file = write(NAME, SOUND);
        assertThat(data.run("check", file, "--orderbook", folder.resolve("nope")))
                .isEqualTo(2);
        assertThat(data.errors()).hasLineCount(1).contains("nope does not exist");
        assertThat(data.run("check", file, "--orderbook", file)).isEqualTo(2);
        assertThat(data.errors()).hasLineCount(1).contains("is no orderbook");
    }

    @Test
    void shouldRefuseAFileThatIsNotThere() {
        assertThat(data.run("check", folder.resolve(NAME))).isEqualTo(1);
        assertThat(data.errors()).hasLineCount(1).contains(NAME, "does not exist");
        assertThat(data.run("check")).isEqualTo(2);
        assertThat(data.run()).isEqualTo(2);
    }

    @Test
    void shouldCompareWithTheBookBesideTheFile() throws IOException {
        final Path file = write(NAME, SOUND + "34200.3,2,11,40,100000,1\n");
        write(
                NAME.replace("message", "orderbook"),
                "9999999999,0,100000,100\n100100,50,100000,100\n100100,50,100000,61\n");
        assertThat(json(file))
                .contains("\"bestQuoteStates\" : 3", "\"bestQuoteStatesMatched\" : 2");
    }
}
