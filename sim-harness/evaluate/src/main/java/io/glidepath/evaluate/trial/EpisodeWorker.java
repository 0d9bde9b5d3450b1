package io.glidepath.evaluate.trial;

/** Plays episodes one after another, on one thread. */
interface EpisodeWorker extends AutoCloseable {
    /**
     * Plays an episode; what comes out depends on the seed and the episode alone.
     *
     * @param episode not before one this worker has played.
     * @param scores where it writes what the episode came to.
     */
    void play(int episode, EpisodeScores scores);

    /** Adds what it gathered over all its episodes, after the last of them. */
    void end(EpisodeScores scores);

    /** Gives back what it holds. */
    @Override
    void close();
}
