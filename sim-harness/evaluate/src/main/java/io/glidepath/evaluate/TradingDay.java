package io.glidepath.evaluate;

import io.glidepath.exec.config.AgentConfig;
import io.glidepath.sim.Scenario;
import io.glidepath.sim.flow.OrderFlow;
import io.glidepath.sim.venue.Listing;

import java.util.List;
import java.util.function.Function;

/** Where parents are worked: a scenario, its traders, and the agent's configuration there. */
public interface TradingDay {
    /** Its name, for tables: a market, or a recorded day. */
    String name();

    /** Put before every parent's id, to tell days of one result apart. */
    default String idPrefix() {
        return "";
    }

    Scenario scenario();

    /** New traders for one run. */
    Function<Listing, List<OrderFlow>> traders();

    AgentConfig config();

    /** What this day takes for granted, in sentences, after a run. */
    List<String> assumptions();
}
