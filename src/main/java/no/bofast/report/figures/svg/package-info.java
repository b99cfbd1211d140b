/**
 * Figures as static SVG: pure functions from numbers and words to markup, which open anywhere and print well.
 *
 * <p>Depends on {@code java.*} only. Start with {@link no.bofast.report.figures.svg.LineChart}; {@link no.bofast.report.figures.svg.Element} is the
 * markup that all of them, and the page around them, are made of.
 */
package no.bofast.report.figures.svg;
