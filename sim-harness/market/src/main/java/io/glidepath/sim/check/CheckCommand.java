package io.glidepath.sim.check;

import io.glidepath.exec.command.CommandException;
import io.glidepath.exec.command.FailureText;
import io.glidepath.exec.command.OutputFile;
import io.glidepath.sim.feed.FeedReport;
import io.glidepath.sim.feed.OrderbookReader;
import io.glidepath.sim.feed.RecordedFile;
import io.glidepath.sim.feed.Recordings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code glidepath data check}: does a recording make a sound book? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plays each recording through the venue's book, with nobody trading, and counts what"
                    + " must hold:",
            "executions hit the best price and the oldest order of its queue, bid and ask never"
                    + " cross.",
            "Rows that cannot be believed are counted, told by line, and skipped.",
        },
        footer = {
            "",
            "Counts: rows are those believed; inferred orders rested before the first row; a ghost"
                    + " is an order that",
            "a later row proves gone, purged; quotes are the publisher's distinct best-quote"
                    + " states, and how many of",
            "them the book went through in the same order.",
            "",
            "Examples:",
            "  glidepath data check CSCO_2003-01-13_34200000_57600000_message_1.csv.gz",
            "  glidepath data check lobster/2003/*/*.csv.gz --json target/check.json",
            "",
            "Exit codes: 0 checked, whatever was found; 1 a file cannot be read, or no row of it,"
                    + " or a problem",
            "with --strict; 2 wrong usage.",
        })
final class CheckCommand implements Callable<Integer> {
    /** Files that could not be read, in one sentence. */
    private static final int MOST_TOLD = 3;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Recordings, plain or packed, in any order and of any instruments.")
    private List<Path> files = List.of();

    @Option(
            names = "--orderbook",
            paramLabel = "FILE",
            description = "LOBSTER's own book to compare with; default: the one beside the message"
                    + " file, found by its name.")
    private Path orderbook;

    @Option(
            names = "--strict",
            description = "The first row that cannot be believed ends the check with exit code 1.")
    private boolean strict;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the counts as JSON.")
    private Path json;

    @Override
    public Integer call() {
        if (orderbook != null && files.size() > 1) {
            throw CommandException.nothingDone("--orderbook is of one recording: give one FILE");
        }
        if (orderbook != null) {
            requireOrderbook();
        }
        OutputFile.require("--json", json);
        final List<CheckedFile> checked = new ArrayList<>();
        final List<String> unread = new ArrayList<>();
        final CheckProgress progress = new CheckProgress(files.size());
        try {
            for (final Path file : files) {
                progress.begin(file);
                final List<CheckedFile> found = check(file, progress);
                if (found.stream().noneMatch(CheckedFile::isRead)) {
                    unread.add(file + " " + found.getFirst().whyUnread());
                }
                checked.addAll(found);
            }
        } finally {
            progress.close();
        }
        System.out.print(CheckTable.of(checked));
        if (json != null) {
            CheckJson.write(json, checked);
        }
        if (!unread.isEmpty()) {
            final String sentence = summed(unread);
            throw CommandException.notDone(
                    sentence.contains(": give ") ? sentence : sentence + ": give recorded files");
        }
        return 0;
    }

    private static String summed(final List<String> unread) {
        final int told = Math.min(MOST_TOLD, unread.size());
        return String.join("; ", unread.subList(0, told))
                + (told < unread.size() ? "; and " + (unread.size() - told) + " more" : "");
    }

    private void requireOrderbook() {
        final String none = Recordings.whyNoFile(orderbook);
        if (none != null) {
            throw CommandException.nothingDone("--orderbook " + orderbook + " " + none);
        }
        final FeedReport rows = new FeedReport(orderbook.toString(), false);
        try (OrderbookReader reader = OrderbookReader.open(orderbook, rows)) {
            if (!reader.next()) {
                throw CommandException.nothingDone("--orderbook " + orderbook
                        + " is no orderbook: no row has ask price, ask quantity, bid price, bid"
                        + " quantity by level");
            }
        } catch (final UncheckedIOException e) {
            throw CommandException.nothingDone("--orderbook: " + FailureText.of(e));
        }
    }

    private List<CheckedFile> check(final Path file, final CheckProgress progress) {
        final String absent = Recordings.whyNoFile(file);
        if (absent != null && strict) {
            throw new IllegalArgumentException(file + " " + absent + ": give recorded files");
        }
        if (absent != null) {
            return List.of(CheckedFile.absent(shown(file), absent));
        }
        try {
            final FeedCheck check = new FeedCheck(strict, progress::rows, this::shown);
            final List<CheckedFile> found = new ArrayList<>();
            for (final RecordedFile recording : Recordings.of(file)) {
                found.add(check.check(recording, orderbook));
            }
            return found.isEmpty()
                    ? List.of(CheckedFile.ofNothing(shown(file), "has no rows"))
                    : found;
        } catch (final IllegalArgumentException | UncheckedIOException e) {
            if (strict) {
                throw e;
            }
            return List.of(CheckedFile.ofNothing(shown(file), unnamed(file, e.getMessage())));
        }
    }

    /** The name, or the path as given where another of the files has the same name. */
    private String shown(final Path file) {
        final long same = files.stream()
                .filter(other -> other.getFileName().equals(file.getFileName()))
                .count();
        return same > 1 ? file.toString() : file.getFileName().toString();
    }

    /** What is said of a file, without the name that it begins with. */
    private static String unnamed(final Path file, final String sentence) {
        for (final String name : List.of(file.toString(), file.getFileName().toString())) {
            if (sentence.startsWith(name + " ")) {
                return sentence.substring(name.length() + 1);
            }
        }
        return sentence;
    }
}
