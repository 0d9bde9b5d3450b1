/**
 * Does: counts what the agent does, and serves the counts to Prometheus from a thread of its own.
 * Hears: one call per thing that happened, on the agent's thread; scrapes over HTTP, on another.
 * Says: counters, gauges and histograms; percentiles for reports. Nothing flows back.
 * Imports: io.glidepath.risk, org.HdrHistogram, io.micrometer, io.prometheus.metrics,
 * com.sun.net.httpserver
 */
package io.glidepath.exec.metrics;
