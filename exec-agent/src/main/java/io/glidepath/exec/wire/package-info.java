/**
 * Does: turns frames into verbs and verbs into frames, believing no byte before it is checked;
 *     carries frames over Aeron.
 * Hears: frames from an Inlet; what an agent has to say, and what its clients have.
 * Says: verbs to the listeners of the rooms, and to clients; frames to an Outlet.
 * Imports: io.glidepath.codec, io.glidepath.risk, io.glidepath.exec.order,
 *     io.glidepath.exec.market, io.glidepath.exec.control, io.aeron, org.agrona
 */
package io.glidepath.exec.wire;
