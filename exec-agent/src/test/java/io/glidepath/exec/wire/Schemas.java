package io.glidepath.exec.wire;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** The schemas as their XML says, read apart from the generated codecs. */
final class Schemas {
    static final List<String> FILES = List.of("orders", "market", "venue", "control", "journal");

    enum Kind {
        FIELD,
        GROUP,
        DATA
    }

    record Type(
            String name,
            String primitive,
            int length,
            boolean optional,
            boolean isEnum,
            String description) {}

    record Value(String name, int code, String description) {}

    record Field(
            Kind kind,
            String name,
            int id,
            Type type,
            String description,
            int offset,
            List<Field> entry) {}

    record Message(
            int schemaId,
            String schema,
            String name,
            int id,
            String description,
            int blockLength,
            List<Field> fields) {
        Field field(final String field) {
            return fields.stream()
                    .filter(f -> f.name().equals(field))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("char", 1),
            Map.entry("uint8", 1),
            Map.entry("uint16", 2),
            Map.entry("int32", 4),
            Map.entry("uint32", 4),
            Map.entry("float", 4),
            Map.entry("int64", 8),
            Map.entry("uint64", 8),
            Map.entry("double", 8));

    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, List<Value>> enums = new LinkedHashMap<>();
    private final Map<String, Message> messages = new LinkedHashMap<>();

    Schemas() {
        readTypes(parse("common"));
        FILES.forEach(file -> readMessages(file, parse(file)));
    }

    Map<String, Message> messages() {
        return messages;
    }

    Message message(final String name) {
        return messages.get(name);
    }

    Map<String, List<Value>> enums() {
        return enums;
    }

    Type type(final String name) {
        return types.get(name);
    }

    private static Element parse(final String file) {
        try (InputStream xml = Schemas.class.getResourceAsStream("/sbe/" + file + ".xml")) {
            final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(xml).getDocumentElement();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        } catch (final SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static List<Element> children(final Element parent) {
        final List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private void readTypes(final Element root) {
        SIZES.forEach(
                (name, size) -> types.put(name, new Type(name, name, size, false, false, "")));
        for (final Element element : children(root)) {
            final String name = element.getAttribute("name");
            switch (element.getLocalName()) {
                case "type" -> types.put(name, plainType(element));
                case "enum" -> readEnum(element);
                default ->
                    types.put(
                            name,
                            new Type(
                                    name,
                                    name,
                                    0,
                                    false,
                                    false,
                                    element.getAttribute("description")));
            }
        }
    }

    private static Type plainType(final Element element) {
        final String primitive = element.getAttribute("primitiveType");
        final String length = element.getAttribute("length");
        final int count = length.isEmpty() ? 1 : Integer.parseInt(length);
        return new Type(
                element.getAttribute("name"),
                count == 1 ? primitive : primitive + "[" + count + "]",
                SIZES.get(primitive) * count,
                element.getAttribute("presence").equals("optional"),
                false,
                element.getAttribute("description"));
    }

    private void readEnum(final Element element) {
        final String name = element.getAttribute("name");
        types.put(name, new Type(name, name, 1, false, true, element.getAttribute("description")));
        enums.put(
                name,
                children(element).stream()
                        .map(value -> new Value(
                                value.getAttribute("name"),
                                Integer.parseInt(value.getTextContent().strip()),
                                value.getAttribute("description")))
                        .toList());
    }

    private void readMessages(final String file, final Element root) {
        final int schemaId = Integer.parseInt(root.getAttribute("id"));
        for (final Element element : children(root)) {
            if (element.getLocalName().equals("message")) {
                final List<Field> fields = fields(element);
                final String name = element.getAttribute("name");
                final int id = Integer.parseInt(element.getAttribute("id"));
                final String description = element.getAttribute("description");
                messages.put(
                        name,
                        new Message(
                                schemaId,
                                file,
                                name,
                                id,
                                description,
                                blockLength(fields),
                                fields));
            }
        }
    }

    static int blockLength(final List<Field> fields) {
        return fields.stream()
                .filter(f -> f.kind() == Kind.FIELD)
                .mapToInt(f -> f.type().length())
                .sum();
    }

    private List<Field> fields(final Element parent) {
        final List<Field> fields = new ArrayList<>();
        int offset = 0;
        for (final Element element : children(parent)) {
            final Kind kind =
                    Kind.valueOf(element.getLocalName().toUpperCase(java.util.Locale.ROOT));
            final Type type = kind == Kind.GROUP
                    ? types.get("groupSizeEncoding")
                    : types.get(element.getAttribute("type"));
            fields.add(new Field(
                    kind,
                    element.getAttribute("name"),
                    Integer.parseInt(element.getAttribute("id")),
                    type,
                    element.getAttribute("description"),
                    offset,
                    kind == Kind.GROUP ? fields(element) : List.of()));
            offset += kind == Kind.FIELD ? type.length() : 0;
        }
        return fields;
    }
}
