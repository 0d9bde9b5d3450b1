package io.glidepath.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

/** Every rule of {@link House} turns red on a house built to break it. */
class HouseSeenToFailTest {

    private static final String CARD = """
        /**
         * Does: something.
         * Hears: something.
         * Says: something.
         * Imports: %s
         */
        package %s;
        """;

    @TempDir
    private Path module;

    @Test
    void shouldSeeAMissingCard() throws IOException {
        write("io.glidepath.exec.plan", "A", "final class A {}");
        assertThat(house().withoutCard())
                .singleElement()
                .asString()
                .contains("exec.plan has no card");
    }

    @Test
    void shouldSeeACardWithoutItsFourLines() {
        assertThat(Card.read("/** Does: it. Hears: it. Imports: x */ package a;"))
                .isNull();
        assertThat(Card.read("/** Does: it. Hears: it. Says: it. Imports: */ package a;"))
                .isNull();
        assertThat(Card.read("/** Does: a\n * Hears: b\n * Says: c\n * Imports: x.y,\n * z */")
                        .imports())
                .containsExactly("x.y", "z");
    }

    @Test
    void shouldSeeANameInFullBeyondTheCard() throws IOException {
        room("io.glidepath.risk", "nothing");
        room("io.glidepath.exec.plan", "nothing");
        write("io.glidepath.exec.plan", "Plan", "public final class Plan {}");
        write("io.glidepath.risk", "A", "final class A { io.glidepath.exec.plan.Plan plan; }");
        assertThat(house().beyondCards())
                .containsExactly("io.glidepath.risk names io.glidepath.exec.plan,"
                        + " which its card does not list");
    }

    @Test
    void shouldSeeAnImportOfAConstantThatTheCompilerInlines() throws IOException {
        room("io.glidepath.risk", "nothing");
        room("io.glidepath.exec.plan", "nothing");
        write(
                "io.glidepath.exec.plan",
                "Plan",
                "public final class Plan { public static final int X = 1; }");
        write(
                "io.glidepath.risk",
                "A",
                "import io.glidepath.exec.plan.Plan; final class A { int x = Plan.X; }");
        assertThat(house().beyondCards()).hasSize(1);
    }

    @Test
    void shouldSeeThatARoomCannotListItsWholeHouse() throws IOException {
        room("io.glidepath.exec.plan", "nothing");
        room("io.glidepath.exec.market", "io.glidepath.exec");
        write("io.glidepath.exec.plan", "Plan", "public final class Plan {}");
        write("io.glidepath.exec.market", "A", "class A { io.glidepath.exec.plan.Plan plan; }");
        assertThat(house().beyondCards()).hasSize(1);
    }

    @Test
    void shouldLetTheRoomThatComposesListItsHouse() throws IOException {
        room("io.glidepath.exec", "io.glidepath.exec");
        room("io.glidepath.exec.plan", "nothing");
        write("io.glidepath.exec.plan", "Plan", "public final class Plan {}");
        write("io.glidepath.exec", "A", "final class A { io.glidepath.exec.plan.Plan plan; }");
        assertThat(house().beyondCards()).isEmpty();
    }

    @Test
    void shouldSeeAPackageOutsideJavaBase() throws IOException {
        room("io.glidepath.exec.metrics", "nothing");
        write(
                "io.glidepath.exec.metrics",
                "A",
                "final class A { java.lang.management.ThreadMXBean bean; }");
        assertThat(house().beyondCards()).hasSize(1);
    }

    @Test
    void shouldAllowAModuleByItsName() throws IOException {
        room("io.glidepath.exec.metrics", "java.management");
        write(
                "io.glidepath.exec.metrics",
                "A",
                "final class A { java.lang.management.ThreadMXBean bean; }");
        assertThat(house().beyondCards()).isEmpty();
    }

    @Test
    void shouldSeeALibraryOutsideItsRoom() throws IOException {
        room("io.aeron", "nothing");
        room("io.glidepath.exec", "io.aeron");
        write("io.aeron", "Aeron", "public final class Aeron {}");
        write("io.glidepath.exec", "A", "final class A { io.aeron.Aeron aeron; }");
        assertThat(house().lentLibraries())
                .singleElement()
                .asString()
                .contains("only io.glidepath.exec.wire");
    }

    @Test
    void shouldSeeFilesAndClocksInPureRooms() throws IOException {
        room("io.glidepath.risk", "nothing");
        write(
                "io.glidepath.risk",
                "A",
                "final class A { java.nio.file.Path p; long now() { return System.nanoTime(); } }");
        assertThat(house().impure()).hasSize(2);
    }

    @Test
    void shouldSeeMathThatIsNotStrict() throws IOException {
        room("io.glidepath.sim", "nothing");
        write(
                "io.glidepath.sim",
                "A",
                "final class A { double f(double x) { return"
                        + " Math.exp(StrictMath.log(Math.sqrt(x))); } }");
        assertThat(house().notStrict())
                .containsExactly("io.glidepath.sim calls java.lang.Math.exp, not StrictMath");
    }

    @Test
    void shouldSeeACycle() throws IOException {
        room("io.glidepath.a", "io.glidepath.b");
        room("io.glidepath.b", "io.glidepath.c");
        room("io.glidepath.c", "io.glidepath.a");
        write("io.glidepath.a", "A", "public final class A { io.glidepath.b.B next; }");
        write("io.glidepath.b", "B", "public final class B { io.glidepath.c.C next; }");
        write("io.glidepath.c", "C", "public final class C { io.glidepath.a.A next; }");
        assertThat(house().cycles())
                .containsExactly(
                        "io.glidepath.a -> io.glidepath.b -> io.glidepath.c -> io.glidepath.a");
    }

    private void room(final String name, final String imports) throws IOException {
        Files.writeString(folder(name).resolve("package-info.java"), CARD.formatted(imports, name));
    }

    private void write(final String room, final String type, final String body) throws IOException {
        Files.writeString(
                folder(room).resolve(type + ".java"),
                "package " + room + ";\n" + body.replace("; final class", ";\nfinal class"));
    }

    private Path folder(final String room) throws IOException {
        return Files.createDirectories(
                module.resolve("src/main/java").resolve(room.replace('.', '/')));
    }

    private House house() {
        final List<String> arguments =
                new ArrayList<>(List.of("-d", module.resolve("target/classes").toString()));
        Tree.files(module.resolve("src"), ".java").forEach(file -> arguments.add(file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return new House(List.of(module));
    }
}
