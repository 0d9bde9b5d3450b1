package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Parents in small recordings of every format, and what is said of recordings that are none. */
class RecordedFormatsTest {
    private static final String[] DONE = {
        "\"state\" : \"FILLED\"", "\"differences\" : 0", "\"violations\" : [ ]", "history clipped "
    };

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private int simulate(final Object... arguments) {
        errors.getBuffer().setLength(0);
        final String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return SimulateCommand.commandLine()
                .setErr(new PrintWriter(errors, true))
                .execute(words);
    }

    private String simulated(final Object... arguments) throws IOException {
        final Path json = folder.resolve("out.json");
        final Object[] all = new Object[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--json";
        all[arguments.length + 1] = json;
        assertThat(simulate(all)).as(errors.toString()).isZero();
        return Files.readString(json);
    }

    private void refused(final String sentence, final Object... arguments) {
        assertThat(simulate(arguments)).isEqualTo(1);
        assertThat(errors.toString()).startsWith("simulate: " + sentence).hasLineCount(1);
    }

    @Test
    void shouldPlayTheBusiestInstrumentOfMarketByOrder() throws IOException {
        final Path file = SyntheticRecording.marketByOrder(folder, 0);

        final String json = simulated("--recorded", file);

        assertThat(json)
                .contains(DONE)
                .contains(
                        "\"id\" : \"7 2023-11-14 22:13/1\"",
                        "\"id\" : \"7 2023-11-14 22:13/3\"",
                        "instrument 7 is played, the busiest of 2 in the recording by traded"
                                + " quantity, 15000",
                        "this very recording: the future");
        assertThat(simulate("--recorded", file, "--instrument", 9)).isEqualTo(1);
        assertThat(errors.toString())
                .startsWith("simulate: " + file
                        + " does not hold instrument 9: give --instrument one of 7, 8");
        refused(file + " ends with its snapshot", "--recorded", file, "--instrument", 8);
    }

    @Test
    void shouldTakeALaterSessionsFiguresFromTheOneBefore() throws IOException {
        final Path first = SyntheticRecording.marketByOrder(folder, 0);
        final Path second = SyntheticRecording.marketByOrder(folder, 600);

        assertThat(simulated("--lobster", second, first))
                .contains(DONE)
                .contains("7 2023-11-14 22:23/1", "those of the session before");

        final Path overlapping = SyntheticRecording.marketByOrder(folder, 200);
        refused(
                overlapping + " begins at 2023-11-14T22:16:41Z, before " + first + " ends, at"
                        + " 2023-11-14T22:18:20Z: give sessions that do not overlap",
                "--recorded",
                overlapping,
                first);
        refused(
                first + " is of market by order and ",
                "--recorded",
                first,
                SyntheticRecording.levels(folder));
        refused(first + " is given twice", "--recorded", first, first);
    }

    @Test
    void shouldTradeCoinsInUnitsThatMoneyCanTell() throws IOException {
        final Path file = SyntheticRecording.bitstamp(folder);

        assertThat(simulated("--recorded", file))
                .contains(DONE)
                .contains(
                        "quantities are in units of 0.00010000 coin",
                        "executions are inferred",
                        "\"quantity\" : 15000,");
    }

    @Test
    void shouldTradeInLevelsByThePessimisticQueueModel() throws IOException {
        final Path file = SyntheticRecording.levels(folder);

        assertThat(simulated("--recorded", file))
                .contains(DONE)
                .contains(
                        "queue model: pessimistic",
                        "the recording tells no trades: a minute's volume is taken to be the mean"
                                + " quantity at a best price");
    }

    @Test
    void shouldPlayALobsterDayByItsLevelsWhereMessagesMakeNoBook() throws IOException {
        final Path messages = SyntheticRecording.lobsterLevels(folder);
        final Path parents = Files.write(
                folder.resolve("parents.csv"),
                List.of(ParentsFile.HEADER, "1,1,buy,1000,300,600,twap,mustFinish,"));

        assertThat(simulated("--recorded", messages, "--parents", parents))
                .contains(DONE)
                .contains("XYZ 2012-06-21/1", "queue model: pessimistic");
    }

    @Test
    void shouldRefusePricesThatTheAgentDoesNotBelieve() throws IOException {
        final Path orders = SyntheticRecording.marketByOrder(folder, 0);
        Files.writeString(
                orders, Files.readString(orders).replace(",100.00,50,101,", ",-0.25,50,101,"));
        refused(
                orders + " line 4: the price -0.25 is not above 0, and the agent believes no such"
                        + " price",
                "--recorded",
                orders);
        final Path levels = SyntheticRecording.levels(folder);
        Files.writeString(levels, Files.readString(levels).replace(",100.00,", ",0,"));
        refused(levels + " line 2: the price 0 is not above 0", "--recorded", levels);
    }

    @Test
    void shouldSayWhatIsNoRecording() throws IOException {
        final Path odd = Files.writeString(folder.resolve("odd.csv"), "time,price\n1,2\n");
        refused(odd + " begins with 'time,price', columns of no known form", "--recorded", odd);
        final Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        refused(empty + " is not named as LOBSTER does", "--recorded", empty);
        refused(folder + " is a folder", "--recorded", folder);
        final Path packed = Files.writeString(folder.resolve("orders.csv.xz"), "plain\n");
        refused(packed + " cannot be opened: ", "--recorded", packed);
        final Path header = Files.writeString(
                folder.resolve("header.csv"),
                "id,timestamp,exchange.timestamp,price,volume,action,direction\n");
        refused(header + " has no rows: ", "--recorded", header);
        final Path brief = Files.write(
                folder.resolve("brief.csv"),
                Files.readAllLines(SyntheticRecording.levels(folder)).subList(0, 60));
        refused(brief + " lasts 58 s", "--recorded", brief);
        assertThat(simulate("--instrument", "7")).isEqualTo(2);
    }

    @Test
    void shouldLeaveOutParentsThatEndAfterASession() throws IOException {
        final Path file = SyntheticRecording.bitstamp(folder);
        final Path parents = Files.write(
                folder.resolve("parents.csv"),
                List.of(
                        ParentsFile.HEADER,
                        "1,1,buy,1000,60,60,twap,mustFinish,",
                        "2,1,buy,1000,60,241,twap,mustFinish,"));

        assertThat(simulated("--recorded", file, "--parents", parents))
                .contains(
                        "BITSTAMP 2023-11-14 22:13: the recording ends at 22:18:20; 1 of 2 parents"
                                + " would have ended after it and were left out");
    }
}
