package io.glidepath.learn;

import io.glidepath.exec.feature.Features;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Policy;

import java.util.TreeMap;

/**
 * What a served clone is worth, on episodes of a seed it was not trained on.
 *
 * @param decisions        held-out states the clone came to by itself.
 * @param agreement        share of them where it answers as its teacher.
 * @param agreementTeacher the same on held-out states its teacher came to.
 * @param unanswered       decisions it left to the fallback.
 * @param parity           largest difference of a served score from the trained one.
 * @param standard         shortfall on {@link Task#standard}.
 * @param drawn            shortfall on {@link Task#drawn}.
 */
record Examination(
        long decisions,
        double agreement,
        double agreementTeacher,
        long unanswered,
        double parity,
        Costs standard,
        Costs drawn) {
    static final double LEAST_AGREEMENT = 0.95;
    static final double MOST_PARITY = 1e-5;

    /**
     * Examines a clone.
     *
     * @param served          the clone as an agent loads it.
     * @param trained         the clone as it was trained.
     * @param seed            not one of training.
     * @param stateEpisodes   in which states are gathered.
     * @param costEpisodes    of each kind in which shortfall is compared, at least 2.
     */
    static Examination of(
            final Policy served,
            final Scorer trained,
            final long seed,
            final int stateEpisodes,
            final int costEpisodes) {
        final NoiseWorld world = new NoiseWorld();
        final Policy teacher = new AcTeacher(Cloning.TEACHER_ID);
        final WatchedPolicy own = new WatchedPolicy(served, null);
        final Samples teachers = new Samples(Features.LAYOUT.size(), ActionSpace.GRID_1.size());
        final WatchedPolicy taught = new WatchedPolicy(teacher, teachers);
        for (int episode = 0; episode < stateEpisodes; episode++) {
            world.play(own, Task.drawn(seed, episode), seed, episode);
            world.play(taught, Task.drawn(seed, episode), seed, episode);
        }
        return new Examination(
                own.decisions(),
                own.agreed() / (double) own.decisions(),
                agreement(served, teachers),
                own.unanswered(),
                parity(served, trained, teachers),
                Costs.compare(world, served, teacher, Task::standard, seed, costEpisodes),
                Costs.compare(
                        world,
                        served,
                        teacher,
                        episode -> Task.drawn(seed, episode),
                        seed,
                        costEpisodes));
    }

    boolean passed() {
        return agreement >= LEAST_AGREEMENT
                && agreementTeacher >= LEAST_AGREEMENT
                && parity <= MOST_PARITY
                && standard.alike()
                && drawn.alike();
    }

    /** By the names that manifests use. */
    TreeMap<String, Double> figures() {
        final TreeMap<String, Double> figures = new TreeMap<>();
        figures.put("agreement", agreement);
        figures.put("agreementOnTeacherStates", agreementTeacher);
        figures.put("heldOutDecisions", (double) decisions);
        figures.put("unanswered", (double) unanswered);
        figures.put("parity", parity);
        standard.name("", figures);
        drawn.name("drawn.", figures);
        return figures;
    }

    private static double agreement(final Policy served, final Samples samples) {
        final DecisionBatch batch = new DecisionBatch(1, samples.features(), samples.actions());
        int agreed = 0;
        for (int i = 0; i < samples.size(); i++) {
            ask(served, samples, i, batch);
            agreed += batch.action(0).index == samples.answer(i) ? 1 : 0;
        }
        return agreed / (double) samples.size();
    }

    /** The largest difference of a served score from the trained one, over the samples. */
    static double parity(final Policy served, final Scorer trained, final Samples samples) {
        final DecisionBatch batch = new DecisionBatch(1, samples.features(), samples.actions());
        final float[] scores = new float[samples.actions()];
        double worst = 0;
        for (int i = 0; i < samples.size(); i++) {
            ask(served, samples, i, batch);
            trained.scores(batch.features(0), scores);
            for (int action = 0; action < scores.length; action++) {
                worst = Math.max(
                        worst, Math.abs((double) scores[action] - batch.scores(0)[action]));
            }
        }
        return worst;
    }

    private static void ask(
            final Policy served, final Samples samples, final int i, final DecisionBatch batch) {
        batch.clear();
        final int row = batch.addRow();
        samples.copyRow(i, batch.features(row), 0);
        batch.mask(row).clear(samples.actions());
        for (int action = 0; action < samples.actions(); action++) {
            if (samples.allowed(i, action)) {
                batch.mask(row).allow(action);
            }
        }
        served.evaluate(batch);
    }
}
