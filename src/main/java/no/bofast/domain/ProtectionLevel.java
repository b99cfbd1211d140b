package no.bofast.domain;

/** Protection of a person's address (adressebeskyttelse). */
public enum ProtectionLevel {
    NONE,
    /** Klientadresse: hides nothing that Bofast counts. */
    CLIENT,
    /** Fortrolig. */
    CONFIDENTIAL,
    /** Strengt fortrolig. */
    STRICTLY_CONFIDENTIAL;

    /** Whether everything about the person is counted under {@link MunicipalityCode#PROTECTED}. */
    public boolean hidesMunicipality() {
        return this == CONFIDENTIAL || this == STRICTLY_CONFIDENTIAL;
    }
}
