/**
 * The report's linear probability model (Table 4) kept running, and from it what is to be expected of each municipality.
 *
 * <p>May depend on {@code domain}, {@code report.measures}, and ojAlgo for the algebra. Start with
 * {@link no.bofast.report.model.MunicipalityEquations}.
 */
package no.bofast.report.model;
