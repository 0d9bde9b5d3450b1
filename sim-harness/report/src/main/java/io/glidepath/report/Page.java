package io.glidepath.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.HtmlTag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The page around the sections. */
final class Page {

    /** The page may load nothing and run nothing; only its own style counts. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    /** Columns of a table that fit beside a plot. */
    private static final int MOST_BESIDE = 4;

    private Page() {}

    static String of(final Report report) {
        final StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");
        try {
            page(report).render(FlatHtml.into(text, Config.defaults().withEmptyTagsClosed(true)));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static HtmlTag page(final Report report) {
        return html().attr("lang", "en")
                .with(
                        head(
                                meta().attr("charset", "utf-8"),
                                meta().attr("http-equiv", "Content-Security-Policy")
                                        .attr("content", POLICY),
                                meta().attr("name", "viewport")
                                        .attr("content", "width=device-width, initial-scale=1"),
                                meta().attr("name", "color-scheme").attr("content", "light dark"),
                                title(report.title()),
                                style(rawHtml(stylesheet()))),
                        body(
                                header(
                                        h1(report.title()),
                                        p(report.subtitle()).withClass("subtitle")),
                                contents(report.sections()),
                                main(each(
                                        IntStream.range(0, report.sections().size())
                                                .boxed()
                                                .toList(),
                                        i -> drawn(report.sections().get(i), i)))));
    }

    private static DomContent contents(final List<Section> sections) {
        return nav().attr("aria-label", "Contents")
                .with(each(
                        IntStream.range(0, sections.size()).boxed().toList(),
                        i -> a(sections.get(i).title()).withHref("#s" + i)));
    }

    private static DomContent drawn(final Section part, final int i) {
        return section().withId("s" + i).with(h2(part.title())).with(content(part));
    }

    private static List<DomContent> content(final Section part) {
        return switch (part) {
            case SummarySection s ->
                List.of(div().withClass("figures large").with(each(s.figures(), Page::figure)));
            case ParentSection s -> new ParentView(s).content();
            case LatencySection s -> latency(s);
            case TableSection s -> List.of(text(s.text()), Tables.of("", s.columns(), s.rows()));
            case ChartSection s -> charts(s);
            case NotesSection s -> List.of(ul(each(s.notes(), note -> li(note))));
            case VerdictSection s -> List.of(verdict(s));
        };
    }

    private static List<DomContent> latency(final LatencySection part) {
        final LatencyPlot plot = new LatencyPlot(part);
        return plot.isEmpty()
                ? List.of(text(part.text()), plot.table())
                : List.of(text(part.text()), beside(plot.plot(), plot.table()));
    }

    private static List<DomContent> charts(final ChartSection part) {
        final List<DomContent> content = new ArrayList<>(List.of(text(part.text())));
        for (final Chart chart : part.charts()) {
            content.add(
                    switch (chart) {
                        case Distributions c -> chart(new DistributionsPlot(c));
                        case Curves c -> chart(new CurvesPlot(c));
                        case Bars c -> chart(new BarsPlot(c));
                    });
        }
        return content;
    }

    /** A wide table goes below its plot. */
    private static DomContent chart(final ChartPlot plot) {
        return div().withClass(plot.columns() > MOST_BESIDE ? "below" : "beside")
                .with(plot.plot(), plot.table());
    }

    private static DomContent verdict(final VerdictSection part) {
        return p().withClass(part.passed() ? "verdict passed" : "verdict failed")
                .with(
                        span(part.passed() ? "✓ Passed" : "✗ Failed").withClass("mark"),
                        span(part.sentence()));
    }

    static DomContent figure(final SummarySection.Figure figure) {
        return div().withClass("figure")
                .with(
                        div(figure.label()).withClass("what"),
                        div(figure.value()).withClass("number"),
                        div(figure.note()).withClass("note"));
    }

    static DomContent beside(final DomContent plot, final DomContent table) {
        return div().withClass("beside").with(plot, table);
    }

    private static DomContent text(final String text) {
        return text.isEmpty() ? rawHtml("") : p(text);
    }

    private static String stylesheet() {
        try (InputStream style = Page.class.getResourceAsStream("report.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
