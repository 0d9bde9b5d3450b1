package io.glidepath.evaluate.trial;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

import java.util.Locale;

/**
 * How far the episodes of one row are: a bar with episodes a second on a terminal, a line when they
 * are done elsewhere; both on standard error. Threads may tell it at the same time.
 */
final class EpisodeProgress implements AutoCloseable {
    private static final double NANOS = 1e9;
    private static final int REDRAW_MS = 200;

    private final String name;
    private final int episodes;
    private final String unit;
    private final ProgressBar bar;
    private final long startedNs = System.nanoTime();

    EpisodeProgress(final String name, final int episodes, final String unit) {
        this.name = name;
        this.episodes = episodes;
        this.unit = unit;
        bar = System.console() != null && System.console().isTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName(name)
                        .setInitialMax(episodes)
                        .setUpdateIntervalMillis(REDRAW_MS)
                        .setUnit(" " + unit, 1)
                        .showSpeed()
                        .build()
                : null;
    }

    void step(final int played) {
        if (bar != null) {
            bar.stepBy(played);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            return;
        }
        final double seconds = (System.nanoTime() - startedNs) / NANOS;
        System.err.printf(
                Locale.ROOT,
                "%s: %d %s in %.1f s, %.0f a second%n",
                name,
                episodes,
                unit,
                seconds,
                episodes / seconds);
    }
}
