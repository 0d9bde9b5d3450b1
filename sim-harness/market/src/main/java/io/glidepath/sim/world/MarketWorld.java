package io.glidepath.sim.world;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.feature.FeatureLayout;
import io.glidepath.exec.feature.Features;
import io.glidepath.exec.journal.CountingJournal;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Algo;
import io.glidepath.exec.policy.ActionSpace;
import io.glidepath.exec.policy.DecisionBatch;
import io.glidepath.exec.policy.Policy;
import io.glidepath.risk.ActionMask;
import io.glidepath.sim.ParentPlan;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.SimulatedAgent;
import io.glidepath.sim.Simulation;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The agent itself in a simulated market, one parent an episode: every decision that its policy
 * would take is asked of who steps this world. Features, mask, plan, guard and wire are the ones
 * that trade.
 *
 * <p>The observation is a row of {@link Features#LAYOUT}; an action is an index of a grid; the mask
 * is the guard's. From the moment a must-finish parent is finished by force, the world does not ask
 * any more. After the last answer the observation stays what it was.
 *
 * <p>Reward: minus what the fills since the last one cost, bps of arrival on the whole quantity;
 * the last one also takes in fees and what was left. Rewards add up to minus {@link #cost}, the
 * shortfall that the agent reports.
 *
 * <p>The simulation runs in a thread of its own, and the two take turns: one step is one hand-over
 * each way. Episodes in rising order share one agent and one market, as a live agent's sessions do;
 * going back builds both anew. An episode that is reset before its end is held to it first.
 */
public final class MarketWorld implements World, AutoCloseable {
    private static final int POLICY_ID = 10;
    /** Of a decision interval: no decision follows another sooner than one part. */
    private static final int PARTS = 100;

    private final Scenario scenario;
    private final Function<Listing, List<OrderFlow>> traders;
    private final AgentConfig config;
    private final ActionSpace actions;
    private final ParentPlan parent;
    private final Space.Box observationSpace;
    private final Space.Discrete actionSpace;
    private final ParentCost parentCost;
    private final ActionMask nothing = new ActionMask();
    private final float[] observation = new float[Features.LAYOUT.size()];

    private Turns turns;
    private Simulation simulation;
    private long episode = -1;
    private Throwable failure;
    private ActionMask mask = nothing;
    private int answer;
    private boolean asking;
    private boolean abandoned;
    private boolean terminated;
    private double reward;
    private double cost;

    /**
     * @param scenario with the one parent to work; its algo is replaced by {@link Algo#POLICY}.
     * @param traders of the market, as {@link Simulation} takes them.
     * @param actions a grid, as {@link ActionSpace#GRID_1}.
     */
    public MarketWorld(
            final Scenario scenario,
            final Function<Listing, List<OrderFlow>> traders,
            final AgentConfig config,
            final ActionSpace actions) {
        if (scenario.parents().size() != 1) {
            throw new IllegalArgumentException(
                    "a world works one parent, not " + scenario.parents().size());
        }
        this.parent = scenario.parents().getFirst().withAlgo(Algo.POLICY);
        this.scenario = scenario.withParents(List.of(parent));
        this.traders = traders;
        this.config = config;
        this.actions = actions;
        this.observationSpace = axes(Features.LAYOUT);
        this.actionSpace = new Space.Discrete(actions.id(), actions.size());
        this.parentCost = new ParentCost(parent.side());
    }

    private static Space.Box axes(final FeatureLayout layout) {
        final List<Space.Axis> axes = new ArrayList<>();
        for (int i = 0; i < layout.size(); i++) {
            final FeatureLayout.Feature feature = layout.feature(i);
            axes.add(new Space.Axis(feature.name(), "1", feature.lower(), feature.upper()));
        }
        return new Space.Box(axes);
    }

    @Override
    public Space.Box observationSpace() {
        return observationSpace;
    }

    @Override
    public Space.Discrete actionSpace() {
        return actionSpace;
    }

    @Override
    public int maxSteps() {
        final long workedNs = parent.endNs() - parent.sendNs();
        final long least = Math.max(1, config.timing().decisionIntervalNs() / PARTS);
        return Math.toIntExact(Math.ceilDiv(workedNs, least) + 1);
    }

    /**
     * Begins an episode: runs the market until the first decision is asked for.
     *
     * @throws IllegalStateException if the market came to its end without a question, or failed.
     */
    @Override
    public void reset(final long next) {
        if (next < 0) {
            throw new IllegalArgumentException("an episode is not negative: " + next);
        }
        finish();
        if (simulation == null || next <= episode) {
            build();
        }
        episode = next;
        terminated = false;
        reward = 0;
        cost = 0;
        parentCost.clear();
        advance();
        if (terminated) {
            throw new IllegalStateException("nothing was asked in episode " + next);
        }
    }

    @Override
    public void step(final float[] action) {
        actionSpace.require(action);
        if (!asking) {
            throw new IllegalStateException("reset comes before step");
        }
        final int index = (int) action[0];
        if (!mask.allowed(index)) {
            throw new IllegalArgumentException(
                    "the guard does not allow action " + index + ": reason " + mask.reason(index));
        }
        answer = index;
        final double before = cost;
        advance();
        reward = before - cost;
    }

    /** Lets the market run until its next question or its end. */
    private void advance() {
        asking = false;
        mask = nothing;
        turns.handOver();
        if (failure != null) {
            final Throwable why = failure;
            close();
            throw new IllegalStateException(
                    "the market failed in episode " + episode + ", seed " + scenario.seed(), why);
        }
        terminated = !asking;
        cost = terminated ? parentCost.whole() : parentCost.soFar();
    }

    /** Holds what is unfinished to its end. */
    private void finish() {
        if (asking) {
            abandoned = true;
            turns.handOver();
            abandoned = false;
            asking = false;
        }
    }

    private void build() {
        close();
        simulation = new Simulation(
                scenario,
                traders,
                SimulatedAgent.of(
                        config, new Asking(), new CountingJournal(), AgentMetrics.simulated()),
                parentCost);
        turns = new Turns(() -> market(simulation, turns));
        turns.start();
    }

    /** The market's thread. */
    private void market(final Simulation ours, final Turns with) {
        while (with.await()) {
            try {
                ours.run(episode);
            } catch (final RuntimeException | Error e) {
                failure = e;
            }
            with.giveBack();
        }
    }

    /** Whether the parent is being finished by force: answers would not be listened to. */
    private boolean finishing() {
        final long workedNs = parentCost.endNs - parentCost.startNs;
        final long leadNs = Math.min(config.timing().finishLeadNs(), workedNs / 2);
        return parent.mustFinish() && simulation.clock().nanoTime() >= parentCost.endNs - leadNs;
    }

    /** Ends the market's thread; a reset builds another. */
    @Override
    public void close() {
        if (turns != null) {
            finish();
            turns.close();
        }
        simulation = null;
        failure = null;
        mask = nothing;
    }

    @Override
    public float[] observation() {
        return observation;
    }

    @Override
    public ActionMask mask() {
        return mask;
    }

    @Override
    public double reward() {
        return reward;
    }

    @Override
    public boolean terminated() {
        return terminated;
    }

    /** Never: a session is longer than its parent. */
    @Override
    public boolean truncated() {
        return false;
    }

    /** Implementation shortfall, bps of arrival on the whole quantity; fees at the end alone. */
    @Override
    public double cost() {
        return cost;
    }

    /** Asks the caller; called by the market's thread. */
    private final class Asking implements Policy {
        @Override
        public int id() {
            return POLICY_ID;
        }

        @Override
        public String name() {
            return "asked";
        }

        @Override
        public long modelHash() {
            return 0;
        }

        @Override
        public ActionSpace actionSpace() {
            return actions;
        }

        @Override
        public void evaluate(final DecisionBatch batch) {
            for (int row = 0; row < batch.rows(); row++) {
                batch.scoreCount(row, 0);
                if (abandoned || finishing() || !asked(batch, row)) {
                    batch.action(row).reset();
                }
            }
        }

        private boolean asked(final DecisionBatch batch, final int row) {
            System.arraycopy(batch.features(row), 0, observation, 0, observation.length);
            mask = batch.mask(row);
            asking = true;
            turns.giveBack();
            if (!turns.await() || abandoned) {
                return false;
            }
            actions.describe(answer, batch.action(row));
            return true;
        }
    }
}
