/**
 * Does: plays strategies over many episodes, or over the same parents of recorded days, and says
 * what each earned or cost.
 * Hears: names of markets and strategies, recorded days, a seed.
 * Says: a row per strategy in a table, as JSON and on a page; what was published beside it.
 * Imports: io.glidepath.codec, io.glidepath.exec, io.glidepath.risk, io.glidepath.sim,
 * io.glidepath.report, io.glidepath.evaluate, io.glidepath.evaluate.statistics, org.agrona,
 * picocli, me.tongfei, com.fasterxml.jackson.core
 */
package io.glidepath.evaluate.trial;
