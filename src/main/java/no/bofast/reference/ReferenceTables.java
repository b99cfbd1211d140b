package no.bofast.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.bofast.domain.Areas;
import no.bofast.domain.BasicAmounts;
import no.bofast.domain.BoundaryAdjustment;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.MunicipalityTables;
import no.bofast.domain.RightsRules;
import no.bofast.domain.SplitCode;

/** Reads the reference tables from the class path: those that are asked for again and again once. */
public final class ReferenceTables {

    private static final String CODES = "/reference/municipality-codes.csv";
    private static final String SPLITS = "/reference/municipality-splits.csv";
    private static final String ADJUSTMENTS = "/reference/boundary-adjustments.csv";
    private static final String MUNICIPALITIES = "/reference/municipalities.csv";
    private static final String BASIC_AMOUNTS = "/reference/basic-amounts.csv";
    private static final String RIGHTS = "/reference/rights.csv";

    private ReferenceTables() {}

    /** Read when the first of them is asked for. */
    private static final class Shipped {
        static final MunicipalityDivision DIVISION = readDivision();
        static final SortedMap<MunicipalityCode, Municipality> MUNICIPALITIES = readMunicipalities();
        static final BasicAmounts BASIC_AMOUNTS_BY_YEAR = BasicAmountsTable.read(bytes(BASIC_AMOUNTS));
    }

    /** All that Bofast comes with. */
    public static MunicipalityTables shipped() {
        return new MunicipalityTables(division(), division(), municipalities(), basicAmounts(), false);
    }

    /** Every code of any division, with the current municipality that it stands for. */
    public static MunicipalityDivision division() {
        return Shipped.DIVISION;
    }

    private static MunicipalityDivision readDivision() {
        Map<MunicipalityCode, MunicipalityCode> currentByCode = rows(CODES).stream()
                .collect(Collectors.toMap(row -> MunicipalityCode.of(row[0]), row -> MunicipalityCode.of(row[1])));
        return new MunicipalityDivision(currentByCode, splits(), adjustments(), Areas.NONE);
    }

    private static List<SplitCode> splits() {
        return rows(SPLITS).stream()
                .map(row ->
                        new SplitCode(MunicipalityCode.of(row[0]), Set.of(LocalDate.parse(row[3])), successors(row[4])))
                .toList();
    }

    private static List<MunicipalityCode> successors(String codes) {
        return Arrays.stream(codes.split("\\|")).map(MunicipalityCode::of).toList();
    }

    private static List<BoundaryAdjustment> adjustments() {
        return rows(ADJUSTMENTS).stream()
                .map(row -> new BoundaryAdjustment(
                        LocalDate.parse(row[0]), MunicipalityCode.of(row[1]), MunicipalityCode.of(row[2])))
                .toList();
    }

    /** The municipalities of the current division, by code. */
    public static SortedMap<MunicipalityCode, Municipality> municipalities() {
        return Shipped.MUNICIPALITIES;
    }

    private static SortedMap<MunicipalityCode, Municipality> readMunicipalities() {
        SortedMap<MunicipalityCode, Municipality> byCode = new TreeMap<>();
        MunicipalitiesTable.read(bytes(MUNICIPALITIES))
                .forEach(municipality -> byCode.put(municipality.code(), municipality));
        return Collections.unmodifiableSortedMap(byCode);
    }

    /** The basic amount of each year that Bofast knows. */
    public static BasicAmounts basicAmounts() {
        return Shipped.BASIC_AMOUNTS_BY_YEAR;
    }

    private static byte[] bytes(String table) {
        try (InputStream stream = ReferenceTables.class.getResourceAsStream(table)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw unreadable(table, e);
        }
    }

    /** What municipalities are called in other languages of the country, those that have such names. */
    public static SortedMap<MunicipalityCode, List<String>> otherNames() {
        SortedMap<MunicipalityCode, List<String>> names = new TreeMap<>();
        rows(MUNICIPALITIES).stream()
                .filter(row -> !row[2].isEmpty())
                .forEach(row -> names.put(MunicipalityCode.of(row[0]), List.of(row[2].split(" - "))));
        return names;
    }

    /** Which rights follow whom, and how long, where the operator gives no other table. */
    public static RightsRules rights() {
        try (BufferedReader reader = open(RIGHTS)) {
            return RightsFile.read(reader.lines().toList());
        } catch (IOException e) {
            throw unreadable(RIGHTS, e);
        }
    }

    private static List<String[]> rows(String table) {
        try (BufferedReader reader = open(table)) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw unreadable(table, e);
        }
    }

    private static BufferedReader open(String table) {
        InputStream stream = ReferenceTables.class.getResourceAsStream(table);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static UncheckedIOException unreadable(String table, IOException cause) {
        return new UncheckedIOException("cannot read " + table + " from the class path", cause);
    }
}
