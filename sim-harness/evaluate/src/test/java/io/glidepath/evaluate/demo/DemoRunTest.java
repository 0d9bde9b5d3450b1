package io.glidepath.evaluate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.glidepath.evaluate.ShippedPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The demo itself, as short as it is worth watching: over real Aeron, with its journal on disk. */
class DemoRunTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void shouldFillItsParentsUnderAuditAndReplayItsJournal() throws IOException {
        final Path json = folder.resolve("demo.json");

        final int exit = DemoCommand.commandLine()
                .execute(
                        "--seconds=10",
                        "--out=" + folder.resolve("demo"),
                        "--json=" + json,
                        "--policy=" + ShippedPolicy.manifest());

        final Map<String, List<String>> read = read(json);
        assertThat(exit).as(read.toString()).isZero();
        assertThat(read.get("parents.state"))
                .as("all must finish, and one is too large")
                .containsExactlyInAnyOrder(
                        "FILLED", "FILLED", "FILLED", "FILLED", "FILLED", "REJECTED");
        assertThat(filledInFull(read)).isEqualTo(5);
        assertThat(read.get("parents.refusals.PARENT_TOO_LARGE")).containsExactly("1");
        assertThat(read)
                .as("masked")
                .anySatisfy((name, values) -> assertThat(name).startsWith("parents.masked."));
        assertThat(read.get("replay.differences")).containsExactly("0");
        assertThat(sum(read.get("replay.decisions"))).isPositive();
        assertThat(read).doesNotContainKey("violations");
        assertThat(json).content().contains("\"violations\" : [ ]");
        assertThat(read)
                .containsKeys(
                        "parents.id",
                        "parents.instrument",
                        "parents.side",
                        "parents.quantity",
                        "parents.filled",
                        "parents.shortfallBps",
                        "parents.twapShortfallBps",
                        "parents.acShortfallBps",
                        "parents.policyShortfallBps",
                        "parents.children",
                        "parents.cancels",
                        "latencyNs.p50",
                        "latencyNs.p99",
                        "latencyNs.p999",
                        "latencyNs.max",
                        "latencyNs.count");
        assertThat(folder.resolve("demo/report.html")).content().contains("audit: 0 violations");
    }

    private static long filledInFull(final Map<String, List<String>> read) {
        final List<String> quantities = read.get("parents.quantity");
        final List<String> filled = read.get("parents.filled");
        long full = 0;
        for (int i = 0; i < quantities.size(); i++) {
            full += quantities.get(i).equals(filled.get(i)) ? 1 : 0;
        }
        return full;
    }

    private static long sum(final List<String> numbers) {
        return numbers.stream().mapToLong(Long::parseLong).sum();
    }

    /** Every value, in order, by the names on the way to it. */
    private static Map<String, List<String>> read(final Path file) throws IOException {
        final Map<String, List<String>> values = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue()) {
                    values.computeIfAbsent(name(json), key -> new ArrayList<>())
                            .add(json.getText());
                }
            }
        }
        return values;
    }

    private static String name(final JsonParser json) {
        return json.getParsingContext()
                .pathAsPointer()
                .toString()
                .replaceAll("/[0-9]+(?=/|$)", "")
                .substring(1)
                .replace('/', '.');
    }
}
