package io.glidepath.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.exec.wire.EnvironmentAdapter;
import io.glidepath.exec.wire.EnvironmentListener;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class EnvironmentWatchTest implements EnvironmentListener {
    private final List<String> heard = new ArrayList<>();
    private final EnvironmentAdapter adapter = new EnvironmentAdapter(this);
    private long word;
    private long offsetNs;
    private final WatchedClock clock =
            new WatchedClock(() -> System.nanoTime() + offsetNs, () -> {});
    private long synced;
    private final EnvironmentWatch watch =
            new EnvironmentWatch(() -> word, clock::takeStep, JournalDoubt.NONE, () -> synced);

    @Override
    public void onClockStepped(final long stepNs) {
        heard.add("step " + Math.round(stepNs / 1e6));
    }

    @Override
    public void onLocalKill(final long word) {
        heard.add("kill " + word);
    }

    @Override
    public void onShutdownAsked() {
        heard.add("stop");
    }

    @Override
    public void onJournalDoubted(final long missing, final int reason) {
        heard.add("journal doubted " + missing + " " + reason);
    }

    @Override
    public void onVenueChanged() {
        heard.add("venue changed");
    }

    @Override
    public void onJournalSynced(final long sequence) {
        heard.add("synced " + sequence);
    }

    @Test
    void shouldTellFirstThatTheJournalIsShort() {
        final EnvironmentWatch doubting = new EnvironmentWatch(
                () -> word, clock::takeStep, new JournalDoubt(322, 7), () -> 0);
        word = 5;
        doubting.poll(adapter::onFrame, 8);
        doubting.poll(adapter::onFrame, 8);
        assertThat(heard).containsExactly("journal doubted 7 322", "kill 5");
        assertThat(doubting.doubtTold()).isTrue();
    }

    @Test
    void shouldTellThatARecordIsOnTheDiskOnlyWhenItIsAwaitedAndThere() {
        synced = 40;
        assertThat(poll()).isZero();
        watch.awaitSync(41);
        assertThat(poll()).isZero();
        synced = 45;
        poll();
        poll();
        assertThat(heard).containsExactly("synced 45");
    }

    @Test
    void shouldTellOnceThatAVenueCameAnew() {
        watch.venueChanged();
        poll();
        poll();
        assertThat(heard).containsExactly("venue changed");
    }

    private int poll() {
        return watch.poll(adapter::onFrame, 8);
    }

    @Test
    void shouldBeSilentWhileNothingHappens() {
        clock.sample();
        assertThat(poll()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void shouldTellEveryWordOnce() {
        word = 7;
        poll();
        poll();
        word = 0;
        poll();
        word = 9;
        poll();
        assertThat(heard).containsExactly("kill 7", "kill 0", "kill 9");
    }

    @Test
    void shouldTellAStopOnce() {
        watch.askToStop();
        assertThat(poll()).isEqualTo(1);
        assertThat(poll()).isZero();
        assertThat(heard).containsExactly("stop");
    }

    @Test
    void shouldTellAStepOfTheClockAndNotASlowDrift() {
        offsetNs += WatchedClock.STEP_NS * 9 / 10;
        clock.sample();
        poll();
        assertThat(heard).isEmpty();
        offsetNs -= 50_000_000;
        clock.sample();
        poll();
        poll();
        assertThat(heard).containsExactly("step -50");
    }
}
