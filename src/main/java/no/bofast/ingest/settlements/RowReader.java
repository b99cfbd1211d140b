package no.bofast.ingest.settlements;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import no.bofast.connect.FactDraft;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.csv.CsvRows;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.PersonId;
import no.bofast.domain.RegisterTime;
import no.bofast.ingest.settlements.Headings.Unreadable;
import no.bofast.schema.PopulationFact;

/** Reads the rows of one extract; each throws {@link Unreadable} with what is wrong, and quotes nothing. */
final class RowReader {

    private static final DateTimeFormatter NORDIC = DateTimeFormatter.ofPattern("d.M.uuuu");
    /** What spreadsheets make of an eleven-digit id that begins with a zero. */
    private static final int DIGITS_WITHOUT_ZERO = 10;
    /** A country that the extract doesn't tell; counted with the others. */
    private static final String NO_COUNTRY = "XXX";

    private final Headings headings;
    private final Pseudonyms pseudonyms;
    private final MunicipalityDivision division;

    RowReader(Headings headings, Pseudonyms pseudonyms, MunicipalityDivision division) {
        this.headings = headings;
        this.pseudonyms = pseudonyms;
        this.division = division;
    }

    PersonId person(CsvRows.Row row) {
        String id = headings.of(Column.PERSON, row).orElseThrow(() -> new Unreadable("no person"));
        return pseudonym(id);
    }

    private PersonId pseudonym(String written) {
        String id = written.replaceAll("[\\s\u00a0]", "");
        boolean lostZero = id.matches("\\d{" + DIGITS_WITHOUT_ZERO + "}");
        return pseudonyms
                .of(lostZero ? "0" + id : id)
                .orElseThrow(() ->
                        new Unreadable("the person's id looks like a national one: give the key of pseudonyms with"
                                + " --pseudonym-key-file"));
    }

    LocalDate settledOn(CsvRows.Row row) {
        return date(
                headings.of(Column.SETTLED_ON, row).orElseThrow(() -> new Unreadable("no date of settlement")),
                Column.SETTLED_ON);
    }

    /** When the register recorded it; empty if the extract doesn't say. */
    Optional<Instant> registeredAt(CsvRows.Row row) {
        return headings.of(Column.REGISTERED_AT, row).map(text -> instant(text, Column.REGISTERED_AT));
    }

    PopulationFact settlement(CsvRows.Row row) {
        String municipality = municipality(row);
        return FactDraft.of("Settlement")
                .with("municipality", municipality)
                .with("district", headings.of(Column.DISTRICT, row).orElse(null))
                .with(
                        "basicUnit",
                        headings.of(Column.BASIC_UNIT, row)
                                .map(text -> basicUnit(text, municipality))
                                .orElse(null))
                .with("birthYear", birthYear(row).orElse(null))
                .with("sex", word(row, Column.SEX, Words.SEX, "UNKNOWN"))
                .with("country", country(row))
                .with("ground", word(row, Column.GROUND, Words.GROUND, "OTHER"))
                .with("household", word(row, Column.HOUSEHOLD, Words.HOUSEHOLD, "OTHER"))
                .with(
                        "householdRef",
                        headings.of(Column.HOUSEHOLD_REF, row)
                                .map(this::household)
                                .orElse(null))
                .fact();
    }

    private String household(String written) {
        return PersonMemory.textOf(
                pseudonyms.isKeyed() ? pseudonyms.of("household " + written).orElseThrow() : pseudonym(written));
    }

    /** Four digits, with or without the zero in front that spreadsheets lose, and with or without a name behind. */
    private String municipality(CsvRows.Row row) {
        String written = headings.of(Column.MUNICIPALITY, row).orElseThrow(() -> new Unreadable("no municipality"));
        String digits = written.replaceFirst("^(\\d{3,4})(\\D.*)?$", "$1");
        String code = digits.length() == 3 ? "0" + digits : digits;
        return division.current(code).map(unused -> code).orElseThrow(() -> new Unreadable("unknown municipality"));
    }

    /** Eight digits: with the zero in front that spreadsheets lose, or the four at most behind the municipality's. */
    private static String basicUnit(String written, String municipality) {
        String digits = written.replaceAll("\\s", "").replaceFirst("^(\\d+)\\D.*$", "$1");
        if (!digits.matches("\\d{1,4}|\\d{7,8}")) {
            throw new Unreadable(Column.BASIC_UNIT.label() + " has no eight digits");
        }
        return digits.length() > 4
                ? "0".repeat(8 - digits.length()) + digits
                : municipality + "0".repeat(4 - digits.length()) + digits;
    }

    private Optional<Integer> birthYear(CsvRows.Row row) {
        return headings.of(Column.BIRTH_YEAR, row)
                .map(RowReader::year)
                .or(() -> headings.of(Column.BIRTH_DATE, row)
                        .map(text -> date(text, Column.BIRTH_DATE).getYear()));
    }

    private static int year(String text) {
        if (!text.matches("\\d{4}")) {
            throw new Unreadable(Column.BIRTH_YEAR.label() + " is no year");
        }
        return Integer.parseInt(text);
    }

    private String country(CsvRows.Row row) {
        return headings.of(Column.COUNTRY, row)
                .map(text -> Words.country(text).orElseThrow(() -> new Unreadable("unknown country")))
                .orElse(NO_COUNTRY);
    }

    private String word(CsvRows.Row row, Column column, Words words, String absent) {
        return headings.of(column, row)
                .map(text -> words.of(text).orElseThrow(() -> new Unreadable("unknown " + column.label())))
                .orElse(absent);
    }

    private static LocalDate date(String text, Column column) {
        try {
            return text.contains(".") ? LocalDate.parse(text, NORDIC) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable(column.label() + " is no date such as 2015-03-01 or 01.03.2015");
        }
    }

    private static Instant instant(String text, Column column) {
        try {
            if (text.length() <= "01.03.2015".length()) {
                return date(text, column).atStartOfDay(RegisterTime.ZONE).toInstant();
            }
            String normal = text.replace(' ', 'T');
            return normal.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                    ? OffsetDateTime.parse(normal).toInstant()
                    : LocalDateTime.parse(normal).atZone(RegisterTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable(column.label() + " is no date or time");
        }
    }
}
