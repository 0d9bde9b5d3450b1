package io.glidepath.sim.study;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JSON of {@code market}; its names are an interface and do not change. */
final class MarketJson {
    private MarketJson() {}

    /**
     * Writes the file, and the folders above it.
     *
     * @param assumptions what was changed of the published market; written when there is any.
     */
    static void write(
            final Path file,
            final String market,
            final long seed,
            final MarketTally tally,
            final List<String> assumptions) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (JsonGenerator json =
                    new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
                json.useDefaultPrettyPrinter();
                json.writeStartObject();
                json.writeStringField("market", market);
                json.writeNumberField("episodes", tally.episodes());
                json.writeNumberField("episodesNotCounted", tally.oneSided());
                json.writeNumberField("seed", seed);
                figures(json, tally);
                if (!assumptions.isEmpty()) {
                    json.writeArrayFieldStart("assumptions");
                    for (final String sentence : assumptions) {
                        json.writeString(sentence);
                    }
                    json.writeEndArray();
                }
                json.writeEndObject();
                json.writeRaw('\n');
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void figures(final JsonGenerator json, final MarketTally tally)
            throws IOException {
        json.writeNumberField("spreadAtStart", tally.spreadAtStart());
        json.writeNumberField("spreadAtEnd", tally.spreadAtEnd());
        json.writeNumberField("bestVolumeAtStart", tally.bestVolumeAtStart());
        json.writeNumberField("bestVolumeAtEnd", tally.bestVolumeAtEnd());
        json.writeNumberField("midChangeSd", tally.midChangeSd());
        json.writeNumberField("eventsPerEpisode", tally.eventsPerEpisode());
        json.writeArrayFieldStart("bidVolumeAtEnd");
        for (int level = 0; level < MarketTally.LEVELS; level++) {
            json.writeNumber(tally.bidVolumeAtEnd(level));
        }
        json.writeEndArray();
    }
}
