package no.bofast.ingest.settlements;

import java.util.List;
import java.util.Locale;

/** What a column of an extract can say, and the names that it goes by: Norwegian or English, however they are spelt. */
public enum Column {
    PERSON(
            "personId",
            "person",
            "id",
            "ident",
            "personident",
            "fnr",
            "fodselsnummer",
            "foedselsnummer",
            "fodselsnr",
            "dnummer",
            "dnr",
            "dufnummer",
            "dufnr",
            "duf",
            "aktorid",
            "aktoerid",
            "folkeregisteridentifikator",
            "pseudonym",
            "nationalid"),
    SETTLED_ON(
            "settledOn",
            "settled",
            "settlementdate",
            "dateofsettlement",
            "settleddate",
            "occurredon",
            "bosatt",
            "bosattdato",
            "bosettingsdato",
            "datobosatt",
            "datoforbosetting",
            "bosetting",
            "bosattfra"),
    MUNICIPALITY(
            "municipality",
            "municipalitycode",
            "municipalitynumber",
            "settlementmunicipality",
            "kommune",
            "kommunenummer",
            "kommunenr",
            "kommunekode",
            "bosettingskommune",
            "bosattkommune",
            "bosettingskommunenr",
            "bosettingskommunenummer",
            "bosattikommune"),
    DISTRICT("district", "citydistrict", "bydel", "bydelsnummer", "bydelsnr"),
    BASIC_UNIT("basicUnit", "basicstatisticalunit", "grunnkrets", "grunnkretsnummer", "grunnkretsnr"),
    BIRTH_YEAR("birthYear", "yearofbirth", "fodselsar", "foedselsaar", "fodselsaar", "foedselsar", "fodtar"),
    BIRTH_DATE("birthDate", "dateofbirth", "fodselsdato", "foedselsdato", "fodt"),
    SEX("sex", "gender", "kjonn", "kjoenn"),
    COUNTRY(
            "country",
            "countryoforigin",
            "citizenship",
            "nationality",
            "land",
            "landkode",
            "landbakgrunn",
            "opprinnelsesland",
            "fraland",
            "statsborgerskap",
            "statsborger",
            "nasjonalitet"),
    GROUND(
            "ground",
            "groundofresidence",
            "residenceground",
            "protection",
            "grunnlag",
            "oppholdsgrunnlag",
            "bosettingsgrunnlag",
            "flyktningstatus",
            "flyktningkategori",
            "innvandringsgrunn",
            "tillatelse"),
    HOUSEHOLD("household", "householdtype", "familytype", "husholdning", "husholdningstype", "familietype"),
    HOUSEHOLD_REF(
            "householdRef",
            "householdid",
            "family",
            "familyid",
            "husholdningsid",
            "husholdningsnummer",
            "familie",
            "familienummer",
            "familieid",
            "husstand",
            "husstandsnummer"),
    REGISTERED_AT(
            "registeredAt",
            "registered",
            "registrationdate",
            "registeredon",
            "registrert",
            "registrertdato",
            "registrertdato",
            "registreringsdato",
            "registreringstidspunkt",
            "registrertidspunkt",
            "endret",
            "oppdatert");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** As {@code --column} names it. */
    public String label() {
        return names.get(0);
    }

    /** How well a heading names it: the place in the list of names, the first being the best; negative if it doesn't. */
    int place(String heading) {
        String plain = plain(heading);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).equals(plain)) {
                return i;
            }
        }
        return -1;
    }

    /** Small letters without accents, and nothing but letters and digits. */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("å", "a")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]", "");
    }
}
