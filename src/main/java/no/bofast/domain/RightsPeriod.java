package no.bofast.domain;

import java.time.LocalDate;

/** Which rights the person still had in the municipality on the day of the departure ({@code domain.md}, section 4). */
public enum RightsPeriod {
    /** Less than three years after settlement: introduction programme, and integration grant. */
    INTRODUCTION,
    /** Less than five years after settlement: integration grant. */
    GRANT,
    /** Five years after settlement or later. */
    NONE;

    public static RightsPeriod of(LocalDate settledOn, LocalDate departedOn) {
        if (departedOn.isBefore(settledOn.plusYears(3))) {
            return INTRODUCTION;
        }
        return departedOn.isBefore(settledOn.plusYears(5)) ? GRANT : NONE;
    }
}
