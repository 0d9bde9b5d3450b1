package io.glidepath.sim.study;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says every two seconds, and at the end, how many episodes are done and how fast. */
final class StudyProgress implements AutoCloseable {
    private static final long PERIOD_SECONDS = 2;
    private static final double NS_PER_SECOND = 1e9;

    private final MarketStudy study;
    private final long episodes;
    private final PrintWriter err;
    private final long beganNs = System.nanoTime();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    StudyProgress(final MarketStudy study, final long episodes, final PrintWriter err) {
        this.study = study;
        this.episodes = episodes;
        this.err = err;
        timer.scheduleAtFixedRate(this::say, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /** Everything is done. */
    void done() {
        timer.shutdownNow();
        say();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void say() {
        final double seconds = (System.nanoTime() - beganNs) / NS_PER_SECOND;
        err.println(String.format(
                Locale.ROOT,
                "market: %d of %d episodes, %.0f episodes/s",
                study.done(),
                episodes,
                study.done() / seconds));
        err.flush();
    }
}
