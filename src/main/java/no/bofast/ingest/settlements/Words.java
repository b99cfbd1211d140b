package no.bofast.ingest.settlements;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What extracts write in a column of words, as the words of a register event. */
enum Words {
    SEX(
            "female", "FEMALE", "f", "FEMALE", "kvinne", "FEMALE", "k", "FEMALE", "2", "FEMALE", "jente", "FEMALE",
            "male", "MALE", "m", "MALE", "mann", "MALE", "1", "MALE", "gutt", "MALE", "unknown", "UNKNOWN", "ukjent",
            "UNKNOWN"),
    GROUND(
            "asylum",
            "ASYLUM",
            "asyl",
            "ASYLUM",
            "asyltilfelle",
            "ASYLUM",
            "asylsoker",
            "ASYLUM",
            "asylant",
            "ASYLUM",
            "resettlement",
            "RESETTLEMENT",
            "overforingsflyktning",
            "RESETTLEMENT",
            "overforing",
            "RESETTLEMENT",
            "kvoteflyktning",
            "RESETTLEMENT",
            "collectiveprotection",
            "COLLECTIVE_PROTECTION",
            "kollektivbeskyttelse",
            "COLLECTIVE_PROTECTION",
            "midlertidigkollektivbeskyttelse",
            "COLLECTIVE_PROTECTION",
            "other",
            "OTHER",
            "annen",
            "OTHER",
            "annet",
            "OTHER",
            "annenflyktning",
            "OTHER",
            "andreflyktninger",
            "OTHER",
            "familiegjenforent",
            "OTHER",
            "familiegjenforening",
            "OTHER",
            "familieinnvandring",
            "OTHER"),
    HOUSEHOLD(
            "single",
            "SINGLE",
            "aleneboende",
            "SINGLE",
            "enslig",
            "SINGLE",
            "couple",
            "COUPLE",
            "par",
            "COUPLE",
            "parutenbarn",
            "COUPLE",
            "parutenbarnellermedvoksnebarn",
            "COUPLE",
            "parent",
            "PARENT",
            "forelder",
            "PARENT",
            "foreldertilbarnunder18",
            "PARENT",
            "parmedbarn",
            "PARENT",
            "ensligforsorger",
            "PARENT",
            "ensligforelder",
            "PARENT",
            "multifamily",
            "MULTI_FAMILY",
            "flerfamiliehusholdning",
            "MULTI_FAMILY",
            "flerfamilie",
            "MULTI_FAMILY",
            "other",
            "OTHER",
            "annen",
            "OTHER",
            "annet",
            "OTHER",
            "annenhusholdning",
            "OTHER");

    private static final Map<String, String> COUNTRIES = countries();

    private final Map<String, String> words = new HashMap<>();

    Words(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
    }

    /** The word of register events; empty if it isn't known. */
    Optional<String> of(String written) {
        return Optional.ofNullable(words.get(Column.plain(written)));
    }

    /** A country's three letters, from three, two, or its name in Norwegian or English; empty if it isn't known. */
    static Optional<String> country(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        return code.matches("[A-Z]{3}") ? Optional.of(code) : Optional.ofNullable(COUNTRIES.get(Column.plain(written)));
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOCountries()).forEach(two -> {
            Locale country = new Locale("", two);
            String three = country.getISO3Country();
            codes.put(two.toLowerCase(Locale.ROOT), three);
            codes.put(Column.plain(country.getDisplayCountry(Locale.ENGLISH)), three);
            codes.put(Column.plain(country.getDisplayCountry(new Locale("nb"))), three);
        });
        codes.put("statslos", "XXA");
        codes.put("stateless", "XXA");
        codes.put("ukjent", "XXX");
        codes.put("unknown", "XXX");
        return codes;
    }
}
