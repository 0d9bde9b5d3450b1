package io.glidepath.evaluate.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Plays episodes on several threads, each with a worker of its own, in blocks that every thread
 * takes in rising order. Which thread plays an episode makes no difference to it.
 */
final class ParallelEpisodes {
    private static final int BLOCK = 20;

    private final Supplier<EpisodeWorker> workers;
    private final EpisodeScores scores;
    private final IntConsumer progress;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private ParallelEpisodes(
            final Supplier<EpisodeWorker> workers,
            final EpisodeScores scores,
            final IntConsumer progress) {
        this.workers = workers;
        this.scores = scores;
        this.progress = progress;
    }

    /**
     * Plays every episode of {@code scores}.
     *
     * @param workers makes one for each thread.
     * @param progress hears of episodes played, from any of the threads.
     * @throws IllegalStateException with the sentence of the first failure.
     */
    static void play(
            final Supplier<EpisodeWorker> workers,
            final EpisodeScores scores,
            final int threads,
            final IntConsumer progress) {
        new ParallelEpisodes(workers, scores, progress).play(threads);
    }

    private void play(final int threads) {
        final List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            started.add(Thread.ofPlatform().daemon().name("episodes-" + i).start(this::work));
        }
        for (final Thread thread : started) {
            try {
                thread.join();
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted among the episodes", e);
            }
        }
        final Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException(
                    failed.getMessage() == null ? failed.toString() : failed.getMessage(), failed);
        }
    }

    private void work() {
        try (EpisodeWorker worker = workers.get()) {
            int first = next.getAndAdd(BLOCK);
            while (first < scores.episodes() && failure.get() == null) {
                final int end = Math.min(first + BLOCK, scores.episodes());
                for (int episode = first; episode < end; episode++) {
                    worker.play(episode, scores);
                }
                progress.accept(end - first);
                first = next.getAndAdd(BLOCK);
            }
            worker.end(scores);
        } catch (final Throwable e) {
            failure.compareAndSet(null, e);
        }
    }
}
