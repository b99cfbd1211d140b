package no.bofast.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.csv.CsvTable;
import no.bofast.domain.Areas;
import no.bofast.domain.BasicAmounts;
import no.bofast.domain.BoundaryAdjustment;
import no.bofast.domain.GrantFollowing;
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
        return new MunicipalityTables(division(), division(), municipalities(), basicAmounts(), GrantFollowing.NONE);
    }

    /** Every code of any division, with the current municipality that it stands for. */
    public static MunicipalityDivision division() {
        return Shipped.DIVISION;
    }

    private static MunicipalityDivision readDivision() {
        Map<MunicipalityCode, MunicipalityCode> currentByCode = lines(CODES, "code", "current_code")
                .collect(Collectors.toMap(line -> code(line, "code"), line -> code(line, "current_code")));
        return new MunicipalityDivision(currentByCode, splits(), adjustments(), Areas.NONE);
    }

    private static List<SplitCode> splits() {
        return lines(SPLITS, "code", "split_on", "successors")
                .map(line -> new SplitCode(
                        code(line, "code"),
                        Set.of(LocalDate.parse(line.text("split_on"))),
                        successors(line.text("successors"))))
                .toList();
    }

    private static List<MunicipalityCode> successors(String codes) {
        return Arrays.stream(codes.split("\\|")).map(MunicipalityCode::of).toList();
    }

    private static List<BoundaryAdjustment> adjustments() {
        return lines(ADJUSTMENTS, "on", "from", "to")
                .map(line ->
                        new BoundaryAdjustment(LocalDate.parse(line.text("on")), code(line, "from"), code(line, "to")))
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
            throw new UncheckedIOException("cannot read " + table + " from the class path", e);
        }
    }

    /** What municipalities are called in other languages of the country, those that have such names. */
    public static SortedMap<MunicipalityCode, List<String>> otherNames() {
        SortedMap<MunicipalityCode, List<String>> names = new TreeMap<>();
        lines(MUNICIPALITIES, "code", "name_parallel")
                .filter(line -> !line.text("name_parallel").isEmpty())
                .forEach(line -> names.put(
                        code(line, "code"), List.of(line.text("name_parallel").split(" - "))));
        return names;
    }

    /** Which rights follow whom, and how long, where the operator gives no other table. */
    public static RightsRules rights() {
        return RightsFile.read(bytes(RIGHTS));
    }

    private static Stream<CsvTable.Line> lines(String table, String... columns) {
        return CsvTable.of(bytes(table), List.of(columns)).lines().stream();
    }

    private static MunicipalityCode code(CsvTable.Line line, String column) {
        return MunicipalityCode.of(line.text(column));
    }
}
