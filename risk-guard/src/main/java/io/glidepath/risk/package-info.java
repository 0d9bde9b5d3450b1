/**
 * Does: decides whether an order may exist, and counts exposure for itself.
 * Hears: intents, parents, quotes, trades, statuses, the fate of orders, limits, modes.
 * Says: an ApprovedOrder or a RejectReason; a mask with reasons; head-room.
 * Imports: org.agrona
 */
package io.glidepath.risk;
