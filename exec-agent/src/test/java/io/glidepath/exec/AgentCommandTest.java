package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glidepath.exec.config.Config;
import io.glidepath.exec.config.ConfigFile;
import io.glidepath.exec.wire.DriverSettings;
import io.glidepath.exec.wire.EmbeddedDriver;

import org.agrona.IoUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

class AgentCommandTest {
    private static final Path EXAMPLE = Path.of("..", "deploy", "examples", "agent.yaml");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private int run(final String... arguments) {
        return AgentCommand.run(
                new PrintStream(out, true, UTF_8), new PrintStream(log, true, UTF_8), arguments);
    }

    private String config(final String more) throws Exception {
        final Path file = folder.resolve("agent.yaml");
        Files.writeString(
                file,
                "journal: {directory: " + folder.resolve("j") + ", minimumFreeMiB: 16}\n" + more);
        return file.toString();
    }

    private void shouldFailWith(final int code, final String sentence, final String... arguments) {
        assertThat(run(arguments)).as(log.toString(UTF_8)).isEqualTo(code);
        assertThat(log.toString(UTF_8).strip().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains(sentence);
    }

    @Test
    void shouldPrintAConfigurationThatReadsBack() {
        assertThat(run("--config", EXAMPLE.toString(), "--aeron-dir", "/else", "--print-config"))
                .isZero();

        final Config config = ConfigFile.parse(out.toString(UTF_8), "printed");
        assertThat(config).isEqualTo(ConfigFile.read(EXAMPLE).withAeronDirectory("/else"));
    }

    @Test
    void shouldValidateTheExampleAndItsModelAndStartNothing() throws Exception {
        final Path file = folder.resolve("agent.yaml");
        Files.writeString(
                file, Files.readString(EXAMPLE).replace("deploy/models", "../deploy/models"));
        assertThat(run("--config", file.toString(), "--validate-only"))
                .as(log.toString(UTF_8))
                .isZero();
        assertThat(out.toString(UTF_8)).startsWith("valid: ").contains("policy ac-clone-1 ");
    }

    @Test
    void shouldRefuseAMissingConfiguration() {
        shouldFailWith(1, "nowhere.yaml: there is no such file", "--config", "nowhere.yaml");
    }

    @Test
    void shouldRefuseABrokenConfiguration() throws Exception {
        shouldFailWith(1, "agent.yaml:2: colour is unknown", "--config", config("colour: red"));
    }

    @Test
    void shouldRefuseAMissingManifest() throws Exception {
        final String file = config("policy: {manifest: " + folder.resolve("no.policy.yaml") + "}");
        shouldFailWith(
                1, "no.policy.yaml: there is no such file", "--config", file, "--validate-only");
    }

    @Test
    void shouldRefuseABrokenManifest() throws Exception {
        Files.writeString(folder.resolve("p.policy.yaml"), "name: x");
        final String file = config("policy: {manifest: " + folder.resolve("p.policy.yaml") + "}");
        shouldFailWith(1, "p.policy.yaml: missing keys", "--config", file);
    }

    @Test
    void shouldRefuseToWorkWithoutADriver() throws Exception {
        final String file =
                config("aeron: {embeddedDriver: false, directory: " + folder.resolve("a") + "}");
        shouldFailWith(1, "there is no media driver in", "--config", file);
    }

    @Test
    void shouldNotLetADriverDeleteWhatIsNotItsOwn() throws Exception {
        Files.createDirectories(folder.resolve("a/precious"));
        final String file = config("aeron: {directory: " + folder.resolve("a") + "}");
        shouldFailWith(1, "holds other files", "--config", file);
        assertThat(folder.resolve("a/precious")).exists();
    }

    @Test
    void shouldRefuseAnAddressThatIsTaken() throws Exception {
        final Path driver = DriverSettings.directoryNamed(
                "glidepath-command-" + ProcessHandle.current().pid());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            final String file = config("metrics: {port: " + taken.getLocalPort()
                    + "}\naeron: {directory: " + driver + ", termLengthKiB: 64}");
            shouldFailWith(
                    1,
                    "metrics cannot be served at 127.0.0.1:" + taken.getLocalPort()
                            + ": give another port, or 0 for any that is free (Address already in"
                            + " use)",
                    "--config",
                    file);
        } finally {
            IoUtil.delete(driver.toFile(), true);
        }
    }

    @Test
    void shouldLeaveTheDriverOfAnotherAlone() throws Exception {
        final Path driver = DriverSettings.directoryNamed(
                "glidepath-command-" + ProcessHandle.current().pid());
        try (EmbeddedDriver living = new EmbeddedDriver(DriverSettings.in(driver), error -> {})) {
            final String file = config("aeron: {directory: " + driver + ", termLengthKiB: 64}");
            shouldFailWith(
                    1, "agent: a media driver is alive in " + driver + ": ", "--config", file);
            assertThat(living.directory().resolve("cnc.dat")).exists();
        }
    }

    @Test
    void shouldSayWhichFolderCannotBeMade() throws Exception {
        final Path inAFile = Files.writeString(folder.resolve("file"), "x").resolve("j");
        final Path file = folder.resolve("agent.yaml");
        Files.writeString(file, "journal: {directory: " + inAFile + "}");
        shouldFailWith(
                1,
                "agent: the journal's folder " + inAFile + " cannot be made or written to: give"
                        + " another with journal.directory (",
                "--config",
                file.toString());
    }

    @Test
    void shouldTryTheJsonBeforeAnythingElse() {
        shouldFailWith(
                2,
                "agent: --json " + folder + " is a folder: give the path of a file",
                "--config",
                "nowhere.yaml",
                "--json",
                folder.toString());
    }

    @Test
    void shouldRefuseATooFullDisk() throws Exception {
        final Path file = folder.resolve("agent.yaml");
        Files.writeString(
                file,
                "journal: {directory: " + folder.resolve("j") + ", minimumFreeMiB: 1000000000}");
        shouldFailWith(1, "bytes free, fewer than", "--config", file.toString());
    }

    @Test
    void shouldAnswerWrongArgumentsAndAskedHelp() {
        assertThat(run("--colour")).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("SIGTERM", "Exit codes:", "--print-config");
        assertThat(run("--version")).isZero();
        assertThat(out.toString(UTF_8)).contains("Glidepath ");
    }
}
