package io.glidepath.report;

import java.util.List;

/** A list of sentences: assumptions, sources, limits of what was measured. */
public record NotesSection(String title, List<String> notes) implements Section {

    public NotesSection {
        notes = List.copyOf(notes);
    }
}
