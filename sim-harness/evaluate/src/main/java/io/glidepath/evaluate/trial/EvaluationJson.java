package io.glidepath.evaluate.trial;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import io.glidepath.evaluate.ParentOutcome;
import io.glidepath.evaluate.statistics.ClusteredMean;
import io.glidepath.evaluate.statistics.Distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The JSON of {@code evaluate}; its names are an interface and do not change. Nothing of the
 * machine is in it: the same seed gives the same bytes.
 */
final class EvaluationJson {
    private EvaluationJson() {}

    /** Writes the file, and the folders above it. */
    static void write(final Path file, final Evaluation evaluation) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (JsonGenerator json =
                    new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
                json.useDefaultPrettyPrinter();
                evaluation(json, evaluation);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void evaluation(final JsonGenerator json, final Evaluation evaluation)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("seed", evaluation.seed());
        json.writeArrayFieldStart("rows");
        for (final EvaluationRow row : evaluation.rows()) {
            row(json, row);
        }
        json.writeEndArray();
        if (!evaluation.estimates().isEmpty()) {
            recorded(json, evaluation);
        }
        if (!evaluation.orders().isEmpty()) {
            orders(json, evaluation.orders());
        }
        json.writeArrayFieldStart("assumptions");
        for (final String sentence : evaluation.assumptions()) {
            json.writeString(sentence);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void row(final JsonGenerator json, final EvaluationRow row) throws IOException {
        final Distribution d = row.distribution();
        json.writeStartObject();
        json.writeStringField("market", row.market());
        if (row.lots() == null) {
            json.writeNullField("lots");
        } else {
            json.writeNumberField("lots", row.lots());
        }
        json.writeStringField("strategy", row.strategy());
        json.writeStringField("metric", row.metric());
        json.writeBooleanField("higherIsBetter", row.higherIsBetter());
        json.writeNumberField("episodes", d.count());
        json.writeNumberField("mean", d.mean());
        json.writeNumberField("sd", d.sd());
        number(json, "standardError", d.standardError());
        json.writeNumberField("p05", d.p05());
        json.writeNumberField("p25", d.p25());
        json.writeNumberField("p50", d.p50());
        json.writeNumberField("p75", d.p75());
        json.writeNumberField("p95", d.p95());
        json.writeNumberField("cvar95", d.cvar95());
        json.writeNumberField("var95", d.var95());
        number(json, "passiveFill", row.passiveFill());
        if (row.conduct() != null) {
            conduct(json, row.conduct());
        }
        final PublishedCells.Published known = row.published();
        final boolean closed = known != null && known.isClosedForm();
        number(json, "published", known == null || closed ? null : known.mean());
        if (closed) {
            number(json, "closedForm", known.mean());
        }
        number(json, "differenceInStandardErrors", row.differenceInStandardErrors());
        json.writeEndObject();
    }

    private static void conduct(final JsonGenerator json, final Conduct conduct)
            throws IOException {
        json.writeStringField("limits", conduct.limits());
        json.writeNumberField("filledShare", conduct.filledShare());
        number(json, "participation", conduct.participation());
        json.writeObjectFieldStart("refusals");
        for (final Map.Entry<String, Long> reason : conduct.refusals().entrySet()) {
            json.writeNumberField(reason.getKey(), reason.getValue());
        }
        json.writeEndObject();
    }

    private static void orders(final JsonGenerator json, final List<Evaluation.Worked> orders)
            throws IOException {
        json.writeArrayFieldStart("orderList");
        for (final Evaluation.Worked order : orders) {
            final ParentOutcome parent = order.outcome();
            json.writeStartObject();
            json.writeNumberField("id", order.id());
            json.writeStringField("strategy", order.strategy());
            json.writeStringField("day", order.day());
            json.writeStringField("side", parent.side());
            json.writeNumberField("quantity", parent.quantity());
            json.writeNumberField("filled", parent.filled());
            json.writeStringField("state", parent.state());
            json.writeNumberField("startNs", parent.startNs());
            json.writeNumberField("endNs", parent.endNs());
            number(json, "arrival", parent.arrival());
            number(json, "average", parent.average());
            number(json, "vwap", order.vwap());
            number(json, "shortfallBps", order.shortfallBps());
            number(json, "vwapBps", order.vwapBps());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What only orders in recorded days have: days are the independent units. */
    private static void recorded(final JsonGenerator json, final Evaluation evaluation)
            throws IOException {
        json.writeArrayFieldStart("estimates");
        for (final Evaluation.Estimate estimate : evaluation.estimates()) {
            json.writeStartObject();
            json.writeStringField("strategy", estimate.strategy());
            json.writeStringField("metric", estimate.metric());
            mean(json, estimate.mean());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("paired");
        for (final Evaluation.Paired paired : evaluation.paired()) {
            json.writeStartObject();
            json.writeStringField("strategy", paired.strategy());
            json.writeStringField("baseline", paired.baseline());
            json.writeStringField("metric", paired.metric());
            json.writeStringField("limits", paired.limits());
            mean(json, paired.difference().mean());
            number(json, "t", paired.difference().t());
            number(json, "tPValue", paired.difference().tPValue());
            number(json, "wilcoxon", paired.difference().wilcoxon());
            number(json, "wilcoxonPValue", paired.difference().wilcoxonPValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void mean(final JsonGenerator json, final ClusteredMean mean)
            throws IOException {
        json.writeNumberField("orders", mean.count());
        json.writeNumberField("days", mean.clusters());
        json.writeNumberField("mean", mean.mean());
        number(json, "standardError", mean.standardError());
        number(json, "low95", mean.low());
        number(json, "high95", mean.high());
        number(json, "pValue", mean.pValue());
    }

    private static void number(final JsonGenerator json, final String name, final Double value)
            throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }
}
