/**
 * Does: keeps a book, recent trades and order flow of each instrument, in step with the feed or
 * known to be out of it.
 * Hears: definitions, snapshots, book events, trades, statuses, regimes, our own trades.
 * Says: what changed, through MarketChanges; prices, quantities and window sums to whoever reads.
 * Imports: io.glidepath.risk, org.agrona
 */
package io.glidepath.exec.market;
