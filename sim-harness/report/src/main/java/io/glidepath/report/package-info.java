/**
 * Does: draws one self-contained HTML page of plots and tables.
 * Hears: records of finished numbers, with their names and units.
 * Says: HTML with inline SVG and CSS; the same input gives the same bytes.
 * Imports: j2html
 */
package io.glidepath.report;
