package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Settings from files: what is wrong is told in one sentence with file, line and remedy. */
class FlowFilesTest {
    private static final String HAWKES =
            "type,base,marketSell,marketBuy,limitBid,limitAsk,cancelBid,cancelAsk,decay";

    @TempDir
    Path folder;

    @Test
    void shouldReadIntensities() throws IOException {
        final LevelIntensities read = IntensityFile.read(
                file("# mine\nlevel,limit,cancel\nmarket,0.2,\n1, 0.5,0.1 # best\n\n2,0,0.05\n"));

        assertThat(read.market()).isEqualTo(0.2);
        assertThat(read.limits()).containsExactly(0.5, 0);
        assertThat(read.cancelsPerUnit(1)).containsExactly(0.1, 0.05);
    }

    /** H is the header, a slash ends a line; what is wrong begins with the line's number. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1: there are no rows below the header H",
                "level;limit|1: the header is \"level;limit\": write H",
                "H/market,0.1|2: it has 2 columns: write the 3 of H",
                "H/market,x,/|2: limit is \"x\": write a number from 0 to 1000",
                "H/market,0x1p3,/|2: limit is \"0x1p3\": write a number from 0 to 1000",
                "H/market,1f,/|2: limit is \"1f\": write a number from 0 to 1000",
                "H/market,1,0.5/|2: market orders are not cancelled, and the third column has"
                        + " \"0.5\": leave it empty",
                "H/market,NaN,/|2: limit is \"NaN\": write a number from 0 to 1000",
                "H/market,1,/1,-1,0/|3: limit is \"-1\": write a number from 0 to 1000",
                "H/market,1,/2,1,0/|3: the level is \"2\": write 1, levels rise from 1",
                "H/1,1,0/|2: no rate of market orders so far: add a row \"market,0.1237,\"",
                "H/market,1,/market,1,/|3: market orders have a rate already: remove one",
                "H/market,1,/1,0,0/|3: no level has limit orders: give one a rate above 0",
            })
    void shouldTellWhatIsWrongWithIntensities(final String text, final String what)
            throws IOException {
        final Path file = file(text.replace("H", IntensityFile.HEADER).replace('/', '\n'));

        assertThatThrownBy(() -> PoissonMarket.read(file))
                .hasMessage(file + ", line " + what.replace("H", IntensityFile.HEADER));
    }

    @Test
    void shouldTellThatAFileIsNotThereOrNoText() throws IOException {
        final Path nowhere = folder.resolve("nowhere.csv");
        final Path binary = folder.resolve("binary.csv");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> PoissonMarket.read(nowhere))
                .hasMessage(nowhere + " does not exist: give a CSV file");
        assertThatThrownBy(() -> PoissonMarket.read(binary))
                .hasMessage(binary + " is not UTF-8 text: give a CSV file");
        assertThatThrownBy(() -> HawkesMarket.read(folder)).hasMessageContaining("cannot be read");
    }

    @Test
    void shouldTellWhatIsWrongWithHawkesParameters() throws IOException {
        final Path empty = file(HAWKES + "\nmarketBuy,1,0,0,0,0,0,0,1\n");
        assertThatThrownBy(() -> HawkesMarket.read(empty))
                .hasMessage(empty + ", line 2: here is the row of marketSell: write the six rows in"
                        + " the order of the columns");

        final Path slow = file(HAWKES + "\nmarketSell,1,0,0,0,0,0,0,0\n");
        assertThatThrownBy(() -> HawkesMarket.read(slow))
                .hasMessage(slow + ", line 2: decay is \"0\": write a number from 0.001 to"
                        + " 1000000");

        final StringBuilder rows = new StringBuilder(HAWKES);
        for (final String name : HAWKES.split(",")) {
            if (!"type,base,decay".contains(name)) {
                rows.append('\n').append(name).append(",1,.2,.2,.2,.2,.2,.2,1");
            }
        }
        final Path exploding = file(rows.toString());
        assertThatThrownBy(() -> HawkesMarket.read(exploding))
                .hasMessage(exploding + ", line 2: the branching ratio (spectral radius of the"
                        + " branching numbers) is 1.200, and the flow explodes: multiply them by"
                        + " less than 0.833");
    }

    @Test
    void shouldTellWhatIsWrongWithRegimes() throws IOException {
        final String header = RegimeChain.HEADER + "\n";
        final Path self = file(header + "0,calm,1,1,1,1,1,no,0:5\n");
        assertThatThrownBy(() -> RegimeChain.read(self))
                .hasMessage(self + ", line 2: perHour has \"0:5\": write regime:rate, another"
                        + " regime of the file and how often an hour it follows, 0 to 3600000");
        final Path twice = file(header + "0,calm,1,1,1,1,1,no,1:5 1:6\n1,busy,1,1,1,1,1,no,\n");
        assertThatThrownBy(() -> RegimeChain.read(twice))
                .hasMessage(twice + ", line 2: perHour has regime 1 twice: write it once");
        final Path nameless = file(header + "0,,1,1,1,1,1,no,\n");
        assertThatThrownBy(() -> RegimeChain.read(nameless))
                .hasMessage(nameless + ", line 2: the regime has no name: write one");
        final Path news = file(header + "0,calm,1,1,1,1,1,maybe,\n");
        assertThatThrownBy(() -> RegimeChain.read(news))
                .hasMessage(news + ", line 2: news is \"maybe\": write yes or no");
        final Path id = file(header + "1,calm,1,1,1,1,1,no,\n");
        assertThatThrownBy(() -> RegimeChain.read(id))
                .hasMessage(id + ", line 2: the id is \"1\": write 0, ids rise from 0");
    }

    private Path file(final String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "flow", ".csv"), text);
    }
}
