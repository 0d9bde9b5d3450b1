package io.glidepath.sim.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JSON of {@code data queue}; its names are an interface and do not change. */
final class QueueJson {
    private QueueJson() {}

    /** Writes the file, and the folders above it. */
    static void write(
            final Path path,
            final long seed,
            final List<ProofDay> days,
            final List<ProofDay> totals) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (JsonGenerator json =
                    new JsonFactory().createGenerator(Files.newBufferedWriter(path))) {
                json.useDefaultPrettyPrinter();
                json.writeStartObject();
                json.writeNumberField("seed", seed);
                json.writeArrayFieldStart("days");
                for (final ProofDay day : days) {
                    day(json, day);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("totals");
                for (final ProofDay total : totals) {
                    day(json, total);
                }
                json.writeEndArray();
                list(json, "assumptions", QueueTable.ASSUMPTIONS);
                json.writeEndObject();
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    private static void day(final JsonGenerator json, final ProofDay day) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", day.file());
        json.writeStringField("symbol", day.symbol());
        json.writeNumberField("orders", day.orders());
        json.writeNumberField("filledOrders", day.filledOrders());
        json.writeNumberField("fillsExpected", day.fillsExpected());
        json.writeNumberField("fillsSeen", day.fillsSeen());
        json.writeNumberField("agreeing", day.agreeing());
        number(json, "agreement", day.agreement());
        list(json, "disagreements", day.disagreements());
        json.writeNumberField("problemCount", day.problemCount());
        list(json, "problems", day.problems());
        json.writeArrayFieldStart("models");
        for (final ModelErrors errors : day.models()) {
            model(json, errors);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void list(
            final JsonGenerator json, final String name, final List<String> sentences)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (final String sentence : sentences) {
            json.writeString(sentence);
        }
        json.writeEndArray();
    }

    private static void model(final JsonGenerator json, final ModelErrors errors)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("model", errors.model());
        json.writeNumberField("queued", errors.queued());
        json.writeNumberField("filledInBoth", errors.filledInBoth());
        json.writeNumberField("missed", errors.missed());
        json.writeNumberField("invented", errors.invented());
        json.writeNumberField("trueShare", errors.trueShare());
        json.writeNumberField("predictedShare", errors.predictedShare());
        json.writeNumberField("brier", errors.brier());
        number(json, "medianSeconds", errors.medianSeconds());
        number(json, "meanAbsoluteSeconds", errors.meanAbsoluteSeconds());
        number(json, "biasSeconds", errors.biasSeconds());
        json.writeEndObject();
    }

    private static void number(final JsonGenerator json, final String name, final double value)
            throws IOException {
        if (Double.isNaN(value)) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }
}
