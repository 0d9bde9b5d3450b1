package io.glidepath.sim.check;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

import java.nio.file.Path;

/** Files and rows done: a bar on a terminal, a line a file elsewhere; both on standard error. */
final class CheckProgress implements AutoCloseable {
    private final int files;
    private final ProgressBar bar;
    private int file;

    CheckProgress(final int files) {
        this.files = files;
        bar = System.console() != null && System.console().isTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName("checking")
                        .setInitialMax(files)
                        .build()
                : null;
    }

    void begin(final Path path) {
        if (bar == null) {
            System.err.println((file + 1) + "/" + files + " " + path.getFileName());
        } else {
            bar.stepTo(file);
            bar.setExtraMessage(path.getFileName().toString());
        }
        file++;
    }

    void rows(final long rows) {
        if (bar != null) {
            bar.setExtraMessage(rows + " rows");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.stepTo(file);
            bar.close();
        }
    }
}
