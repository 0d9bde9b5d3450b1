/**
 * Does: measures our own code: bytes on the agent's thread, the road beside its bare parts, markets
 * and order book beside plain and other ones.
 * Hears: options; recorded days; a line for each lap of a child process.
 * Says: figures, as a table and as JSON; an exit code where a figure is a gate.
 * Imports: io.glidepath.codec, io.glidepath.exec, io.glidepath.risk, io.glidepath.sim,
 * io.glidepath.evaluate, io.aeron, net.openhft, org.agrona, picocli, com.fasterxml.jackson.core,
 * java.management, jdk.management, org.HdrHistogram
 */
package io.glidepath.bench;
