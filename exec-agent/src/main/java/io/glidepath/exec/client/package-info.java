/**
 * Does: an example order management system and an operator's tools, beside the agent and not in it.
 * Hears: a person's words; reports, fills, decisions and replies off the wire.
 * Says: parent orders and commands on the wire; lines, tables and JSON to the person.
 * Imports: io.glidepath.exec, io.glidepath.exec.command, io.glidepath.exec.wire,
 *     io.glidepath.exec.order, io.glidepath.risk, org.agrona, picocli
 */
package io.glidepath.exec.client;
