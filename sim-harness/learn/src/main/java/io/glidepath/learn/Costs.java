package io.glidepath.learn;

import io.glidepath.exec.policy.Policy;

import java.util.Map;
import java.util.function.LongFunction;

/**
 * Shortfall of a clone and of its teacher on the same tasks in the same worlds, bps of arrival,
 * positive is cost.
 *
 * @param mean          the clone's.
 * @param teacherMean   its teacher's.
 * @param standardError of the mean difference, episode by episode.
 */
record Costs(int episodes, double mean, double teacherMean, double standardError) {
    static final double MOST_ERRORS = 2;

    static Costs compare(
            final NoiseWorld world,
            final Policy served,
            final Policy teacher,
            final LongFunction<Task> tasks,
            final long seed,
            final int episodes) {
        double sum = 0;
        double teacherSum = 0;
        double squares = 0;
        for (int episode = 0; episode < episodes; episode++) {
            final Task task = tasks.apply(episode);
            final double cost = world.play(served, task, seed, episode);
            final double teacherCost = world.play(teacher, task, seed, episode);
            sum += cost;
            teacherSum += teacherCost;
            squares += (cost - teacherCost) * (cost - teacherCost);
        }
        final double difference = (sum - teacherSum) / episodes;
        final double variance = Math.max(0, squares / episodes - difference * difference);
        return new Costs(
                episodes,
                sum / episodes,
                teacherSum / episodes,
                Math.sqrt(variance / (episodes - 1)));
    }

    double difference() {
        return mean - teacherMean;
    }

    /** Within {@value #MOST_ERRORS} standard errors. */
    boolean alike() {
        return Math.abs(difference()) <= MOST_ERRORS * standardError;
    }

    void name(final String prefix, final Map<String, Double> figures) {
        figures.put(prefix + "shortfallEpisodes", (double) episodes);
        figures.put(prefix + "shortfallBps", mean);
        figures.put(prefix + "shortfallOfTeacherBps", teacherMean);
        figures.put(prefix + "shortfallDifferenceBps", difference());
        figures.put(prefix + "shortfallDifferenceSeBps", standardError);
    }
}
