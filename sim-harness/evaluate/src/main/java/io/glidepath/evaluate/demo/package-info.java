/**
 * Does: runs the whole service live for a minute: agent, simulated venue and example OMS in one
 * process.
 * Hears: options.
 * Says: progress, a table, a replay, a report.
 * Imports: io.glidepath.codec, io.glidepath.exec, io.glidepath.risk, io.glidepath.sim,
 * io.glidepath.evaluate, org.agrona, picocli
 */
package io.glidepath.evaluate.demo;
