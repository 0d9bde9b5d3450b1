package io.glidepath.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.exec.order.Algo;
import io.glidepath.exec.order.Urgency;
import io.glidepath.risk.Side;
import io.glidepath.sim.ParentPlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ParentsFileTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String GOOD = "1,1,buy,100,0,60,twap,mustFinish,";

    @TempDir
    private Path folder;

    private Path file(final String... lines) throws IOException {
        return Files.write(folder.resolve("parents.csv"), List.of(lines));
    }

    @Test
    void shouldReadParents() throws IOException {
        final Path file = file(
                ParentsFile.HEADER,
                GOOD,
                "",
                " 7 , 2 , SELL , 300 , 5 , 30 , , bestEffort , 99.01 ");

        assertThat(ParentsFile.read(file, Algo.POV, 2).plans())
                .containsExactly(
                        ParentPlan.of(1, 1, Side.BUY, 100, 0, 60 * SECOND, Algo.TWAP),
                        new ParentPlan(
                                7,
                                1,
                                2,
                                Side.SELL,
                                300,
                                5 * SECOND,
                                ParentPlan.AT_ADMISSION,
                                35 * SECOND,
                                9_901_000_000L,
                                Algo.POV,
                                false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,1,buy,100,0,60,twap|7 cells, not 9",
                "2,1,buy,100,0,60,twap,mustFinish,,|10 cells, not 9",
                "x,1,buy,100,0,60,twap,mustFinish,|id 'x' is not a whole number",
                "0,1,buy,100,0,60,twap,mustFinish,|id 0 is not 1 to 1048575",
                "1048576,1,buy,100,0,60,twap,mustFinish,|id 1048576 is not 1 to 1048575",
                "1,1,buy,100,0,60,twap,mustFinish,|id 1 is there twice",
                "2,0,buy,100,0,60,twap,mustFinish,|instrument 0 is not 1 to 2",
                "2,3,buy,100,0,60,twap,mustFinish,|instrument 3 is not 1 to 2",
                "2,1,hold,100,0,60,twap,mustFinish,|side 'hold' is neither buy nor sell",
                "2,1,buy,0,0,60,twap,mustFinish,|quantity 0 is not 1 to 9223372036854775807",
                "2,1,buy,-5,0,60,twap,mustFinish,|quantity -5 is not 1 to 9223372036854775807",
                "2,1,buy,9223372036854775808,0,60,twap,mustFinish,"
                        + "|quantity '9223372036854775808' is not a whole number",
                "2,1,buy,1.5,0,60,twap,mustFinish,|quantity '1.5' is not a whole number",
                "2,1,buy,100,-1,60,twap,mustFinish,|startSeconds -1 is not 0 to 86400",
                "2,1,buy,100,0,0,twap,mustFinish,|durationSeconds 0 is not 1 to 86400",
                "2,1,buy,100,0,60,best,mustFinish,"
                        + "|algo 'best' is none of policy, ac, twap, vwap, pov",
                "2,1,buy,100,0,60,twap,perhaps,"
                        + "|completion 'perhaps' is neither mustFinish nor bestEffort",
                "2,1,buy,100,0,60,twap,mustFinish,cheap|limit 'cheap' is not a price",
                "2,1,buy,100,0,60,twap,mustFinish,1e30|limit '1e30' is not a price",
                "2,1,buy,100,0,60,twap,mustFinish,0.000000001|limit '0.000000001' is not a price",
                "2,1,buy,100,0,60,twap,mustFinish,-1|limit '-1' is not a price",
            })
    void shouldNameFileAndLineOfEveryMistake(final String line, final String mistake)
            throws IOException {
        final Path file = file(ParentsFile.HEADER, GOOD, line);
        assertThatThrownBy(() -> ParentsFile.read(file, Algo.AC, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ":3: " + mistake);
    }

    @Test
    void shouldNameTheHeaderAndWhatIsMissing() throws IOException {
        final Path wrong = file("id,side", GOOD);
        assertThatThrownBy(() -> ParentsFile.read(wrong, Algo.AC, 2))
                .hasMessage(wrong + ":1: the header must be " + ParentsFile.HEADER
                        + ", behind it any of urgency, riskAversion, sigma, eta, gamma, each once");
        final Path empty = file(ParentsFile.HEADER);
        assertThatThrownBy(() -> ParentsFile.read(empty, Algo.AC, 2))
                .hasMessage(empty + " holds no parent");
        final Path absent = folder.resolve("absent.csv");
        assertThatThrownBy(() -> ParentsFile.read(absent, Algo.AC, 2))
                .hasMessageStartingWith(absent + " cannot be read");
    }

    @Test
    void shouldReadASheetWithByteOrderMarkAndCarriageReturns() throws IOException {
        final Path file = Files.writeString(
                folder.resolve("sheet.csv"),
                "\uFEFF" + ParentsFile.HEADER + "\r\n" + GOOD + "\r\n");
        assertThat(ParentsFile.read(file, Algo.POV, 2).plans()).hasSize(1);
    }

    @Test
    void shouldReadUrgencyAndCoefficients() throws IOException {
        final Path file = file(
                ParentsFile.HEADER + ",riskAversion,urgency,eta",
                GOOD + ",,high,1e-6",
                "2,1,buy,100,0,60,ac,,,0.00002,,",
                "3,2,buy,100,0,60,ac,,,,,");
        final ParentsFile.Sheet sheet = ParentsFile.read(file, Algo.POV, 2);
        assertThat(sheet.plans().get(0).urgency()).isEqualTo(Urgency.HIGH);
        assertThat(sheet.plans().get(1).riskAversion()).isEqualTo(20_000_000);
        assertThat(sheet.plans().get(2).saysUrgency()).isFalse();
        assertThat(sheet.coefficients()).isEqualTo(Map.of(1, Map.of("eta", 1e-6)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urgency|huge|urgency 'huge' is none of low, medium, high",
                "riskAversion|-1|risk aversion -1 is no number from 0",
                "riskAversion|much|riskAversion 'much' is not a number",
                "urgency,riskAversion|low,1|urgency and risk aversion say the same: give one",
                "sigma|-1|sigma -1 is not 0 or more",
                "eta|x|eta 'x' is not a number",
                "sigma,sigma|1,1|behind it any of urgency, riskAversion, sigma, eta, gamma",
                "speed|1|the header must be",
            })
    void shouldRefuseWhatSaysNothingOfASchedule(
            final String columns, final String cells, final String said) throws IOException {
        final Path file = file(ParentsFile.HEADER + "," + columns, GOOD + "," + cells);
        assertThatThrownBy(() -> ParentsFile.read(file, Algo.POV, 2)).hasMessageContaining(said);
    }

    @Test
    void shouldRefuseTwoNumbersOfOneInstrument() throws IOException {
        final Path file =
                file(ParentsFile.HEADER + ",sigma", GOOD + ",0.1", "2,1,buy,100,0,60,ac,,,0.2");
        assertThatThrownBy(() -> ParentsFile.read(file, Algo.POV, 2))
                .hasMessageContaining("sigma 0.2 of instrument 1 is 0.1 in a row above");
    }
}
