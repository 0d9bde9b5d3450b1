package io.glidepath.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A parent: its line of facts, then plots with their tables beside them. */
final class ParentView {

    private final ParentSection parent;

    ParentView(final ParentSection parent) {
        this.parent = parent;
    }

    List<DomContent> content() {
        final List<DomContent> content = new ArrayList<>();
        content.add(headline());
        content.add(facts());
        final ShortfallPlot shortfall = new ShortfallPlot(parent);
        if (!shortfall.isEmpty()) {
            content.add(Page.beside(shortfall.plot(), shortfall.table()));
        }
        if (times().findAny().isPresent()) {
            addTimePlots(content);
        }
        return content;
    }

    private void addTimePlots(final List<DomContent> content) {
        final long firstNs = times().min().orElseThrow();
        final long lastNs = times().max().orElseThrow();
        final InventoryPlot inventory = new InventoryPlot(parent, firstNs, lastNs);
        if (!inventory.isEmpty()) {
            content.add(Page.beside(inventory.plot(), inventory.table()));
        }
        final PricePlot price = new PricePlot(parent, firstNs, lastNs);
        if (!price.isEmpty()) {
            content.add(Page.beside(price.plot(), price.table()));
        }
    }

    private LongStream times() {
        return LongStream.concat(
                Stream.concat(parent.inventory().stream(), Stream.of(parent.bid(), parent.ask()))
                        .filter(s -> !s.isEmpty())
                        .flatMapToLong(s -> LongStream.of(s.firstNs(), s.lastNs())),
                parent.fills().stream().mapToLong(ParentSection.Fill::timeNs));
    }

    private DomContent headline() {
        return p().withClass("headline")
                .with(
                        span(parent.side()).withClass("side"),
                        span(Numbers.whole(parent.quantity())),
                        span(parent.instrument()).withClass("instrument"),
                        span(parent.state()).withClass("state"));
    }

    private DomContent facts() {
        final double share =
                parent.quantity() == 0 ? Double.NaN : 100.0 * parent.filled() / parent.quantity();
        final List<DomContent> facts = new ArrayList<>();
        facts.add(fact("Filled", Numbers.whole(parent.filled()), Numbers.decimal(share, 1) + " %"));
        facts.add(fact("Children", Numbers.whole(parent.children()), ""));
        facts.add(fact("Cancels", Numbers.whole(parent.cancels()), ""));
        facts.add(fact("Fills", Numbers.whole(parent.fills().size()), makers()));
        facts.add(fact("Refused by the guard", sum(parent.refusals()), reasons(parent.refusals())));
        facts.add(fact("Actions masked", sum(parent.masked()), reasons(parent.masked())));
        return div().withClass("figures").with(facts);
    }

    private String makers() {
        final long filled =
                parent.fills().stream().mapToLong(ParentSection.Fill::quantity).sum();
        final long resting = parent.fills().stream()
                .filter(ParentSection.Fill::maker)
                .mapToLong(ParentSection.Fill::quantity)
                .sum();
        return filled == 0 ? "" : Numbers.decimal(100.0 * resting / filled, 1) + " % while resting";
    }

    private static String sum(final List<ParentSection.Refusals> reasons) {
        return Numbers.whole(
                reasons.stream().mapToLong(ParentSection.Refusals::count).sum());
    }

    private static String reasons(final List<ParentSection.Refusals> reasons) {
        return String.join(
                ", ",
                reasons.stream()
                        .map(r -> r.reason() + " " + Numbers.whole(r.count()))
                        .toList());
    }

    private static DomContent fact(final String label, final String value, final String note) {
        return Page.figure(new SummarySection.Figure(label, value, note));
    }
}
