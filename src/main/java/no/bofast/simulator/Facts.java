package no.bofast.simulator;

import java.time.LocalDate;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.schema.PopulationFact;

/** The facts that the simulated registers report. */
final class Facts {

    /** From when people who fled Ukraine are given collective protection. */
    private static final LocalDate COLLECTIVE_PROTECTION = LocalDate.of(2022, 3, 11);

    private Facts() {}

    static PopulationFact settlement(Person person, String code, String country) {
        Profile profile = person.profile;
        return new PopulationFact(
                "Settlement",
                code,
                null,
                true,
                person.birthYear,
                profile.sex().name(),
                country,
                ground(profile, LocalDate.ofEpochDay(person.settledOn)).name(),
                profile.household().name(),
                null,
                null,
                person.kin == null ? null : person.kin.reference,
                null,
                null,
                null,
                null,
                null);
    }

    /** The model was fitted to the report, which counts collective protection under other. */
    private static Ground ground(Profile profile, LocalDate settledOn) {
        boolean isCollective = profile.ground() == Ground.OTHER
                && profile.country() == CountryGroup.UKR
                && !settledOn.isBefore(COLLECTIVE_PROTECTION);
        return isCollective ? Ground.COLLECTIVE_PROTECTION : profile.ground();
    }

    static PopulationFact move(String code) {
        return address("AddressChange", code, true);
    }

    static PopulationFact recoding(String code) {
        return address("AddressChange", code, false);
    }

    static PopulationFact immigration(String code) {
        return address("Immigration", code, true);
    }

    static PopulationFact emigration() {
        return bare("Emigration", null, null);
    }

    static PopulationFact death() {
        return bare("Death", null, null);
    }

    static PopulationFact household(String household) {
        return bare("HouseholdChange", household, null);
    }

    static PopulationFact income(int year, long wage) {
        return new PopulationFact(
                "Income", null, null, true, null, null, null, null, null, null, null, null, year, wage, null, null,
                null);
    }

    static PopulationFact protection(String level) {
        return bare("AddressProtection", null, level);
    }

    private static PopulationFact address(String type, String code, boolean moved) {
        return new PopulationFact(
                type, code, null, moved, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static PopulationFact bare(String type, String household, String level) {
        return new PopulationFact(
                type, null, null, true, null, null, null, null, household, level, null, null, null, null, null, null,
                null);
    }
}
