/**
 * Does: composes the rooms and holds the one page of control flow: poll, gather, evaluate, act.
 * Hears: frames through the wire's adapters, timers, an operator's words.
 * Says: approved orders, reports, traces, journal records.
 * Imports: io.glidepath.risk, io.glidepath.exec, org.agrona, picocli, io.glidepath.codec,
 * com.fasterxml.jackson.core
 */
package io.glidepath.exec;
