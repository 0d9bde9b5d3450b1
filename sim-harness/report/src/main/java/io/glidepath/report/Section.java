package io.glidepath.report;

/** A part of the page with its own heading. */
public sealed interface Section
        permits SummarySection,
                ParentSection,
                LatencySection,
                TableSection,
                ChartSection,
                NotesSection,
                VerdictSection {

    /** The heading, and the section's entry in the contents. */
    String title();
}
