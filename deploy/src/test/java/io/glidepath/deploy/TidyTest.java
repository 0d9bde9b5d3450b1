package io.glidepath.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How the code reads, as far as a machine can tell. */
class TidyTest {

    private static final int MAX_LINES = 400;
    private static final int MAX_COLUMNS = 100;
    private static final Pattern EMPTY_NAME = Pattern.compile(
            "(Abstract|Base)[A-Z]\\w*|\\w*(Impl|Manager|Helper|Helpers|Util|Utils|Utility|Base)");
    private static final Pattern EMPTY_PACKAGE =
            Pattern.compile(".*/(common|misc|util|utils|impl)/.*");
    private static final Pattern LEFT_OVER =
            Pattern.compile("\\bTO" + "DO\\b|\\bFIX" + "ME\\b|\\bXX" + "X\\b|@Dis" + "abled");

    private final Tree tree = Tree.ofThisBuild();

    @Test
    void shouldGiveNamesThatSaySomething() {
        assertThat(offenders(file -> !isName(file.getFileName().toString().replace(".java", ""))
                        || EMPTY_PACKAGE.matcher(file.toString()).matches()))
                .isEmpty();
    }

    @Test
    void shouldKnowANameThatSaysNothing() {
        assertThat(List.of("OrderManager", "AbstractBook", "BaseOrder", "TimeUtils", "VenueImpl"))
                .noneMatch(TidyTest::isName);
        assertThat(List.of("Book", "Baseline", "OrderBook", "Basement", "Utilisation"))
                .allMatch(TidyTest::isName);
    }

    @Test
    void shouldKeepFilesShort() {
        assertThat(offenders(file -> Tree.text(file).lines().count() > MAX_LINES))
                .isEmpty();
    }

    @Test
    void shouldKeepLinesShort() {
        final List<String> tooLong = new ArrayList<>();
        for (final Path file : tree.sources()) {
            Tree.text(file)
                    .lines()
                    .filter(line -> line.codePointCount(0, line.length()) > MAX_COLUMNS)
                    .forEach(line ->
                            tooLong.add(tree.root().relativize(file) + ": " + line.strip()));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void shouldLeaveNothingForLater() {
        assertThat(offenders(file -> LEFT_OVER.matcher(Tree.text(file)).find())).isEmpty();
    }

    private List<Path> offenders(final Predicate<Path> offends) {
        return tree.sources().stream()
                .filter(offends)
                .map(tree.root()::relativize)
                .toList();
    }

    private static boolean isName(final String name) {
        return !EMPTY_NAME.matcher(name).matches();
    }
}
