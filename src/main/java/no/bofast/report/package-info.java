/**
 * Tables and exports from the read model: the raw tables of {@code replay} and the report.
 *
 * <p>May depend on {@code files}, {@code report.figures}, {@code report.files}, {@code report.measures},
 * {@code report.tables}, {@code words}, {@code view}; knows
 * nothing of Kafka. Start with {@link no.bofast.report.tables.Table}; the raw tables are
 * {@link no.bofast.report.counts.ReplayTables}.
 */
package no.bofast.report;
