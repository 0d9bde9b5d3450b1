/**
 * Does: says what a sample of costs or rewards amounts to, and whether two samples differ.
 * Hears: arrays of finished numbers, and which of them belong to one cluster.
 * Says: moments, quantiles, tails, intervals, p values.
 * Imports: org.apache.commons.statistics
 */
package io.glidepath.evaluate.statistics;
