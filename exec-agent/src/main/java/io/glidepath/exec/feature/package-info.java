/**
 * Does: writes what one parent may know of its market, its order and its limits as one row of
 * bounded float32.
 * Hears: market state, a parent, its schedules and children, head-room, the time.
 * Says: a row, by named index; the layout's names, bounds and hash.
 * Imports: io.glidepath.exec.market, io.glidepath.exec.order, io.glidepath.risk
 */
package io.glidepath.exec.feature;
