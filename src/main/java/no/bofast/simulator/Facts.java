package no.bofast.simulator;

import java.time.LocalDate;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Decision;
import no.bofast.domain.Ground;
import no.bofast.domain.MovingReason;
import no.bofast.schema.PopulationFact;

/** The facts that the simulated registers report. */
final class Facts {

    /** From when people who fled Ukraine are given collective protection. */
    private static final LocalDate COLLECTIVE_PROTECTION = LocalDate.of(2022, 3, 11);

    private Facts() {}

    static PopulationFact settlement(Person person, String code, String country) {
        Profile profile = person.profile;
        return of("Settlement")
                .setMunicipality(code)
                .setBirthYear(person.birthYear)
                .setSex(profile.sex().name())
                .setCountry(country)
                .setGround(
                        ground(profile, LocalDate.ofEpochDay(person.settledOn)).name())
                .setHousehold(profile.household().name())
                .setHouseholdRef(person.kin == null ? null : person.kin.reference)
                .build();
    }

    /** The model was fitted to the report, which counts collective protection under other. */
    private static Ground ground(Profile profile, LocalDate settledOn) {
        boolean isCollective = profile.ground() == Ground.OTHER
                && profile.country() == CountryGroup.UKR
                && !settledOn.isBefore(COLLECTIVE_PROTECTION);
        return isCollective ? Ground.COLLECTIVE_PROTECTION : profile.ground();
    }

    static PopulationFact move(String code) {
        return of("AddressChange").setMunicipality(code).build();
    }

    static PopulationFact recoding(String code) {
        return of("AddressChange").setMunicipality(code).setMoved(false).build();
    }

    static PopulationFact immigration(String code) {
        return of("Immigration").setMunicipality(code).build();
    }

    static PopulationFact emigration() {
        return of("Emigration").build();
    }

    static PopulationFact death() {
        return of("Death").build();
    }

    static PopulationFact household(String household) {
        return of("HouseholdChange").setHousehold(household).build();
    }

    static PopulationFact income(int year, long wage) {
        return of("Income").setYear(year).setWage(wage).build();
    }

    /** From the day on which it occurred; {@code null} for no end that is known. */
    static PopulationFact employment(String to, String municipality, int percent) {
        return of("Employment")
                .setTo(to)
                .setMunicipality(municipality)
                .setPercent(percent)
                .build();
    }

    static PopulationFact residencePermit() {
        return of("ResidencePermit").build();
    }

    static PopulationFact protection(String level) {
        return of("AddressProtection").setLevel(level).build();
    }

    /** An agreement on a move that was asked for. */
    static PopulationFact agreement(Ask ask) {
        return of("MoveAgreement")
                .setFrom(ask.from())
                .setTo(ask.to())
                .setRequested(LocalDate.ofEpochDay(ask.requestedOn()).toString())
                .setDecision(ask.decision().name())
                .setReason(ask.reason().name())
                .build();
    }

    /**
     * An introduction programme as a register tells of it. Days are days since 1970-01-01.
     *
     * @param ended null while it goes on
     * @param completed null where that isn't told
     */
    static PopulationFact programme(int started, Integer ended, Boolean completed) {
        return of("IntroductionProgramme")
                .setStarted(LocalDate.ofEpochDay(started).toString())
                .setEnded(ended == null ? null : LocalDate.ofEpochDay(ended).toString())
                .setCompleted(completed)
                .build();
    }

    /** Of an application on a day since 1970-01-01, decided on the day of the event. */
    static PopulationFact assistance(int applied, Decision decision) {
        return of("SocialAssistance")
                .setApplied(LocalDate.ofEpochDay(applied).toString())
                .setDecision(decision.name())
                .build();
    }

    /** Of the last move until the day. */
    static PopulationFact moveReason(MovingReason reason) {
        return of("MoveReason").setReason(reason.name()).build();
    }

    private static PopulationFact.Builder of(String type) {
        return PopulationFact.newBuilder().setType(type);
    }
}
