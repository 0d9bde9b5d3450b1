package io.glidepath.sim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.glidepath.codec.common.Flag;
import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.market.RegimeUpdateDecoder;
import io.glidepath.exec.wire.Stream;
import io.glidepath.sim.FrameTap;

import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Regimes follow each other as their chain says, are announced, and change the market. */
class RegimeTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long SEED = 20_261_127;

    @TempDir
    Path folder;

    @Test
    void shouldAnnounceEachRegimeWhenItBegins() throws IOException {
        final RegimeChain chain =
                chain("0,calm,1,1,1,1,1,no,1:3600", "1,wild,3,1,1,1,2.5,yes,0:7200");
        final Announced announced = new Announced();

        run(chain, 1_800, announced).run(0);

        assertThat(announced.lines.getFirst()).isEqualTo("0 x 1.0 NO [0.0, 0.0, 0.0, 0.0]");
        assertThat(announced.lines.get(1)).isEqualTo("1 x 2.5 YES [0.5, 0.0, 0.0, 0.0]");
        assertThat(announced.lines.get(2)).isEqualTo(announced.lines.getFirst());
        // calm lasts 1 s and wild 0.5 s on the mean: 1,815 s hold 1,210 pairs, give or take 26
        assertThat(announced.lines.size() / 2).as("seed %d", SEED).isBetween(1_132, 1_288);
        assertThat(announced.wildNs / (1_815.0 * SECOND)).isCloseTo(1 / 3.0, within(0.03));
    }

    @Test
    void shouldAnnounceTheSameFromTheSameSeed() throws IOException {
        final Announced first = new Announced();
        final Announced second = new Announced();
        run(RegimeChain.builtIn(), 3_600, first).run(3);
        run(RegimeChain.builtIn(), 3_600, second).run(3);

        assertThat(first.lines).hasSizeGreaterThan(2).isEqualTo(second.lines);
    }

    @Test
    void shouldTradeSoManyTimesAsOften() throws IOException {
        final double calm =
                run(chain("0,calm,1,1,1,1,1,no,"), 3_000, FrameTap.NONE).run(0);
        final double busy =
                run(chain("0,busy,2,1,1,1,1,no,"), 3_000, FrameTap.NONE).run(0);
        final double once = 3_001;

        assertThat((busy - once) / (calm - once)).isCloseTo(2, within(0.1));
    }

    @Test
    void shouldAnnounceTheVolatilityThatIsMeasured() throws IOException {
        final List<Regime> regimes = RegimeChain.builtIn().regimes();
        final double calm = volatility(regimes.getFirst());
        for (final Regime regime : regimes) {
            final double ratio = volatility(regime) / calm;
            System.out.printf("regime %s: volatility x %.3f%n", regime.name(), ratio);
            assertThat(ratio).as(regime.name()).isCloseTo(regime.volatilityRatio(), within(0.15));
        }
    }

    /** Of the mid over a minute, in the noise market. */
    private double volatility(final Regime regime) throws IOException {
        final RegimeChain always = chain("0," + regime.name() + "," + regime.activity() + ","
                + regime.markets() + "," + regime.limits() + "," + regime.cancels() + ",1,no,");
        final double[] mids = new double[601];
        final Moments changes = new Moments();
        final MarketRun run = new MarketRun(
                CwMarket.NOISE,
                Stress.NONE.withRegimes(always),
                SEED,
                600,
                SECOND,
                FrameTap.NONE,
                (step, book) -> {
                    mids[(int) step] = MarketRun.mid(book);
                    if (step >= 60) {
                        changes.add(mids[(int) step] - mids[(int) step - 60]);
                    }
                });
        for (int episode = 0; episode < 60; episode++) {
            run.run(episode);
        }
        return changes.deviation();
    }

    @Test
    void shouldWaitInARegimeInWhichNobodyTrades() throws IOException {
        final double dead =
                run(chain("0,dead,1,0,0,0,1,no,"), 100, FrameTap.NONE).run(0);

        assertThat(dead).isLessThan(300);
    }

    @Test
    void shouldRefuseARegimeInWhichAHawkesFlowExplodes() throws IOException {
        final Stress stress = Stress.NONE.withRegimes(chain("0,mad,1,3,3,3,1,no,"));

        assertThatThrownBy(() -> HawkesMarket.builtIn().traders(SEED, 1, stress))
                .hasMessageStartingWith("in the regime mad the branching ratio")
                .hasMessageContaining("is 1.950");
    }

    private static MarketRun run(final RegimeChain chain, final long seconds, final FrameTap tap) {
        return new MarketRun(
                CwMarket.NOISE,
                Stress.NONE.withRegimes(chain),
                SEED,
                seconds,
                SECOND,
                tap,
                (step, book) -> {});
    }

    private RegimeChain chain(final String... rows) throws IOException {
        return RegimeChain.read(Files.writeString(
                Files.createTempFile(folder, "regimes", ".csv"),
                RegimeChain.HEADER + "\n" + String.join("\n", rows)));
    }

    /** Regime updates in words, and how long regime 1 lasted. */
    private static final class Announced implements FrameTap {
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final RegimeUpdateDecoder update = new RegimeUpdateDecoder();
        private final List<String> lines = new ArrayList<>();
        private long beganNs;
        private long wildNs;

        @Override
        public void onFrame(
                final Stream stream,
                final long nowNs,
                final DirectBuffer buffer,
                final int offset,
                final int length) {
            header.wrap(buffer, offset);
            if (stream != Stream.MARKET || header.templateId() != RegimeUpdateDecoder.TEMPLATE_ID) {
                return;
            }
            update.wrapAndApplyHeader(buffer, offset, header);
            final List<Float> embedding = new ArrayList<>();
            for (int i = 0; i < RegimeUpdateDecoder.embeddingLength(); i++) {
                embedding.add(update.embedding(i));
            }
            final Flag news = update.news();
            lines.add(update.regimeId() + " x " + update.volatilityRatio() + " " + news + " "
                    + embedding);
            wildNs += update.regimeId() == 0 ? nowNs - Math.max(beganNs, 0) : 0;
            wildNs = lines.size() == 1 ? 0 : wildNs;
            beganNs = nowNs;
        }
    }
}
