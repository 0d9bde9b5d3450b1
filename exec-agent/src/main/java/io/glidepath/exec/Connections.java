package io.glidepath.exec;

import io.glidepath.exec.wire.Inlet;
import io.glidepath.exec.wire.Outlet;

/**
 * The agent's wire. The environment inlet carries facts of the machine (a clock step, the local
 * kill word, a request to stop) as journal messages.
 */
public record Connections(
        Inlet environment,
        Inlet control,
        Inlet executions,
        Inlet market,
        Inlet orders,
        Outlet children,
        Outlet parents,
        Outlet research,
        Outlet replies) {
    /** Nothing ever comes in here. */
    public static final Inlet SILENT = (handler, limit) -> 0;
}
