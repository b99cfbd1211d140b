package no.bofast.connect.pdl;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** What a record of PDL's is about: its opplysningstype, without the version that stands behind most of them. */
enum PdlType {
    ADDRESS("BOSTEDSADRESSE"),
    EMIGRATION("UTFLYTTING_FRA_NORGE"),
    IMMIGRATION("INNFLYTTING_TIL_NORGE"),
    DEATH("DOEDSFALL"),
    PROTECTION("ADRESSEBESKYTTELSE"),
    ID("FOLKEREGISTERIDENTIFIKATOR"),
    /** One that is known to be of no use here. */
    OTHER(""),
    UNKNOWN("");

    private static final Set<String> OTHERS = Set.of(
            "SIVILSTAND",
            "NAVN",
            "FOEDSEL",
            "FOEDSELSDATO",
            "KJOENN",
            "STATSBORGERSKAP",
            "FORELDERBARNRELASJON",
            "FAMILIERELASJON",
            "KONTAKTADRESSE",
            "OPPHOLDSADRESSE",
            "OPPHOLD",
            "SIKKERHETSTILTAK",
            "FULLMAKT",
            "VERGEMAAL_ELLER_FREMTIDSFULLMAKT",
            "TELEFONNUMMER",
            "DELTBOSTED",
            "DOEDFOEDT_BARN",
            "FORELDREANSVAR",
            "KONTAKTINFORMASJON_FOR_DOEDSBO",
            "TILRETTELAGT_KOMMUNIKASJON",
            "IDENTITET",
            "UTENLANDSKIDENTIFIKASJONSNUMMER",
            "BOSTATUS",
            "FOEDESTED",
            "RETTSLIG_HANDLEEVNE",
            "INNGAAENDE_VERGEMAAL");
    private static final Map<String, PdlType> BY_NAME = Arrays.stream(values())
            .filter(type -> !type.name.isEmpty())
            .collect(Collectors.toMap(type -> type.name, Function.identity()));

    private final String name;
    private final String payload;

    PdlType(String name) {
        this.name = name;
        this.payload = name.replace("_", "");
    }

    /** The type of any text. */
    static PdlType of(String text) {
        String name = withoutVersion(text);
        return BY_NAME.getOrDefault(name, OTHERS.contains(name) ? OTHER : UNKNOWN);
    }

    private static String withoutVersion(String text) {
        int at = text.lastIndexOf("_V");
        boolean isVersion = at > 0
                && at + 2 < text.length()
                && text.substring(at + 2).chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return isVersion ? text.substring(0, at) : text;
    }

    /** What a record says of this type. Two payloads begin with a capital, and the others might one day. */
    Optional<IndexedRecord> payload(IndexedRecord record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            if (field.name().equalsIgnoreCase(payload) && record.get(field.pos()) instanceof IndexedRecord said) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }
}
