package io.glidepath.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import io.glidepath.exec.metrics.LatencySummary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The JSON of {@code demo} and {@code simulate}; its names are an interface and do not change. */
public final class ResultJson {
    private static final double SECOND_NS = 1e9;
    private static final double PRICE_UNITS = 1e8;

    private ResultJson() {}

    /** Writes the file, and the folders above it. */
    public static void write(
            final Path file,
            final long seed,
            final List<Comparison> comparisons,
            final LatencySummary latency) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (JsonGenerator json =
                    new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
                json.useDefaultPrettyPrinter();
                result(json, seed, comparisons, latency);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void result(
            final JsonGenerator json,
            final long seed,
            final List<Comparison> comparisons,
            final LatencySummary latency)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("seed", seed);
        json.writeArrayFieldStart("parents");
        for (final Comparison comparison : comparisons) {
            for (final Comparison.Row row : comparison.rows()) {
                parent(json, row);
            }
        }
        json.writeEndArray();
        json.writeObjectFieldStart("replay");
        json.writeNumberField("decisions", Totals.decisions(comparisons));
        json.writeNumberField("differences", Totals.differences(comparisons));
        json.writeEndObject();
        latency(json, latency);
        sentences(json, "violations", Totals.violations(comparisons));
        sentences(json, "assumptions", Totals.assumptions(comparisons));
        json.writeEndObject();
    }

    private static void sentences(
            final JsonGenerator json, final String name, final List<String> sentences)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (final String sentence : sentences) {
            json.writeString(sentence);
        }
        json.writeEndArray();
    }

    private static void parent(final JsonGenerator json, final Comparison.Row row)
            throws IOException {
        final ParentOutcome parent = row.parent();
        json.writeStartObject();
        json.writeStringField("id", parent.id());
        json.writeStringField("instrument", parent.instrument());
        json.writeStringField("side", parent.side());
        json.writeNumberField("quantity", parent.quantity());
        json.writeNumberField("filled", parent.filled());
        json.writeStringField("state", parent.state());
        number(json, "arrival", parent.arrival());
        number(json, "average", parent.average());
        number(json, "vwap", row.vwap());
        number(json, "vwapBps", parent.rejectReason() == null ? parent.vwapBps(row.vwap()) : null);
        json.writeNumberField("startNs", parent.startNs());
        json.writeNumberField("endNs", parent.endNs());
        number(json, "shortfallBps", parent.rejectReason() == null ? parent.shortfallBps() : null);
        number(json, "twapShortfallBps", row.twapBps());
        number(json, "acShortfallBps", row.acBps());
        number(json, "policyShortfallBps", row.policyBps());
        json.writeNumberField("children", parent.children());
        json.writeNumberField("cancels", parent.cancels());
        number(
                json,
                "kappaT",
                row.schedule() == null ? null : finite(row.schedule().kappaT()));
        number(
                json,
                "halfLifeSeconds",
                row.schedule() == null ? null : finite(row.schedule().halfLifeS()));
        counts(json, "refusals", parent.refusals());
        counts(json, "masked", parent.masked());
        json.writeObjectFieldStart("waitedSeconds");
        for (final Map.Entry<String, Long> wait : parent.waitedNs().entrySet()) {
            json.writeNumberField(wait.getKey(), wait.getValue() / SECOND_NS);
        }
        json.writeEndObject();
        fills(json, parent);
        json.writeEndObject();
    }

    private static Double finite(final double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static void fills(final JsonGenerator json, final ParentOutcome parent)
            throws IOException {
        json.writeArrayFieldStart("fills");
        for (final ParentOutcome.Fill fill : parent.fills()) {
            json.writeStartObject();
            json.writeNumberField("timeNs", fill.timeNs());
            json.writeNumberField("price", fill.price() / PRICE_UNITS);
            json.writeNumberField("quantity", fill.quantity());
            json.writeBooleanField("resting", fill.maker());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void counts(
            final JsonGenerator json, final String name, final Map<String, Integer> byReason)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (final Map.Entry<String, Integer> reason : byReason.entrySet()) {
            json.writeNumberField(reason.getKey(), reason.getValue());
        }
        json.writeEndObject();
    }

    private static void latency(final JsonGenerator json, final LatencySummary latency)
            throws IOException {
        json.writeObjectFieldStart("latencyNs");
        number(json, "p50", latency.p50Ns());
        number(json, "p99", latency.p99Ns());
        number(json, "p999", latency.p999Ns());
        json.writeNumberField("max", latency.maxNs());
        json.writeNumberField("count", latency.count());
        json.writeEndObject();
    }

    private static void number(final JsonGenerator json, final String name, final Number value)
            throws IOException {
        switch (value) {
            case null -> json.writeNullField(name);
            case final Long whole -> json.writeNumberField(name, whole);
            default -> json.writeNumberField(name, value.doubleValue());
        }
    }
}
