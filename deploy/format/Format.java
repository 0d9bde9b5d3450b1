import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The formatter of the build: {@code check ROOT} fails when a source file is not as the formatter
 * would write it, {@code apply ROOT} writes it so. Run by the parent pom in a JVM of JDK 25, because
 * the formatter can only read the syntax of the JDK it runs on and Maven may run on an older one.
 */
final class Format {

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.AOSP).build());

    private Format() {}

    static void main(final String[] args) throws IOException {
        final boolean apply = "apply".equals(args[0]);
        final List<String> problems = new ArrayList<>();
        for (final Path file : sources(Path.of(args[1]))) {
            format(file, apply, problems);
        }
        problems.forEach(System.err::println);
        if (!problems.isEmpty()) {
            System.err.println(problems.size() + " to put right: run ./glidepath format");
            System.exit(1);
        }
    }

    private static void format(final Path file, final boolean apply, final List<String> problems)
            throws IOException {
        final String before = Files.readString(file);
        try {
            final String after = FORMATTER.formatSourceAndFixImports(before);
            if (before.equals(after)) {
                return;
            }
            if (apply) {
                Files.writeString(file, after);
            } else {
                problems.add("not formatted: " + file);
            }
        } catch (final FormatterException e) {
            problems.add(file + " cannot be read: " + e.getMessage());
        }
    }

    private static List<Path> sources(final Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.startsWith(root.resolve(".git")))
                    .filter(f -> !root.relativize(f).toString().matches("(.*/)?target/.*"))
                    .sorted()
                    .toList();
        }
    }
}
