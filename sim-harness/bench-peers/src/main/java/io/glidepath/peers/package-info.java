/**
 * Does: matches the operations of a file by another order book, exchange-core's, for comparison.
 * Hears: a file of operations; a line on standard input for each lap.
 * Says: a line a lap: processor time, operations, quantity traded, digest of the trades.
 * Imports: exchange.core2, java.management
 */
package io.glidepath.peers;
