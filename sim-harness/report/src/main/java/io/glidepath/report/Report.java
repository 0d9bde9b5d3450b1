package io.glidepath.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One page. It carries no time of its own: whoever wants a date on it passes it in the subtitle.
 *
 * @param title what was run.
 * @param subtitle with what: scenario, seed, commit.
 * @param sections drawn in this order.
 */
public record Report(String title, String subtitle, List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    /** The page: UTF-8, well-formed, with no reference outside itself. */
    public String html() {
        return Page.of(this);
    }

    /** Writes the page, and the folders above it. */
    public void write(final Path file) throws IOException {
        final Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Files.writeString(file, html());
    }
}
