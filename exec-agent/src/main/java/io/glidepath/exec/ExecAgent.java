package io.glidepath.exec;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.exec.feature.FeatureLayout;
import io.glidepath.exec.journal.Journal;
import io.glidepath.exec.market.Markets;
import io.glidepath.exec.metrics.AgentMetrics;
import io.glidepath.exec.order.Children;
import io.glidepath.exec.order.Parents;
import io.glidepath.exec.policy.Policy;
import io.glidepath.exec.wire.ChildrenPublisher;
import io.glidepath.exec.wire.ControlAdapter;
import io.glidepath.exec.wire.EnvironmentAdapter;
import io.glidepath.exec.wire.ExecutionsAdapter;
import io.glidepath.exec.wire.FrameHandler;
import io.glidepath.exec.wire.MarketAdapter;
import io.glidepath.exec.wire.OrdersAdapter;
import io.glidepath.exec.wire.Outlet;
import io.glidepath.exec.wire.ParentsPublisher;
import io.glidepath.exec.wire.RepliesPublisher;
import io.glidepath.exec.wire.ResearchPublisher;
import io.glidepath.exec.wire.Stream;
import io.glidepath.risk.RiskGuard;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.EpochNanoClock;

/**
 * Works parent orders: one thread, one duty cycle, one clock reading. The same object runs live, in recovery, in replay
 * and in simulation; what differs is handed in: connections, clock, journal, policy.
 */
public final class ExecAgent implements Agent {
    private static final int ENVIRONMENT_LIMIT = 8;

    private final Connections connections;
    private final EpochNanoClock clock;
    private final AgentConfig.Polls polls;
    private final Cycle cycle;
    private final Decisions decisions;
    private final ParentDesk parentDesk;
    private final Sessions sessions;
    private final MarketWatch marketWatch;
    private final ControlDoor control;
    private final FrameHandler environmentDoor;
    private final FrameHandler controlDoor;
    private final FrameHandler executionDoor;
    private final FrameHandler marketDoor;
    private final FrameHandler orderDoor;
