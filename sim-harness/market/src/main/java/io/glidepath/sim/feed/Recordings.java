package io.glidepath.sim.feed;

import java.nio.file.Path;

/** Finds what a file is: its format by its name, which is never guessed from what looks alike. */
public final class Recordings {
    private Recordings() {}

    /**
     * The recording of a file.
     *
     * @throws IllegalArgumentException when neither its name nor its content is of a known format.
     */
    public static RecordedFile of(final Path path) {
        return LobsterFile.of(path);
    }
}
