package io.glidepath.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

class ChartSectionTest {
    private static final String HOSTILE = "<script>alert('x')</script>\"'&";

    private static Report report(final String name) {
        final double[] places = {-15, 0, 75, 150};
        final double[] values = {1.25, 1.5, 1.75, 2.5};
        final double[] sample =
                IntStream.range(0, 1_000).mapToDouble(i -> i / 250.0 - 2).toArray();
        return new Report(
                "Charts",
                "",
                List.of(new ChartSection(
                        "Charts " + name,
                        "Text " + name,
                        List.of(
                                new Distributions(
                                        "Reward " + name,
                                        2,
                                        "nothing " + name,
                                        List.of(new Distributions.Sample(
                                                "strategy " + name,
                                                sample,
                                                0.12,
                                                new Distributions.Summary(
                                                        -1.8, -1, 0, 1, 1.8, 1.15, 1.95)))),
                                new Curves(
                                        "Spread " + name,
                                        "Seconds",
                                        2,
                                        true,
                                        List.of(
                                                new Curves.Curve(
                                                        "mean " + name,
                                                        places,
                                                        values,
                                                        new double[] {1, 1, 1, 1},
                                                        new double[] {2, 2, 2, 3}),
                                                Curves.Curve.line("other", places, values))),
                                new Bars(
                                        "Flow " + name,
                                        "Kind",
                                        1,
                                        List.of("limit " + name, "market"),
                                        List.of(
                                                new Bars.Group("buy", new double[] {3.4, 0}),
                                                new Bars.Group(
                                                        "sell", new double[] {1.2, 5.6})))))));
    }

    @Test
    void shouldGiveEveryChartWordsATableAndItsNumbers() throws Exception {
        final Document page = parse(report("x").html());
        final NodeList plots = page.getElementsByTagName("svg");

        assertThat(plots.getLength()).isEqualTo(3);
        for (int i = 0; i < plots.getLength(); i++) {
            final Element plot = (Element) plots.item(i);
            final Element around = (Element) plot.getParentNode().getParentNode();
            assertThat(plot.getAttribute("aria-label")).hasSizeGreaterThan(30).endsWith(".");
            assertThat(around.getElementsByTagName("table").getLength()).isEqualTo(1);
        }
        assertThat(page.getDocumentElement().getTextContent())
                .contains("+0.12", "−1.80", "+1.95", "1.75", "2.50", "3.4", "5.6");
    }

    @Test
    void shouldBeWellFormedWhateverItIsTold() throws Exception {
        final Document page = parse(report(HOSTILE).html());

        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(report(HOSTILE).html()).isEqualTo(report(HOSTILE).html());
    }

    @Test
    void shouldDrawWhereNothingVaries() throws Exception {
        final double[] none = {0, 0};
        final Report flat = new Report(
                "Flat",
                "",
                List.of(new ChartSection(
                        "Flat",
                        "",
                        List.of(
                                new Curves(
                                        "zero",
                                        "s",
                                        1,
                                        true,
                                        List.of(Curves.Curve.line(
                                                "zero", new double[] {0, 1}, none))),
                                new Bars(
                                        "zero",
                                        "s",
                                        1,
                                        List.of("a", "b"),
                                        List.of(new Bars.Group("zero", none))),
                                new Distributions(
                                        "one",
                                        1,
                                        "",
                                        List.of(new Distributions.Sample(
                                                "one",
                                                new double[] {3},
                                                3,
                                                new Distributions.Summary(
                                                        3, 3, 3, 3, 3, 0, 3))))))));

        assertThat(flat.html()).doesNotContain("NaN", "Infinity");
        assertThat(parse(flat.html()).getElementsByTagName("svg").getLength()).isEqualTo(3);
    }

    @Test
    void shouldRefuseWhatDoesNotMatch() {
        assertThatThrownBy(() -> Curves.Curve.line("x", new double[] {0, 1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bars(
                        "x", "y", 1, List.of("a"), List.of(new Bars.Group("g", new double[2]))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Document parse(final String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
    }
}
