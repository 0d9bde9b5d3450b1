package io.glidepath.learn;

import io.glidepath.exec.feature.Features;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.Policy;

/**
 * Teaches a network to answer as {@link AcTeacher}. The teacher drives the first half of the
 * episodes, a first student the other half, and the teacher is asked about every state that either
 * came to: so the student knows the states its own mistakes lead to. From the settings alone.
 */
final class Cloning {
    static final int TEACHER_ID = 90;
    static final int STUDENT_ID = 91;

    /**
     * What a run depends on.
     *
     * @param episodes in all, at least 2.
     * @param epochs   of the last fit; the first takes half.
     */
    record Settings(long seed, int episodes, int epochs) {
        Settings {
            if (episodes < 2 || epochs < 2) {
                throw new IllegalArgumentException("at least 2 episodes and 2 epochs");
            }
        }
    }

    /** Told how far a run is. */
    interface Progress extends Learner.Progress {
        void onStage(String stage);

        void onEpisode(int episode, int episodes);
    }

    private final Settings settings;
    private final Progress progress;
    private final NoiseWorld world = new NoiseWorld();
    private final Samples samples = new Samples(Features.LAYOUT.size(), ActionSpace.GRID_1.size());

    Cloning(final Settings settings, final Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Runs it; the caller closes the network. */
    Network train() {
        final int half = settings.episodes() / 2;
        progress.onStage("the teacher drives");
        drive(new AcTeacher(TEACHER_ID), 0, half);
        progress.onStage("a first student learns from " + samples.size() + " states");
        try (Network first =
                Learner.fit(samples, settings.epochs() / 2, settings.seed(), progress)) {
            progress.onStage("the first student drives");
            drive(new NetworkPolicy(STUDENT_ID, first), half, settings.episodes());
        }
        progress.onStage("the student learns from " + samples.size() + " states");
        return Learner.fit(samples, settings.epochs(), settings.seed(), progress);
    }

    /** States seen so far. */
    int states() {
        return samples.size();
    }

    private void drive(final Policy driver, final int from, final int to) {
        final Policy watched = new WatchedPolicy(driver, samples);
        for (int episode = from; episode < to; episode++) {
            world.play(watched, Task.drawn(settings.seed(), episode), settings.seed(), episode);
            progress.onEpisode(episode + 1, settings.episodes());
        }
    }
}
