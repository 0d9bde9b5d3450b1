package io.glidepath.exec.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Serves {@code /metrics} to Prometheus, {@code /live} (200 while the process answers) and {@code
 * /ready} (200 or 503), on threads of its own. No authentication: bind it to loopback or to a
 * network that only the scraper reaches.
 */
public final class MetricsServer implements AutoCloseable {
    public static final String LOOPBACK = "127.0.0.1";

    private static final int THREADS = 2;
    private static final int BACKLOG = 16;
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, MetricsServer::thread);
    private final AgentMetrics metrics;
    private final HttpServer http;

    private record Answer(int status, String type, String body) {}

    /**
     * Starts serving on loopback.
     *
     * @param port 0 for any free one, see {@link #port()}.
     */
    public MetricsServer(final int port, final AgentMetrics metrics, final MetricNames names) {
        this(port, LOOPBACK, metrics, names);
    }

    /**
     * Starts serving.
     *
     * @param port 0 for any free one, see {@link #port()}.
     * @param host address to listen at.
     * @throws UncheckedIOException when the address cannot be had.
     */
    public MetricsServer(
            final int port,
            final String host,
            final AgentMetrics metrics,
            final MetricNames names) {
        requireSamePolicies(metrics, names.policies());
        this.metrics = metrics;
        this.http = listen(host, port);
        new AgentSeries(metrics, registry).bind(names);
        new AgentDistributions(metrics, names).bind(registry.getPrometheusRegistry());
        new JvmMemoryMetrics().bindTo(registry);
        garbage.bindTo(registry);
        serve("/metrics", () -> new Answer(200, EXPOSITION, registry.scrape()));
        serve("/live", () -> new Answer(200, PLAIN, "live\n"));
        serve("/ready", this::ready);
        http.setExecutor(threads);
        http.start();
    }

    /** The port in use. */
    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        garbage.close();
        registry.close();
    }

    private Answer ready() {
        return metrics.isReady()
                ? new Answer(200, PLAIN, "ready\n")
                : new Answer(503, PLAIN, "not ready\n");
    }

    private void serve(final String path, final Supplier<Answer> answer) {
        http.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, answer(exchange, path, answer));
            }
        });
    }

    private static Answer answer(
            final HttpExchange exchange, final String path, final Supplier<Answer> answer) {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return new Answer(404, PLAIN, "not found\n");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return new Answer(405, PLAIN, "GET only\n");
        }
        try {
            return answer.get();
        } catch (final RuntimeException e) {
            return new Answer(500, PLAIN, "failed: " + e + "\n");
        }
    }

    private static void send(final HttpExchange exchange, final Answer answer) throws IOException {
        final byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static HttpServer listen(final String host, final int port) {
        try {
            return HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
        } catch (final IOException e) {
            throw new UncheckedIOException(
                    "metrics cannot be served at " + host + ":" + port
                            + ": give another port, or 0 for any that is free",
                    e);
        }
    }

    private static void requireSamePolicies(
            final AgentMetrics metrics, final List<MetricNames.PolicyLabel> policies) {
        boolean same = metrics.policies() == policies.size();
        for (int i = 0; same && i < policies.size(); i++) {
            same = metrics.policyId(i) == policies.get(i).id();
        }
        if (!same) {
            throw new IllegalArgumentException(
                    "the metrics and their names are of different policies");
        }
    }

    private static Thread thread(final Runnable work) {
        return Thread.ofPlatform().daemon().name("metrics").unstarted(work);
    }
}
