package io.glidepath.learn;

import java.io.PrintWriter;

/** A line for each stage, each tenth of the episodes and each epoch. */
final class PrintedProgress implements Cloning.Progress {
    private static final int PARTS = 10;

    private final PrintWriter says;

    PrintedProgress(final PrintWriter says) {
        this.says = says;
    }

    @Override
    public void onStage(final String stage) {
        says.println(stage);
        says.flush();
    }

    @Override
    public void onEpisode(final int episode, final int episodes) {
        if (episode == episodes
                || (long) episode * PARTS / episodes != (episode - 1L) * PARTS / episodes) {
            says.printf("  episode %d of %d%n", episode, episodes);
            says.flush();
        }
    }

    @Override
    public void onEpoch(final int epoch, final int epochs, final double loss) {
        says.printf("  epoch %d of %d, loss %.4f%n", epoch, epochs, loss);
        says.flush();
    }
}
