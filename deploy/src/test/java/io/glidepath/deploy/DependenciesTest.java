package io.glidepath.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every dependency that a pom names has its line in docs/dependencies.md, and every line a pom. */
class DependenciesTest {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern LINE =
            Pattern.compile("^\\| `([^`]+)` \\|(.*)\\|$", Pattern.MULTILINE);

    private final Tree tree = Tree.ofThisBuild();

    @Test
    void shouldHaveALineForEachDependency() {
        assertThat(written()).isEqualTo(named());
    }

    @Test
    void shouldFillEachLine() {
        final Matcher lines = LINE.matcher(document());
        while (lines.find()) {
            assertThat(lines.group(2).split("\\|"))
                    .as(lines.group(1))
                    .hasSize(4)
                    .allMatch(cell -> !cell.isBlank());
        }
    }

    private Set<String> named() {
        final Set<String> names = new TreeSet<>();
        Stream.of("pom.xml", "codecs/pom.xml", "deploy/pom.xml", "sim-harness/pom.xml")
                .map(tree.root()::resolve)
                .forEach(pom -> addNames(Tree.text(pom), names));
        tree.modules().forEach(module -> addNames(Tree.text(module.resolve("pom.xml")), names));
        return names;
    }

    private static void addNames(final String pom, final Set<String> names) {
        final Matcher dependencies = DEPENDENCY.matcher(pom);
        while (dependencies.find()) {
            if (!dependencies.group(1).equals("io.glidepath")) {
                names.add(dependencies.group(2));
            }
        }
    }

    private Set<String> written() {
        final Set<String> names = new TreeSet<>();
        final Matcher lines = LINE.matcher(document());
        while (lines.find()) {
            names.add(lines.group(1));
        }
        return names;
    }

    private String document() {
        return Tree.text(tree.root().resolve("docs/dependencies.md"));
    }
}
