package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glidepath.exec.journal.ChronicleJournal;
import io.glidepath.exec.journal.RecordKind;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a start needs is verified, and nothing is written. */
class ValidateOnlyTest {
    private static final long NOON_NS = 1_767_268_800_000_000_000L;
    private static final long BLOCK = 8L << 20;
    private static final int RECORDS = 40;
    private static final int LENGTH = 100;
    private static final int FIRST_RECORD = 65_808;
    /** A record of 100 bytes with its header, and that of its document. */
    private static final int DOCUMENT = LENGTH + 28 + 4;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private Path journal() {
        return folder.resolve("j");
    }

    private void writeJournal() throws IOException {
        try (ChronicleJournal journal = open()) {
            append(journal);
        }
        Files.writeString(journal().resolve("epoch"), "3\n");
    }

    private ChronicleJournal open() {
        return new ChronicleJournal(journal(), 0, BLOCK);
    }

    private static void append(final ChronicleJournal journal) {
        final UnsafeBuffer bytes = new UnsafeBuffer(new byte[LENGTH]);
        while (journal.sequence() < RECORDS) {
            journal.append(RecordKind.NOTE, 1, NOON_NS + journal.sequence(), bytes, 0, LENGTH);
        }
    }

    private int validate() throws IOException {
        return validate(journal(), 16);
    }

    private int validate(final Path directory, final int minimumFreeMiB) throws IOException {
        final Path file = folder.resolve("agent.yaml");
        Files.writeString(
                file,
                "journal: {directory: " + directory + ", minimumFreeMiB: " + minimumFreeMiB
                        + "}\n");
        out.reset();
        log.reset();
        return AgentCommand.run(
                new PrintStream(out, true, UTF_8),
                new PrintStream(log, true, UTF_8),
                "--config",
                file.toString(),
                "--validate-only",
                "--json",
                folder.resolve("check.json").toString());
    }

    private void shouldRefuse(final int code, final String... said) throws IOException {
        assertThat(code).isEqualTo(1);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(log.toString(UTF_8).strip().lines()).hasSize(1);
        assertThat(log.toString(UTF_8)).startsWith("agent: ").contains(said);
        assertThat(json()).contains("\"valid\": false").contains(said);
    }

    private String json() throws IOException {
        return Files.readString(folder.resolve("check.json"));
    }

    /** Every file below the journal's folder, with when it was changed and its length. */
    private Map<String, String> listing() throws IOException {
        final Map<String, String> listing = new TreeMap<>();
        if (Files.exists(journal())) {
            try (Stream<Path> files = Files.walk(journal())) {
                for (final Path each : files.toList()) {
                    listing.put(
                            each.toString(),
                            Files.getLastModifiedTime(each) + " " + Files.size(each));
                }
            }
        }
        return listing;
    }

    @Test
    void shouldTakeAFolderThatDoesNotExistYetAndNotMakeIt() throws IOException {
        assertThat(validate(journal().resolve("a/b"), 16))
                .as(log.toString(UTF_8))
                .isZero();
        assertThat(out.toString(UTF_8)).contains("no journal yet in " + journal());
        assertThat(journal()).doesNotExist();
        assertThat(json())
                .contains("\"valid\": true", "\"records\": 0", "\"held\": false")
                .contains("\"damage\": null", "\"problem\": null");
    }

    @Test
    void shouldReadEveryRecordAndChangeNothing() throws IOException {
        writeJournal();
        final Map<String, String> before = listing();
        assertThat(validate()).as(log.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8))
                .startsWith("valid: ")
                .contains("journal in " + journal() + " with 40 records");
        assertThat(listing()).isEqualTo(before);
        assertThat(json()).contains("\"records\": 40", "\"directory\": \"" + journal() + "\"");
    }

    @Test
    void shouldRefuseADamagedJournalAndLeaveItSo() throws IOException {
        writeJournal();
        final Path file = journal().resolve("20260101F.cq4");
        flip(file, FIRST_RECORD + 22 * DOCUMENT + 60);
        final Map<String, String> before = listing();
        shouldRefuse(
                validate(),
                "the journal in " + journal() + " is damaged from record 23: its checksum is ",
                "(20260101F.cq4 at byte " + (FIRST_RECORD + 22 * DOCUMENT) + ")",
                "goes on behind record 22: put them back from a copy, or compare open orders");
        assertThat(json()).contains("\"records\": 22", "\"damage\": \"record 23: its checksum");
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void shouldRefuseAnAlteredHeaderAndAStrangeFile() throws IOException {
        writeJournal();
        final Path file = journal().resolve("20260101F.cq4");
        flip(file, 57);
        shouldRefuse(validate(), "from record 41: ", "(20260101F.cq4 at byte 57)");
        flip(file, 57);
        Files.writeString(journal().resolve("foo.cq4"), "foo");
        shouldRefuse(validate(), "its name is not that of a day", "(foo.cq4 at byte 0)");
        Files.delete(journal().resolve("foo.cq4"));
        Files.createFile(journal().resolve("20260102F.cq4"));
        shouldRefuse(validate(), "never fully created (20260102F.cq4 at byte 0)");
    }

    @Test
    void shouldSayThatARunningInstanceHoldsTheJournal() throws IOException {
        writeJournal();
        try (ChronicleJournal journal = open()) {
            append(journal);
            assertThat(validate()).as(log.toString(UTF_8)).isZero();
            assertThat(out.toString(UTF_8)).contains(", held by a running instance: ");
            assertThat(json()).contains("\"held\": true");
        }
        assertThat(validate()).isZero();
        assertThat(out.toString(UTF_8)).doesNotContain("held");
    }

    @Test
    void shouldRefuseAMarkThatIsAheadOfTheJournalOrNoNumber() throws IOException {
        writeJournal();
        final Path mark = journal().resolve("journal.mark");
        Files.writeString(mark, RECORDS + "\n");
        assertThat(validate()).isZero();
        Files.writeString(mark, RECORDS + 5 + "\n");
        shouldRefuse(
                validate(),
                "ends at record " + RECORDS,
                "its mark says that it had " + (RECORDS + 5));
        Files.writeString(mark, "soon\n");
        shouldRefuse(validate(), "does not hold a number");
    }

    @Test
    void shouldRefuseAnEpochThatIsMissingOrNoNumber() throws IOException {
        writeJournal();
        final Path epoch = journal().resolve("epoch");
        for (final String wrong : new String[] {"", "three", "3 4", "-1", "\u00e9"}) {
            Files.writeString(epoch, wrong);
            shouldRefuse(validate(), "the file " + epoch + " does not hold a number: put the");
        }
        Files.delete(epoch);
        shouldRefuse(validate(), "the file " + epoch + " is missing beside a journal");
        Files.createDirectory(epoch);
        shouldRefuse(validate(), "the file " + epoch + " does not hold a number");
    }

    @Test
    void shouldRefuseADiskThatIsTooFull() throws IOException {
        shouldRefuse(
                validate(journal(), 1_000_000_000),
                "the disk of the journal in " + journal() + " has ",
                "make room, or give another");
        assertThat(journal()).doesNotExist();
    }

    @Test
    void shouldRefuseAFolderThatCannotBeMade() throws IOException {
        final Path inAFile = Files.writeString(folder.resolve("file"), "x").resolve("j");
        shouldRefuse(
                validate(inAFile, 16),
                "the journal's folder " + inAFile + " cannot be made or written to: give another"
                        + " with journal.directory (" + inAFile.getParent() + " is no folder)");
    }

    private static void flip(final Path file, final long at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            final int was = bytes.read();
            bytes.seek(at);
            bytes.write(was ^ 0x10);
        }
    }
}
