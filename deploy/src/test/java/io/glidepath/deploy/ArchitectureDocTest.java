package io.glidepath.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The page about the architecture tells every room in the words of its card. */
class ArchitectureDocTest {

    private final Tree tree = Tree.ofThisBuild();

    @Test
    void shouldTellEveryRoomInTheWordsOfItsCard() {
        final String page = Tree.text(tree.root().resolve("docs/architecture.md"));
        final List<String> rows = rows();
        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(rows.stream().filter(row -> !page.contains(row)))
                .as("rows that docs/architecture.md lacks; put them in, or the room's new words")
                .isEmpty();
    }

    @Test
    void shouldKnowARowThatIsNotThere() {
        assertThat(row("a.room", new Card("does\n  this", "that", "it", List.of("x"))))
                .isEqualTo("| `a.room` | does this | that | it |");
    }

    private List<String> rows() {
        return tree.modules().stream()
                .map(module -> module.resolve("src/main/java"))
                .flatMap(ArchitectureDocTest::rows)
                .toList();
    }

    private static Stream<String> rows(final Path folder) {
        return Tree.files(folder, "package-info.java").stream()
                .map(file -> row(
                        folder.relativize(file.getParent()).toString().replace('/', '.'),
                        Card.read(Tree.text(file))));
    }

    private static String row(final String room, final Card card) {
        return "| `" + room + "` | " + oneLine(card.does()) + " | " + oneLine(card.hears()) + " | "
                + oneLine(card.says()) + " |";
    }

    private static String oneLine(final String text) {
        return text.replaceAll("\\s+", " ");
    }
}
