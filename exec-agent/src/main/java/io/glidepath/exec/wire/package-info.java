/**
 * Does: turns frames into verbs and verbs into frames, believing no byte before it is checked; carries frames over Aeron.
 * Hears: frames from an Inlet; reports, approved orders, decisions and replies from the agent.
 * Says: verbs to OrderListener, MarketListener, ExecutionListener, ControlListener; frames to an Outlet.
 * Imports: io.glidepath.codec, io.glidepath.risk, io.glidepath.exec.order, io.glidepath.exec.market, io.glidepath.exec.control, io.aeron, org.agrona
 */
package io.glidepath.exec.wire;
