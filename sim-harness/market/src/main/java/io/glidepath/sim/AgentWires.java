package io.glidepath.sim;

import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;

import org.agrona.concurrent.EpochNanoClock;

/** Everything an agent in a simulation is connected to. */
public record AgentWires(
        Inlet control,
        Inlet executions,
        Inlet market,
        Inlet orders,
        Outlet children,
        Outlet parents,
        Outlet research,
        Outlet replies,
        EpochNanoClock clock) {}
