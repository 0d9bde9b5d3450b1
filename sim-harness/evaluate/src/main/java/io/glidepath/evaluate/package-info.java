/**
 * Does: works the same parents in the same market by several strategies, and says what each cost.
 * Hears: trading days, policies; the frames, notes and traces of each run.
 * Says: outcomes by parent, tables, JSON, a report; whether the replay agrees.
 * Imports: io.glidepath.codec, io.glidepath.exec, io.glidepath.risk, io.glidepath.sim,
 * io.glidepath.report, org.agrona, picocli, me.tongfei, com.fasterxml.jackson.core
 */
package io.glidepath.evaluate;
