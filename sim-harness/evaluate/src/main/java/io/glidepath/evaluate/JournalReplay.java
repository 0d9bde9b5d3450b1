package io.glidepath.evaluate;

import io.glidepath.exec.Replay;

import java.nio.file.Path;

/** Replays a journal on disk from what it says of itself. */
public final class JournalReplay {
    private JournalReplay() {}

    /**
     * @param journal its folder.
     * @throws IllegalArgumentException in one sentence, when it cannot be replayed.
     */
    public static Replay of(final Path journal) {
        return io.glidepath.exec.ReplayCommand.replay(journal);
    }
}
