package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.wire.Samples.Sample;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bytes of every message, frozen in {@code wire/golden.txt}: a name, its bytes in lines of hex,
 * and after {@code =} what they say. A difference is a change of protocol; a new message is added
 * at the end from what the failure prints.
 */
class GoldenFrameTest {
    private static final int HEX_COLUMNS = 96;

    private static Map<String, String> frozen() throws IOException {
        final Map<String, String> blocks = new LinkedHashMap<>();
        try (InputStream in = GoldenFrameTest.class.getResourceAsStream("/wire/golden.txt")) {
            final String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (final String block : text.split("\n\n")) {
                blocks.put(block.lines().findFirst().orElse(""), block.strip());
            }
        }
        return blocks;
    }

    private static Stream<Sample> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldWriteAndReadEveryMessageAsFrozen(final Sample sample) throws IOException {
        final String actual = block(sample.name(), sample.bytes(), said(sample, sample.bytes()));
        assertThat(actual)
                .as("golden.txt should hold%n%s%n", actual)
                .isEqualTo(frozen().get(sample.name()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSayOfTheFrozenBytesWhatIsFrozen(final Sample sample) throws IOException {
        final String block = frozen().get(sample.name());
        final byte[] bytes = HexFormat.of()
                .parseHex(block.lines()
                        .filter(line -> line.startsWith("  "))
                        .map(String::strip)
                        .collect(Collectors.joining()));
        final String said = block.lines()
                .filter(line -> line.startsWith("= "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
        assertThat(String.join("\n", said(sample, bytes))).isEqualTo(said);
    }

    /** Its block ends before the urgency, which came within the version. */
    @Test
    void shouldReadAParentOfTheFirstBuilds() {
        final byte[] bytes = HexFormat.of().parseHex("""
            6c00010001000100070000000000000001002a36fe9c97170100909dceda82370b0000000c0000000d000000
            0e000000983a00000000000010002a36fe9c971711002a36fe9c971700d2496b000000001300000000000000
            d007000015000000160000000000000017000000000000000306010209006f6d732d312f412062
            """.replaceAll("\\s", ""));
        final Inbound inbound = new Inbound();
        assertThat(inbound.hear(io.glidepath.exec.wire.Stream.ORDERS, bytes))
                .isEqualTo(FrameRefusal.NONE);
        assertThat(inbound.said())
                .contains(
                        "  terms 23 15000 1700000000000000016 1700000000000000017 1800000000 19 22"
                                + " none");
    }

    @Test
    void shouldFreezeEveryMessageOfEverySchema() throws IOException {
        final TreeSet<String> held = frozen().keySet().stream()
                .map(name -> name.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(held).isEqualTo(new TreeSet<>(new Schemas().messages().keySet()));
    }

    private static List<String> said(final Sample sample, final byte[] bytes) {
        if (!sample.heard()) {
            return List.of(decoded(sample, bytes));
        }
        final Inbound inbound = new Inbound();
        assertThat(inbound.hear(sample.stream(), bytes)).isEqualTo(FrameRefusal.NONE);
        return inbound.said();
    }

    private static String decoded(final Sample sample, final byte[] bytes) {
        return FrameText.of(new UnsafeBuffer(bytes), sample.message());
    }

    private static String block(final String name, final byte[] bytes, final List<String> said) {
        final StringBuilder block = new StringBuilder(name);
        final String hex = HexFormat.of().formatHex(bytes);
        for (int at = 0; at < hex.length(); at += HEX_COLUMNS) {
            block.append("\n  ").append(hex, at, Math.min(hex.length(), at + HEX_COLUMNS));
        }
        said.forEach(line -> block.append("\n= ").append(line));
        return block.toString();
    }
}
