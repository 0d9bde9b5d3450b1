package io.glidepath.evaluate;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

import java.util.function.Consumer;

/** Steps of long work: a bar on a terminal, a line a step elsewhere; both on standard error. */
final class Progress implements Consumer<String> {
    private final ProgressBar bar;

    Progress(final int steps) {
        bar = System.console() != null && System.console().isTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName("working")
                        .setInitialMax(steps)
                        .build()
                : null;
    }

    @Override
    public void accept(final String step) {
        if (bar == null) {
            System.err.println(step);
        } else {
            bar.setExtraMessage(step);
            bar.step();
        }
    }

    void done() {
        if (bar != null) {
            bar.stepTo(bar.getMax());
            bar.close();
        }
    }
}
