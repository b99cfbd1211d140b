package no.bofast.domain.settling;

import no.bofast.domain.MunicipalityCode;

/**
 * So many people to be settled in a municipality in a calendar year.
 *
 * <p>People asked for once more come on top of those asked for before, and so it is with decisions; a number that was wrong is corrected.
 *
 * @param people 0 where it was decided to settle nobody
 */
public record SettlingFact(SettlingKind kind, MunicipalityCode municipality, int year, int people) {}
