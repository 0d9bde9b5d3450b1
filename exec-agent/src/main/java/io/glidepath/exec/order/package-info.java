/**
 * Does: keeps parent and child orders and what is filled, open and unknown of them; schedules in
 * whole quantities.
 * Hears: admitted requests, amendments, sent children, execution reports.
 * Says: states, quantities and values to whoever reads; a verdict on each report.
 * Imports: io.glidepath.exec.market, io.glidepath.risk, org.agrona
 */
package io.glidepath.exec.order;
