package io.glidepath.exec.metrics;

import java.util.List;
import java.util.function.IntFunction;

/**
 * The words of labels. A code that a function answers with null is counted as "other"; every code
 * below {@link AgentMetrics#MAX_REASONS} has one from the start, so that rates work.
 *
 * @param policies served, in the order of the ids that the metrics were made with.
 * @param frameReasons why frames are refused, by code.
 * @param intentReasons why the guard refuses, by code.
 * @param fallbackReasons why a policy did not answer, by code.
 */
public record MetricNames(
        List<PolicyLabel> policies,
        IntFunction<String> frameReasons,
        IntFunction<String> intentReasons,
        IntFunction<String> fallbackReasons) {

    public MetricNames {
        policies = List.copyOf(policies);
    }

    /**
     * @param hash of its model file, as manifests write it; "none" for schedules.
     */
    public record PolicyLabel(int id, String name, String hash) {}
}
