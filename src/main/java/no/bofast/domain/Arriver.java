package no.bofast.domain;

/** Who arrives, as far as it is counted: age and household are those of the day of the move. */
public record Arriver(Sex sex, CountryGroup country, Ground ground, AgeNow age, Household household) {}
