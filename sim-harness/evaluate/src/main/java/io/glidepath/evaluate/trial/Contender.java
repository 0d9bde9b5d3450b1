package io.glidepath.evaluate.trial;

import io.glidepath.evaluate.PolicySource;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.Policy;
import io.glidepath.sim.Strategy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A strategy as it was asked for.
 *
 * @param label as it was written, and as it stands in results.
 * @param name of the strategy that works it; null: a learned policy.
 * @param manifest of the learned policy; null: none.
 */
record Contender(String label, String name, Path manifest) {
    private static final String POLICY = "policy:";
    /** They follow no schedule, and are what they say only without limits that hold to one. */
    private static final List<String> WITHOUT_SCHEDULE = List.of("immediate", "cw-sl", "cw-twap");

    private static final String HOUSE = "house:";

    /** A strategy ready to be given to one agent. */
    record Ready(Algo algo, Policy policy, AutoCloseable source) implements AutoCloseable {
        @Override
        public void close() {
            try {
                source.close();
            } catch (final Exception e) {
                throw new IllegalStateException("cannot give a policy back: " + e, e);
            }
        }
    }

    /**
     * Reads names, separated by commas: those of {@link Strategy#NAMES}, or {@code
     * policy:MANIFEST}, or {@code NAME=policy:MANIFEST}.
     *
     * @param published whether {@code sl} and {@code twap} mean the published strategies {@code
     *     cw-sl} and {@code cw-twap}; {@code house:twap} is then our own.
     * @throws IllegalArgumentException naming what is no strategy, and which there are.
     */
    static List<Contender> parse(final String names, final boolean published) {
        final List<Contender> contenders = new ArrayList<>();
        for (final String word : names.split(",", -1)) {
            final Contender contender = one(word.strip(), published);
            for (final Contender other : contenders) {
                if (other.label.equals(contender.label)) {
                    throw new IllegalArgumentException(
                            "strategy '" + contender.label + "' is there twice");
                }
            }
            contenders.add(contender);
        }
        return List.copyOf(contenders);
    }

    private static Contender one(final String word, final boolean published) {
        final int policy = word.indexOf(POLICY);
        if (policy == 0 || policy > 1 && word.charAt(policy - 1) == '=') {
            final String label = policy == 0 ? word : word.substring(0, policy - 1);
            final Path manifest = Path.of(word.substring(policy + POLICY.length()));
            return new Contender(label, null, manifest);
        }
        final String name = published && (word.equals("sl") || word.equals("twap"))
                ? "cw-" + word
                : word.startsWith(HOUSE) ? word.substring(HOUSE.length()) : word;
        if (!Strategy.NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no strategy '" + word + "': give some of "
                    + String.join(", ", Strategy.NAMES) + ", policy:MANIFEST");
        }
        return new Contender(word, name, null);
    }

    /** The limits that it is held to in recorded days, if none are asked for. */
    LimitSet limits() {
        return WITHOUT_SCHEDULE.contains(name) ? LimitSet.OWN : LimitSet.PRODUCTION;
    }

    /** What it is called where results are published. */
    String publishedName() {
        return name == null ? label : name;
    }

    /**
     * Makes it ready for one agent; every thread has its own.
     *
     * @throws io.glidepath.exec.policy.PolicyLoadException in one sentence.
     */
    Ready ready() {
        if (manifest != null) {
            final PolicySource source = PolicySource.open(manifest);
            return new Ready(Algo.POLICY, source.policy(), source);
        }
        final Strategy strategy = Strategy.named(name);
        return new Ready(strategy.algo(), strategy.policy(), () -> {});
    }
}
