package io.glidepath.sim.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.sim.feed.LobsterFile;
import io.glidepath.sim.feed.LobsterInstrument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same market in the forms in which venues, vendors and recorders write it. */
class FileFormsTest {
    private static final String MBO =
            "ts_event,ts_recv,action,side,price,size,order_id,flags,sequence,instrument_id\n";
    private static final String BOOK = """
        1,1,A,B,100.00,10,1,40,1,7
        1,1,A,A,101.00,10,2,40,2,7
        2,2,T,B,101.00,4,0,0,3,7
        2,2,F,A,101.00,4,2,0,4,7
        """;
    private static final String REST = """
        4,4,T,B,101.00,3,0,0,6,7
        4,4,F,A,101.00,3,2,0,7,7
        4,4,C,A,101.00,3,2,128,8,7
        """;

    @TempDir
    private Path folder;

    private final DataUser data = new DataUser();

    private Path write(final String name, final String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** All executions are at the best price and of the oldest order, and nothing is wrong. */
    private void sound(final String name, final String text, final int rows, final int executions)
            throws IOException {
        assertThat(data.json(write(name, text), folder))
                .contains(
                        "\"rows\" : " + rows,
                        "\"executions\" : " + executions,
                        "\"executionsAtBest\" : " + executions,
                        "\"executionsAtQueueHead\" : " + executions,
                        "\"ghostPurges\" : 0",
                        "\"problems\" : [ ]");
    }

    private void refused(final String text, final String... said) throws IOException {
        final Path file = write("other.csv", text);
        assertThat(data.run("check", file)).isEqualTo(1);
        assertThat(data.errors()).contains(said);
    }

    @Test
    void shouldTakeAFillThatIsToldAgainAsModificationOnce() throws IOException {
        sound("m.csv", MBO + BOOK + "2,2,M,A,101.00,6,2,128,5,7\n" + REST, 8, 2);
    }

    @Test
    void shouldTakeAFillThatIsToldAgainAsPartialCancelOnce() throws IOException {
        sound("c.csv", MBO + BOOK + "2,2,C,A,101.00,4,2,128,5,7\n" + REST, 8, 2);
    }

    @Test
    void shouldKeepWhatAPartialCancelLeaves() throws IOException {
        final String reduced = BOOK + "2,2,C,A,101.00,4,2,128,5,7\n3,3,C,A,101.00,3,2,128,5,7\n";
        sound("p.csv", MBO + reduced + REST, 9, 2);
    }

    @Test
    void shouldCountFillsOfOrdersNeverShownAsHidden() throws IOException {
        final String hidden = "2,2,F,A,101.00,5,777,0,5,7\n3,3,N,N,,0,0,128,5,7\n";
        final Path file = write("h.csv", MBO + BOOK + hidden);
        assertThat(data.json(file, folder))
                .contains("\"hiddenExecutions\" : 1", "\"problems\" : [ ]");
    }

    @Test
    void shouldGoOnBehindASnapshotInTheMiddle() throws IOException {
        for (final String clear : new String[] {"0.00", "", "9223372036.854775807"}) {
            for (final int flags : new int[] {8, 40}) {
                final String again = "3,3,R,N," + clear + ",0,0,8,0,7\n"
                        + "3,3,A,B,100.00,10,1," + flags + ",0,7\n"
                        + "3,3,A,A,101.00,6,2," + flags + ",0,7\n";
                sound("r.csv", MBO + BOOK + again + REST, 10, 2);
            }
        }
    }

    @Test
    void shouldFindColumnsByTheirNames() throws IOException {
        sound("v.csv", """
            ts_recv,ts_event,rtype,instrument_id,action,side,price,size,order_id,flags,symbol
            2025-07-02T14:00:00.000020000Z,2025-07-02T14:00:00Z,160,7,A,B,99.750000000,5,1,40,Z
            2025-07-02T14:00:01.000020000Z,2025-07-02T14:00:01Z,160,7,F,B,99.750000000,5,1,0,Z
            """, 2, 1);
        sound("raw.csv", """
            ts_recv,ts_event,rtype,instrument_id,action,side,price,size,order_id,flags,symbol
            1751464800000000020,1751464800000000000,160,7,A,B,99750000000,5,1751464800010001000,40,Z
            1751464800000000021,1751464800000000001,160,7,F,B,99750000000,5,1751464800010001000,0,Z
            1751464800000000021,1751464800000000001,160,7,R,N,9223372036854775807,0,0,0,Z
            """, 3, 1);
    }

    @Test
    void shouldReadLevelsWhoseColumnsAreInAnotherOrder() throws IOException {
        final Path named = write("l.csv", """
            timestamp,bid_price,bid_size,ask_price,ask_size
            1751464800000000000,100,5,101,6,99,7,102,8
            """);
        assertThat(data.json(named, folder)).contains("\"rows\" : 1", "\"problems\" : [ ]");
        final Path crossed = write("x.csv", """
            timestamp,bid_price,bid_quantity,ask_price,ask_quantity
            1751464800000000000,101,5,100,6
            1751464800000000001,100,5,101,6
            """);
        assertThat(data.json(crossed, folder))
                .contains("\"rows\" : 1,", "bid_price 101 is above ask_price 100");
    }

    @Test
    void shouldReadFractionsAndExponents() throws IOException {
        final Path levels = write("f.csv", """
            time,ask_price,ask_quantity,bid_price,bid_quantity
            1751464800000000000,1.236e-05,0.39127,1.235E-5,2.5
            """);
        assertThat(data.json(levels, folder)).contains("\"rows\" : 1", "\"problems\" : [ ]");
        final Path orders = write("b.csv", """
            id,timestamp,exchange.timestamp,price,volume,action,direction
            1,1751464800687,1751464800684,60012,0.92000000,created,ask
            """);
        assertThat(data.json(orders, folder)).contains("\"rows\" : 1", "\"problems\" : [ ]");
    }

    @Test
    void shouldTellWhichUnitTimesSeemToBeIn() throws IOException {
        final String header = "time,ask_price,ask_quantity,bid_price,bid_quantity\n";
        refused(
                header + "1751464800000,101,5,100,5\n",
                "the time 1751464800000 is 1970-01-01T00:29:11Z in ns since the epoch, and"
                        + " 2025-07-02T14:00:00Z in ms since the epoch");
        refused(
                header + "1751464800000000,101,5,100,5\n",
                "2025-07-02T14:00:00Z in µs since the epoch: give ns since the epoch");
    }

    @Test
    void shouldTakeTickersWithDigitsAndShareClasses() throws IOException {
        for (final String ticker : new String[] {"BRK-B", "BRK.B", "ZZZ5", "3M"}) {
            sound(
                    ticker + "_2019-07-02_34200000_57600000_message_10.csv",
                    "34200.1,1,11,100,1000000,1\n34201.5,4,11,100,1000000,1\n",
                    2,
                    1);
        }
    }

    @Test
    void shouldSayWhatColumnsAreWanted() throws IOException {
        refused("when,ask,bid\n1,2,1\n", "begins with 'when,ask,bid'", "time,ask_price");
    }

    @Test
    void shouldNameFieldAndValueThatCannotBeRead() throws IOException {
        final String rows = "2,2,A,B,100.00,1.5,2,128,1,7\n"
                + "2,2,A,B,100.00,1,9300000000000000000,128,1,7\n"
                + "2,2,A,B,100.000000001,1,2,128,1,7\n";
        assertThat(data.json(write("n.csv", MBO + BOOK + rows), folder))
                .contains(
                        "size '1.5' is not a whole number",
                        "order_id '9300000000000000000' is not",
                        "price '100.000000001' is not a price, of at most eight decimals");
        final Path levels = write("o.csv", """
            time,ask_price,ask_quantity,bid_price,bid_quantity
            1751464800000000000,101,5,100,5
            1751464800000000000,0.123456789,5,0.1,5
            """);
        assertThat(data.json(levels, folder))
                .contains("ask_price '0.123456789' is not a price of at most eight decimals");
    }

    @Test
    void shouldExecuteTheOrderThatIsNamedWhateverPriceIsPrinted() throws IOException {
        sound("ZZZ_2019-07-02_34200000_57600000_message_10.csv", """
            34200.1,1,11,100,1000000,1
            34200.1,1,12,100,1000000,1
            34200.1,1,13,100,999900,1
            34201.5,4,11,100,999900,1
            34201.6,4,12,100,1000000,1
            34201.7,4,13,100,999900,1
            """, 6, 3);
    }

    @Test
    void shouldPurgeABetterOrderOnlyIfNoLaterRowNamesIt() throws IOException {
        final Path file = write("ZZZ_2019-07-02_34200000_57600000_message_10.csv", """
            34200.1,1,11,100,1000200,1
            34200.1,1,12,100,1000100,1
            34200.1,1,13,100,1000000,1
            34201.5,4,13,50,1000000,1
            34201.6,4,12,100,1000100,1
            34201.7,4,13,50,1000000,1
            """);
        assertThat(data.json(file, folder))
                .contains(
                        "\"executions\" : 3",
                        "\"executionsAtBest\" : 2",
                        "\"ghostPurges\" : 1",
                        "\"problems\" : [ ]");
    }

    @Test
    void shouldLetCrossedOrdersRestInAHaltUntilTheirAuction() throws IOException {
        final Path file = write("ZZZ_2019-07-02_34200000_57600000_message_10.csv", """
            34200.1,1,11,100,999900,1
            34200.1,1,12,100,1000100,-1
            34300.0,7,0,0,-1,-1
            34400.0,7,0,0,0,-1
            34401.0,1,13,100,1000200,1
            34402.0,1,14,100,999800,-1
            34403.0,1,15,100,999900,-1
            34420.0,6,0,100,1000000,-1
            34420.0,4,13,100,1000000,1
            34420.0,4,14,100,1000000,-1
            34420.0,7,0,0,1,-1
            34421.0,4,15,50,999900,-1
            34422.0,3,15,50,999900,-1
            34423.0,4,11,100,999900,1
            """);
        assertThat(data.json(file, folder))
                .contains(
                        "\"executions\" : 1,",
                        "\"executionsAtBest\" : 1,",
                        "\"auctionExecutions\" : 3",
                        "\"ghostPurges\" : 0",
                        "\"crossedRows\" : 0",
                        "\"problems\" : [ ]");
    }

    @Test
    void shouldMeasureTheTickOnThePricesOfOrders() throws IOException {
        tick("9999,10000,10100", 10_000L);
        tick("1000000,1000100,999900", 1_000_000L);
        tick("1000000,1000110,999900", 100_000L);
    }

    private void tick(final String prices, final long tick) throws IOException {
        final StringBuilder rows = new StringBuilder();
        for (final String price : prices.split(",")) {
            rows.append("34200.1,1,")
                    .append(price)
                    .append(",100,")
                    .append(price)
                    .append(",1\n");
        }
        final Path file = write("ZZZ_2019-07-02_34200000_57600000_message_10.csv", rows.toString());
        assertThat(LobsterInstrument.tick(LobsterFile.of(file))).isEqualTo(tick);
    }
}
