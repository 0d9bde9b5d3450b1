import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The formatter of the build: {@code check ROOT} fails when a source file is not as the formatter
 * would write it, {@code apply ROOT} writes it so. Run by the parent pom in a JVM of JDK 25,
 * because the formatter can only read the syntax of the JDK it runs on and Maven may run on an
 * older one. Digests of what was found in order are kept in {@code target/formatted}, so that a
 * file is looked at once.
 */
final class Format {

    private static final JavaFormatterOptions OPTIONS =
            JavaFormatterOptions.builder().style(Style.AOSP).build();
    private static final Formatter FORMATTER = Formatter.createFormatter(OPTIONS);

    private final boolean apply;
    private final Path root;
    private final Path memory;
    private final Set<String> known = new TreeSet<>();
    private final Set<String> inOrder = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    private Format(final boolean apply, final Path root) {
        this.apply = apply;
        this.root = root;
        this.memory = root.resolve("target/formatted");
    }

    static void main(final String[] args) throws IOException {
        final Format format = new Format("apply".equals(args[0]), Path.of(args[1]));
        format.run();
        format.problems.forEach(System.err::println);
        if (!format.problems.isEmpty()) {
            System.err.println(format.problems.size() + " to put right: run ./glidepath format");
            System.exit(1);
        }
    }

    private void run() throws IOException {
        if (Files.exists(memory)) {
            known.addAll(Files.readAllLines(memory));
        }
        for (final Path file : sources()) {
            format(file);
        }
        Files.createDirectories(memory.getParent());
        Files.write(memory, inOrder);
    }

    private void format(final Path file) throws IOException {
        final String before = Files.readString(file);
        if (known.contains(digest(before))) {
            inOrder.add(digest(before));
            return;
        }
        try {
            final String after = FORMATTER.formatSourceAndFixImports(before);
            if (apply && !before.equals(after)) {
                Files.writeString(file, after);
            }
            if (apply || before.equals(after)) {
                inOrder.add(digest(after));
            } else {
                problems.add("not formatted: " + root.relativize(file));
            }
        } catch (final FormatterException e) {
            problems.add(root.relativize(file) + " cannot be read: " + e.getMessage());
        }
    }

    /** Of the text, and of the formatter that judged it. */
    private static String digest(final String text) {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            final Path jar = Path.of(Formatter.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath());
            digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.startsWith(root.resolve(".git")))
                    .filter(f -> !root.relativize(f).toString().matches("(.*/)?target/.*"))
                    .sorted()
                    .toList();
        }
    }
}
