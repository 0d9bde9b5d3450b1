package io.glidepath.sim.check;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** What a user sees of {@code data check} of whole files that are not as they should be. */
@Timeout(60)
class NastyFilesTest {
    private static final String NAME = "XYZ_2003-01-13_34200000_57600000_message_1.csv";
    private static final String BOOK = NAME.replace("message", "orderbook");
    private static final String SOUND = "34200.1,1,11,100,100000,1\n34200.2,1,12,50,100100,-1\n";
    private static final String MBO =
            "ts_event,ts_recv,action,side,price,size,order_id,flags,sequence,instrument_id\n"
                    + "1,1,A,B,100.0000,1,1,128,1,7\n";
    private static final String BITSTAMP =
            "id,timestamp,exchange.timestamp,price,volume,action,direction\n"
                    + "1,1,1,236.47,100,created,bid\n";
    private static final String LEVELS =
            "time,ask_price,ask_quantity,bid_price,bid_quantity,ask_price,ask_quantity,bid_price,"
                    + "bid_quantity\n1,101,5,100,5,102,5,99,5\n";

    @TempDir
    private Path folder;

    private final DataUser data = new DataUser();

    private Path write(final String name, final String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, ISO_8859_1);
    }

    private String json(final Path file) throws IOException {
        return data.json(file, folder);
    }

    private void refused(final Path file, final String said) {
        assertThat(data.run("check", file)).isEqualTo(1);
        assertThat(data.errors())
                .startsWith("data check: " + file + " " + said)
                .endsWith(": give recorded files\n")
                .hasLineCount(1);
        assertThat(data.run("check", "--strict", file)).isEqualTo(1);
        assertThat(data.errors()).contains(said).hasLineCount(1);
    }

    private static String sound(final String format) {
        return switch (format) {
            case "lobster" -> SOUND;
            case "mbo" -> MBO;
            case "bitstamp" -> BITSTAMP;
            default -> LEVELS;
        };
    }

    private Path day(final String format, final String text) throws IOException {
        return write("lobster".equals(format) ? NAME : "other.csv", text);
    }

    /** Format, the line, and a row that goes on so far and has no end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lobster | 3 | 34200.3,1,13,100,1000
            lobster | 3 | 34200.3,1,13,100,100000,-
            lobster | 3 | 3
            mbo | 3 | 2,2,A,B,100.0000,1,2,128
            bitstamp | 3 | 2,2,2,236.47,100,created,bi
            levels | 3 | 2,101,5,100
            levels | 3 | 2,101,5,100,5
        """)
    void shouldTellOfATextThatEndsInTheMiddleOfARow(
            final String format, final int line, final String row) throws IOException {
        final String said = "line " + line + ": the file ends in the middle of this row";
        final Path file = day(format, sound(format) + row);
        assertThat(json(file))
                .contains("\"truncated\" : true", "\"badRows\" : 0")
                .contains("\"problems\" : [ \"" + said);
        assertThat(data.run("check", "--strict", file)).isEqualTo(1);
        assertThat(data.errors())
                .isEqualTo("data check: " + file.getFileName() + " " + said + "\n");
        day(format, sound(format) + row + "\n");
        assertThat(data.run("check", "--strict", file)).isIn(0, 1);
        assertThat(data.errors()).doesNotContain("in the middle");
    }

    @ParameterizedTest
    @CsvSource({"lobster", "mbo", "bitstamp", "levels"})
    void shouldNotCallAWholeLastRowCut(final String format) throws IOException {
        final Path file = day(format, sound(format).stripTrailing());
        assertThat(data.run("check", "--strict", file)).isZero();
        assertThat(json(file)).contains("\"truncated\" : false", "\"problems\" : [ ]");
    }

    @ParameterizedTest
    @CsvSource({"lobster", "mbo", "bitstamp", "levels"})
    void shouldReadWhatOtherSystemsWrite(final String format) throws IOException {
        final String text = sound(format).replace("\n", "\r\n");
        final Path file = day(format, "\u00EF\u00BB\u00BF" + text);
        assertThat(data.run("check", "--strict", file)).isZero();
    }

    @Test
    void shouldSkipARowOfAnyLength() throws IOException {
        final Path file = write(NAME, SOUND + "9".repeat(300_000) + "\n34200.4,4,11,5,100000,1\n");
        assertThat(json(file))
                .contains("\"rows\" : 3", "\"badRows\" : 1", "\"truncated\" : false")
                .contains("\"problems\" : [ \"line 3: longer than 65536 bytes\" ]");
        assertThat(data.run("check", write(NAME, "x".repeat(300_000)))).isEqualTo(1);
        assertThat(data.errors()).hasLineCount(1).contains("has no rows");
    }

    @Test
    void shouldSkipARowOfZeros() throws IOException {
        assertThat(json(write(NAME, SOUND + "\0".repeat(4_000))))
                .contains("\"problems\" : [ \"line 3: not time, type, id, size");
    }

    @Test
    void shouldRefuseWhatIsNoFileToBeReadTwice() throws IOException {
        refused(Files.createDirectory(folder.resolve(NAME)), "is a folder");
        final Path loop = folder.resolve("loop_" + NAME);
        Files.createSymbolicLink(loop, loop.getFileName());
        refused(loop, "is a link that leads nowhere");
        refused(Path.of("/dev/null"), "is no file on a disk");
    }

    @Test
    void shouldSayThatAFileIsPackedTwiceOrNamedAsIfItWereNot() throws IOException {
        final byte[] once = gzip(SOUND.getBytes(ISO_8859_1));
        refused(
                Files.write(folder.resolve(NAME + ".gz"), gzip(once)),
                "cannot be opened: it holds packed bytes where rows should be");
        refused(
                Files.write(folder.resolve(NAME), once),
                "cannot be opened: it holds packed bytes where rows should be");
    }

    private static byte[] gzip(final byte[] plain) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void shouldSayThatAPackedFileEndsBeforeItsFirstRow() throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream xz = new XZOutputStream(bytes, new LZMA2Options(1))) {
            xz.write(MBO.getBytes(ISO_8859_1));
        }
        final Path file = folder.resolve("day.csv.xz");
        refused(
                Files.write(file, Arrays.copyOf(bytes.toByteArray(), 40)),
                "cannot be unpacked: it ends in its first bytes");
        refused(
                Files.write(file, Arrays.copyOf(bytes.toByteArray(), 5)),
                "cannot be opened: it ends in its first bytes");
    }

    @Test
    void shouldSayThatAHeaderIsOfNoFormat() throws IOException {
        refused(
                write("other.csv", MBO.replace(",instrument_id", "")),
                "begins with 'ts_event,ts_recv,action,side,price,size,order_id,flags,sequence',"
                    + " columns of no known form; wanted are those of ts_event,ts_recv,action,");
    }

    @Test
    void shouldTellThatABookBesideTheMessagesHasNotTheirRows() throws IOException {
        final Path file = write(NAME, SOUND);
        write(BOOK, "9999999999,0,100000,100\n");
        final String said = BOOK + " has 1 rows, " + NAME + " has 2: they are not of the same rows";
        assertThat(json(file)).contains(said);
        assertThat(data.run("check", "--strict", file)).isEqualTo(1);
        assertThat(data.errors()).isEqualTo("data check: " + said + "\n");
        Files.delete(folder.resolve(BOOK));
        Files.createDirectory(folder.resolve(BOOK));
        assertThat(data.run("check", "--strict", file)).isZero();
    }

    /** Messages of which each tells of an order that came unseen: they are played by their book. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | 34201,2,9,1,100000,1 | line 3: the orderbook file has no such row, and none
            4 | 34201,2,9,1,100000,1 | line 4: the message file has no such row, and none
            3 | noon,2,9,1,100000,1 | NAME line 2: not time, type, id, size, price
        """)
    void shouldTellWhatTheMessagesOfABookLack(
            final int books, final String second, final String said) throws IOException {
        write(NAME, "34200,1,1,1,100000,1\n" + second + "\n34202,2,8,1,100000,1\n");
        final Path file = write(BOOK, "100100,5,100000,5\n".repeat(books));
        assertThat(json(file)).contains("\"problems\" : [ \"" + said.replace("NAME", NAME));
        assertThat(data.run("check", "--strict", file)).isEqualTo(1);
        assertThat(data.errors()).hasLineCount(1).contains(said.replace("NAME ", ""));
    }

    @Test
    void shouldProveQueuesOfADayWithAnIdAddedTwice() throws IOException {
        final StringBuilder rows = new StringBuilder();
        for (int i = 1; i < 60; i++) {
            rows.append(36_000 + i).append(",1,").append(i).append(",10,100000,1\n");
        }
        rows.append("36100,1,5,10,100000,1\n36101,3,5,10,100000,1\n");
        assertThat(data.run("queue", write(NAME, rows.toString()), "--gate")).isZero();
        assertThat(data.errors()).isEmpty();
    }
}
