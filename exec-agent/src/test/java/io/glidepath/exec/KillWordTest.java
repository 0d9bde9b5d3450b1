package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

class KillWordTest {
    private static final byte[] NO_KILL = new byte[Long.BYTES];

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("below it's/kill.word");
    }

    private KillWord killWord(final boolean hasJournal) throws IOException {
        return new KillWord(file, hasJournal, new PrintStream(log, true, UTF_8));
    }

    private long read(final KillWord killWord) {
        killWord.doWork();
        return killWord.word();
    }

    private String log() {
        return log.toString(UTF_8);
    }

    @Test
    void shouldMakeTheFileOfANewInstance() throws IOException {
        assertThat(killWord(false).word()).isZero();
        assertThat(file).hasBinaryContent(NO_KILL);
        assertThat(log()).isEmpty();
    }

    @Test
    void shouldLeaveTheFileThatANewInstanceFinds() throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        assertThat(killWord(false).word()).isEqualTo(KillWord.EMPTY);
        assertThat(file).isEmptyFile();
    }

    @Test
    void shouldTakeAMissingFileBesideAJournalForAKill() throws IOException {
        final KillWord killWord = killWord(true);
        assertThat(killWord.word()).isEqualTo(KillWord.ABSENT);
        assertThat(file.getParent()).doesNotExist();
        assertThat(log()).contains("kill.word is not there");
    }

    @ParameterizedTest
    @CsvSource({
        "'', -2, is empty",
        "'1\n', -3, has only 2 bytes",
        "'0\n', -3, has only 2 bytes",
        "'kill\n', -3, has only 5 bytes",
        "'kill now\n', -4, has more than 8 bytes",
        "'00000000', 3472328296227680304, holds the word 3472328296227680304",
    })
    void shouldTakeForAKillWhateverIsWrittenInAHurry(
            final String written, final long word, final String told) throws IOException {
        final KillWord killWord = killWord(false);
        Files.writeString(file, written);
        assertThat(read(killWord)).isEqualTo(word);
        assertThat(read(killWord)).isEqualTo(word);
        assertThat(log().lines()).hasSize(1).first().asString().contains(told);
        assertThat(killWord(true).word()).as("after a restart").isEqualTo(word);
        assertThat(file).hasContent(written);
    }

    @Test
    void shouldReadTheWordAsTheByteThatComesFirstIsItsLowest() throws IOException {
        final KillWord killWord = killWord(false);
        Files.write(file, new byte[] {1, 0, 0, 0, 0, 0, 0, 0});
        assertThat(read(killWord)).isEqualTo(1);
        Files.write(file, new byte[] {0, 0, 0, 0, 0, 0, 0, (byte) 128});
        assertThat(read(killWord)).isEqualTo(Long.MIN_VALUE);
        Files.write(file, NO_KILL);
        assertThat(read(killWord)).isZero();
        assertThat(log()).contains("taken back");
    }

    @Test
    void shouldSeeAFileThatIsReplacedTakenAwayOrPutBack() throws IOException {
        final KillWord killWord = killWord(false);
        final Path fresh = file.resolveSibling("fresh");
        Files.write(fresh, new byte[] {9, 0, 0, 0, 0, 0, 0, 0});
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        assertThat(read(killWord)).isEqualTo(9);
        Files.delete(file);
        assertThat(read(killWord)).isEqualTo(KillWord.ABSENT);
        Files.createDirectory(file);
        assertThat(read(killWord)).isEqualTo(KillWord.NO_FILE);
        Files.delete(file);
        Files.write(file, NO_KILL);
        assertThat(read(killWord)).isZero();
    }

    /** Whoever runs the tests may be allowed to read everything: a loop of links stops them too. */
    @Test
    void shouldTakeAFileThatCannotBeReadForAKill() throws IOException {
        final KillWord killWord = killWord(false);
        Files.delete(file);
        Files.createSymbolicLink(file, file);
        assertThat(read(killWord)).isEqualTo(KillWord.UNREADABLE);
        assertThat(log()).contains("cannot be read");
    }

    /** Cut short while it is read: a mapping would end the process here. */
    @Test
    void shouldOutliveAFileThatIsCutShort() throws IOException, InterruptedException {
        final KillWord killWord = killWord(false);
        final Thread cutting = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 2_000; i++) {
                write(i % 2 == 0 ? new byte[0] : NO_KILL);
            }
        });
        while (cutting.isAlive()) {
            assertThat(read(killWord)).isBetween(KillWord.SHORT, 0L);
        }
        cutting.join();
        assertThat(read(killWord)).isZero();
    }

    private void write(final byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The command that the log tells does what it says, in a folder with a quote in its name. */
    @ParameterizedTest
    @ValueSource(strings = {"", "kill\n", "kill at once\n", "12345678"})
    void shouldTellACommandThatTakesTheWordBack(final String written) throws Exception {
        final KillWord killWord = killWord(false);
        Files.write(file, written.getBytes(ISO_8859_1));
        assertThat(read(killWord)).isNotZero();
        final String command = log().substring(log().indexOf("printf")).strip();
        assertThat(new ProcessBuilder("sh", "-c", command).start().waitFor()).isZero();
        assertThat(read(killWord)).isZero();
    }

    @Test
    void shouldNotStartWhereTheFileCannotBeMade() throws IOException {
        Files.createFile(folder.resolve("below it's"));
        assertThatThrownBy(() -> killWord(false)).isInstanceOf(IOException.class);
    }
}
