package no.bofast.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of facts, declared in the order in which facts of one day stand (domain.md, section 1). */
enum FactType {
    SETTLEMENT("Settlement", "municipality", "sex", "country", "ground", "household"),
    IMMIGRATION("Immigration", "municipality"),
    ADDRESS_CHANGE("AddressChange", "municipality"),
    HOUSEHOLD_CHANGE("HouseholdChange", "household"),
    ADDRESS_PROTECTION("AddressProtection", "level"),
    EMIGRATION("Emigration"),
    DEATH("Death"),
    INCOME("Income"),
    EMPLOYMENT("Employment"),
    MOVE_AGREEMENT("MoveAgreement", "from", "to"),
    RESIDENCE_PERMIT("ResidencePermit"),
    MOVE_REASON("MoveReason", "reason"),
    INTRODUCTION_PROGRAMME("IntroductionProgramme"),
    SOCIAL_ASSISTANCE("SocialAssistance");

    private final String jsonName;
    private final List<String> mandatoryFields;

    FactType(String jsonName, String... mandatoryFields) {
        this.jsonName = jsonName;
        this.mandatoryFields = List.of(mandatoryFields);
    }

    static Optional<FactType> named(String jsonName) {
        return Arrays.stream(values())
                .filter(type -> type.jsonName.equals(jsonName))
                .findFirst();
    }

    List<String> mandatoryFields() {
        return mandatoryFields;
    }

    boolean namesMunicipality() {
        return mandatoryFields.contains("municipality");
    }

    boolean mayNameCountry() {
        return this == SETTLEMENT || this == IMMIGRATION || this == EMIGRATION;
    }

    /** The others stand in the order of facts, but are no steps of the walk (section 2). */
    boolean isStepOfWalk() {
        return this != SETTLEMENT && this != ADDRESS_PROTECTION && compareTo(DEATH) <= 0;
    }
}
