/**
 * Does: keeps every record of a run in order, checked and durable, and reads a run again for
 * replay.
 * Hears: append(kind, stream, nowNs, bytes) from the agent, before anything is published.
 * Says: records in order, the first damage, and the first difference of a replay.
 * Imports: io.glidepath.codec, io.glidepath.exec.wire, org.agrona, net.openhft
 */
package io.glidepath.exec.journal;
