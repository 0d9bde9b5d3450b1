package io.glidepath.exec.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code docs/wire.md} tells the wire as the schemas and the code have it. */
class WireDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "wire.md");
    private static final Path WANTED = Path.of("target", "wire-tables.md");
    private static final String BEGIN = "<!-- tables of the schemas: begin -->\n";
    private static final String END = "<!-- tables of the schemas: end -->";

    /** Types that say nothing of a unit: ids, and what has its unit in its own words. */
    private static final List<String> NUMBERS = List.of("Id", "IdOpt", "Ref", "RefOpt", "Reason");

    private final Schemas schemas = new Schemas();
    private final String document = read();

    private static String read() {
        try {
            return Files.readString(DOCUMENT);
        } catch (final IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void shouldListEveryMessageFieldAndEnumAsTheSchemasDo() throws IOException {
        final String wanted = tables();
        Files.createDirectories(WANTED.getParent());
        Files.writeString(WANTED, wanted);
        final String actual =
                document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
        assertThat(actual).as("put exec-agent/%s between the marks", WANTED).isEqualTo(wanted);
    }

    @Test
    void shouldListEveryRefusal() {
        final List<String> rows = Arrays.stream(FrameRefusal.values())
                .filter(refusal -> refusal != FrameRefusal.NONE)
                .map(refusal -> "| " + refusal.code() + " | `" + refusal + "` |")
                .toList();
        assertThat(document).contains(rows);
    }

    @Test
    void shouldListEveryStreamWithItsNumber() {
        final Channels channels = Channels.ipc();
        for (final Stream stream : Stream.values()) {
            final String name = stream.name().toLowerCase(java.util.Locale.ROOT);
            final String way = stream.inbound() ? "in" : "out";
            assertThat(document)
                    .contains("| " + name + " | " + channels.streamId(stream) + " | " + way + " |");
        }
    }

    private String tables() {
        final StringBuilder text = new StringBuilder();
        String schema = "";
        for (final Schemas.Message message : schemas.messages().values()) {
            if (!message.schema().equals(schema)) {
                schema = message.schema();
                text.append("\n## Schema ")
                        .append(message.schemaId())
                        .append(": ")
                        .append(schema)
                        .append('\n');
            }
            message(text, message);
        }
        text.append("\n"
                + "## Enums\n\n"
                + "One byte each; 255 is null and never sent.\n\n"
                + "| enum | values |\n"
                + "| --- | --- |\n");
        schemas.enums().forEach((name, values) -> {
            final List<String> words = values.stream()
                    .map(value ->
                            value.code() + " " + value.name() + " (" + value.description() + ")")
                    .toList();
            text.append("| ")
                    .append(name)
                    .append(" | ")
                    .append(String.join("; ", words))
                    .append(" |\n");
        });
        return text.append('\n').toString();
    }

    private static void message(final StringBuilder text, final Schemas.Message message) {
        text.append("\n### ")
                .append(message.name())
                .append(" (")
                .append(message.id())
                .append(")\n\n");
        text.append(message.description())
                .append(" Block of ")
                .append(message.blockLength())
                .append(" bytes.\n");
        if (!message.fields().isEmpty()) {
            text.append("\n"
                    + "| id | field | at | type | what | unit | null |\n"
                    + "| --- | --- | --- | --- | --- | --- | --- |\n");
            message.fields().forEach(field -> row(text, field, ""));
        }
    }

    private static void row(
            final StringBuilder text, final Schemas.Field field, final String indent) {
        final boolean plain = field.kind() == Schemas.Kind.FIELD;
        final String type = switch (field.kind()) {
            case FIELD -> field.type().primitive();
            case GROUP -> "group";
            case DATA -> field.type().name().startsWith("varAscii") ? "ASCII" : "UTF-8";
        };
        text.append("| ").append(field.id());
        text.append(" | ").append(indent).append('`').append(field.name()).append('`');
        text.append(" | ").append(plain ? field.offset() : "");
        text.append(" | ").append(type);
        text.append(" | ").append(field.description().replace("|", "\\|"));
        text.append(" | ").append(unit(field));
        text.append(" | ").append(nullValue(field)).append(" |\n");
        field.entry().forEach(inner -> row(text, inner, "• "));
    }

    private static String unit(final Schemas.Field field) {
        final String named = field.type().description();
        final boolean number = NUMBERS.contains(field.type().name());
        final boolean bare = field.kind() != Schemas.Kind.FIELD || field.type().isEnum() || number;
        return bare ? "" : named.split(";")[0];
    }

    private static String nullValue(final Schemas.Field field) {
        if (!field.type().optional()) {
            return "";
        }
        return field.type().length() == 8 ? "-2^63" : "-2^31";
    }
}
