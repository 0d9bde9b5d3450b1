package io.glidepath.sim.flow;

import java.util.ArrayList;
import java.util.List;

final class Flows {
    private Flows() {}

    /** One flow that acts before the others when they tie. */
    static List<OrderFlow> first(final OrderFlow flow, final List<OrderFlow> others) {
        final List<OrderFlow> all = new ArrayList<>();
        all.add(flow);
        all.addAll(others);
        return all;
    }
}
