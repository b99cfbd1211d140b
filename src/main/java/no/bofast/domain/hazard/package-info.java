/**
 * When people leave, by calendar months since settlement: hazards, and whether they step where rights end.
 *
 * <p>Depends on {@code domain} only. Start with {@link no.bofast.domain.hazard.HazardCurve}.
 */
package no.bofast.domain.hazard;
