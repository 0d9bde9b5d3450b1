package io.glidepath.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

class ReportTest {

    private static final String HOSTILE = "</title><script>alert('x')</script>\"'&<svg onload=x>";
    private static final String GOLDEN =
            "3851f5cbb07264f67c28c21ce22288a83c8eb256bc2ba969490202a7c2067e18";
    private static final int MAX_BYTES = 2 << 20;

    @Test
    void shouldBeWellFormedWhateverItIsTold() throws Exception {
        final Document page = parse(SampleReport.of(HOSTILE).html());
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(4);
        final NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(((Element) all.item(i)).hasAttribute("onload")).isFalse();
        }
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).endsWith(HOSTILE);
    }

    @Test
    void shouldReferToNothingOutside() {
        assertThat(SampleReport.of("x").html())
                .doesNotContain("http:", "https:", "//", "src=", "@import", "url(")
                .doesNotContainPattern("href=\"(?!#)");
    }

    @Test
    void shouldWriteTheSameBytesForTheSameInput() throws NoSuchAlgorithmException {
        final byte[] page = SampleReport.of("x").html().getBytes(StandardCharsets.UTF_8);
        assertThat(page).isEqualTo(SampleReport.of("x").html().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page)))
                .as("if the page is meant to change: look at it, then change this hash")
                .isEqualTo(GOLDEN);
    }

    @Test
    void shouldShowEveryNumber() throws Exception {
        final String text =
                parse(SampleReport.of("x").html()).getDocumentElement().getTextContent();
        assertThat(text)
                .contains(
                        "Buy",
                        "50,000",
                        "filled",
                        "+2.31",
                        "+4.02",
                        "+3.10",
                        "–",
                        "143",
                        "57",
                        "participation x 3, stale quote 1",
                        "limit 101.80",
                        "1,203,417 samples",
                        "5.98 µs",
                        "8.70 µs",
                        "11.8 µs",
                        "21.4 µs",
                        "88.0 µs",
                        "412 µs",
                        "2.31 bps",
                        "18,214",
                        "41,377 records",
                        "12.66",
                        "per 100 shares");
    }

    @Test
    void shouldShowEveryFill() throws Exception {
        final Report report = SampleReport.of("x");
        final String text = parse(report.html()).getDocumentElement().getTextContent();
        final ParentSection parent = (ParentSection) report.sections().get(2);
        assertThat(parent.fills()).hasSizeGreaterThan(50);
        for (final ParentSection.Fill fill : parent.fills()) {
            assertThat(text)
                    .contains(Numbers.millis(fill.timeNs())
                            + Numbers.decimal(fill.price(), 2)
                            + Numbers.whole(fill.quantity())
                            + (fill.maker() ? "maker" : "taker"));
        }
    }

    @Test
    void shouldGiveEveryPlotWordsAndATable() throws Exception {
        final NodeList plots = parse(SampleReport.of("x").html()).getElementsByTagName("svg");
        for (int i = 0; i < plots.getLength(); i++) {
            final Element plot = (Element) plots.item(i);
            final Element beside = (Element) plot.getParentNode().getParentNode();
            assertThat(plot.getAttribute("role")).isEqualTo("img");
            assertThat(plot.getAttribute("aria-label")).hasSizeGreaterThan(30).endsWith(".");
            assertThat(beside.getElementsByTagName("table").getLength()).isEqualTo(1);
        }
    }

    @Test
    void shouldStaySmall() {
        final int count = 1_000_000;
        final long[] times = new long[count];
        final double[] values = new double[count];
        final List<ParentSection.Fill> fills = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times[i] = i * 1_000_000L;
            values[i] = i * 7919L % 104_729;
            if (i % 10 == 0) {
                fills.add(new ParentSection.Fill(times[i], values[i], 1 + i % 5, i % 20 == 0));
            }
        }
        final Series series = new Series("long", times, values);
        final Section parent = new ParentSection(
                "1",
                "X",
                "Buy",
                10,
                5,
                "working",
                List.of(),
                1,
                0,
                List.of(),
                List.of(),
                List.of(series, series, series),
                series,
                series,
                fills,
                List.of(),
                1.5,
                2);
        final String page = new Report("Long", "", List.of(parent, parent, parent)).html();
        assertThat(page.length()).isLessThan(MAX_BYTES);
        assertThat(page).contains("The first 200 of 100,000 fills");
    }

    @Test
    void shouldStandWithoutSeries() throws Exception {
        final Report report = new Report(
                "Empty",
                "",
                List.of(
                        new SummarySection("None", List.of()),
                        new ParentSection(
                                "1",
                                "X",
                                "Sell",
                                0,
                                0,
                                "rejected",
                                List.of(),
                                0,
                                0,
                                List.of(),
                                List.of(),
                                List.of(),
                                Series.none("bid"),
                                Series.none("ask"),
                                List.of(),
                                List.of(),
                                Double.NaN,
                                2),
                        new LatencySection("Latency", "", 0, List.of(), List.of())));
        assertThat(parse(report.html()).getElementsByTagName("svg").getLength()).isZero();
    }

    @Test
    void shouldWriteAFile(@TempDir final Path folder) throws IOException {
        final Path file = folder.resolve("deep/er/report.html");
        SampleReport.of("x").write(file);
        assertThat(Files.readString(file)).isEqualTo(SampleReport.of("x").html());
    }

    /** For whoever wants to look at it: target/sample-report.html. */
    @Test
    void shouldLeaveASampleToLookAt() throws IOException {
        final Path sample = Path.of("target/sample-report.html");
        SampleReport.of("").write(sample);
        assertThat(sample).isNotEmptyFile();
    }

    private static Document parse(final String page)
            throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
    }
}
