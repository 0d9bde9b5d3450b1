package io.glidepath.sim.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import io.glidepath.sim.feed.FeedReport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JSON of {@code data check}; its names are an interface and do not change. */
final class CheckJson {
    private CheckJson() {}

    /** Writes the file, and the folders above it. */
    static void write(final Path path, final List<CheckedFile> files) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (JsonGenerator json =
                    new JsonFactory().createGenerator(Files.newBufferedWriter(path))) {
                json.useDefaultPrettyPrinter();
                json.writeStartObject();
                json.writeArrayFieldStart("files");
                for (final CheckedFile file : files) {
                    file(json, file);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    private static void file(final JsonGenerator json, final CheckedFile file) throws IOException {
        final FeedReport report = file.report();
        json.writeStartObject();
        json.writeStringField("file", file.file());
        json.writeStringField("format", file.format());
        json.writeStringField("instrument", file.symbol());
        json.writeNumberField("rows", report.rows());
        json.writeNumberField("executions", report.executions());
        json.writeNumberField("executionsAtBest", report.executionsAtBest());
        if (report.knowsQueues()) {
            json.writeNumberField("executionsAtQueueHead", report.executionsOfOldest());
        } else {
            json.writeNullField("executionsAtQueueHead");
        }
        json.writeNumberField("crossedRows", report.crossed());
        json.writeNumberField("inferredOrders", report.inferredOrders());
        json.writeNumberField("ghostPurges", report.ghosts());
        json.writeNumberField("hiddenExecutions", report.hiddenExecutions());
        json.writeNumberField("auctionExecutions", report.auctionExecutions());
        json.writeNumberField("ignoredRows", report.ignoredRows());
        json.writeNumberField("badRows", report.badRows());
        json.writeNumberField("outOfOrder", report.outOfOrder());
        json.writeNumberField("unknownOrders", report.unknownOrders());
        json.writeNumberField("overdrawnOrders", report.overdrawn());
        json.writeBooleanField("truncated", report.truncated());
        if (file.quotes() != null) {
            json.writeNumberField("bestQuoteStates", file.quotes().states());
            json.writeNumberField("bestQuoteStatesMatched", file.quotes().matched());
        }
        list(json, "problems", report.problems());
        list(json, "notes", file.notes());
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
}
