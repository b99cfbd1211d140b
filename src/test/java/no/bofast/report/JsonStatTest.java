package no.bofast.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyMeasure;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.WaitCell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingFact;
import no.bofast.domain.settling.SettlingKind;
import no.bofast.domain.settling.SettlingStatement;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.files.JsonStat;
import no.bofast.report.files.Shape;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlementYears;
import no.bofast.report.tables.Report;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;
import no.bofast.words.Language;
import no.ssb.jsonstat.JsonStatModule;
import no.ssb.jsonstat.v2.Dataset;
import no.ssb.jsonstat.v2.DatasetBuildable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON-stat files, read with Statistics Norway's own reader and by the rules of json-stat.org/full. */
class JsonStatTest {

    private static final Places PLACES = new Places(ReferenceTables.municipalities());
    private static final Report REPORT = Report.of(
            SampleRegister.of(31, 1500),
            PLACES,
            new ReportRequest(
                    SampleRegister.CLOCK,
                    new SettlementYears(2010, 2016),
                    2020,
                    Optional.empty(),
                    Disclosure.RELEASED,
                    Language.of("en")));

    /** Its reader doesn't know the format's own {@code note}. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .registerModules(new JsonStatModule(), new Jdk8Module(), new JavaTimeModule(), new GuavaModule());

    private static final List<String> TOLD_BY_SOME = List.of(
            "family_shares",
            "agreement_years",
            "reason_years",
            "programme_years",
            "assistance_years",
            "settling_years",
            "settling_months",
            "settling_waits");

    /** Those of a register that tells more than who lives where among them. */
    static List<Table> tables() {
        return Stream.concat(
                        REPORT.tables().stream(),
                        withMoreTold().tables().stream().filter(table -> TOLD_BY_SOME.contains(table.name())))
                .toList();
    }

    private static Report withMoreTold() {
        CountsView counts = SampleRegister.of(32, 100);
        MunicipalityCode alta = MunicipalityCode.of("5601");
        counts.put(new FamilyCell.Told(alta, 2012, FamilyMeasure.FAMILIES, 3, 3), CellCount.NONE.plus(4));
        counts.put(new FamilyCell.Told(alta, 2013, FamilyMeasure.FAMILIES, 0, 2), CellCount.NONE.plus(5));
        counts.put(new WaitCell(alta, 2012, 30), CellCount.NONE.plus(4));
        Map.of(
                        CaseMeasure.REQUESTED, MovingReason.WORK,
                        CaseMeasure.MOVED_FOR, MovingReason.WORK,
                        CaseMeasure.PROGRAMME_STARTED, MovingReason.UNKNOWN,
                        CaseMeasure.APPLIED_AGREED, MovingReason.UNKNOWN)
                .forEach((measure, reason) -> counts.put(
                        new CaseCell(alta, 2012, false, YearMonth.of(2014, 3), measure, reason),
                        CellCount.NONE.plus(2)));
        counts.settling()
                .add(new SettlingStatement(
                        "a",
                        Optional.empty(),
                        LocalDate.of(2012, 1, 1),
                        Instant.EPOCH,
                        Optional.of(new SettlingFact(SettlingKind.REQUEST, alta, 2012, 40))));
        return Report.of(
                counts,
                PLACES,
                new ReportRequest(
                        SampleRegister.CLOCK,
                        new SettlementYears(2010, 2016),
                        2020,
                        Optional.empty(),
                        Disclosure.EXACT,
                        Language.of("en")));
    }

    @Test
    void whatOnlySomeRegistersTellIsAmongThoseRead() {
        assertThat(tables()).extracting(Table::name).containsAll(TOLD_BY_SOME);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void statisticsNorwaysReaderFindsEveryNumberOfTheTable(Table table) throws IOException {
        Dataset dataset = JSON.readValue(json(table), DatasetBuildable.class).build();

        Map<List<String>, Number> numbers = new HashMap<>(dataset.asMap());
        numbers.values().removeIf(number -> number == null);

        assertThat(asDoubles(numbers)).isEqualTo(expected(table));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void sizesMatchTheDimensionsAndEveryCategoryHasALabel(Table table) throws IOException {
        JsonNode dataset = new ObjectMapper().readTree(json(table));

        int product = 1;
        for (int i = 0; i < dataset.get("id").size(); i++) {
            JsonNode dimension =
                    dataset.get("dimension").get(dataset.get("id").get(i).asText());
            assertThat(dimension.get("category").get("index"))
                    .hasSize(dataset.get("size").get(i).asInt());
            assertThat(dimension.get("category").get("label"))
                    .hasSize(dataset.get("size").get(i).asInt());
            product *= dataset.get("size").get(i).asInt();
        }
        assertThat(dataset.get("value")).hasSize(product);
        assertThat(dataset.get("version").asText()).isEqualTo("2.0");
        assertThat(dataset.get("role").get("metric").get(0).asText()).isEqualTo("ContentsCode");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatMayNotBeShownHasAStatusOfItsOwn(Table table) throws IOException {
        JsonNode status = new ObjectMapper().readTree(json(table)).path("status");

        long hidden = table.rows().stream()
                .flatMap(row -> row.values().stream())
                .filter(String::isEmpty)
                .count();

        assertThat(status.size()).isEqualTo((int) hidden);
    }

    @Test
    void aTableWithoutRowsCanBeReadAndHasNoNumbers() throws IOException {
        Table none = new Table("moved", REPORT.tables().get(0).columns(), List.of());

        Dataset dataset = JSON.readValue(json(none), DatasetBuildable.class).build();

        assertThat(dataset.asMap().values().stream().filter(Objects::nonNull)).isEmpty();
        assertThat(new ObjectMapper().readTree(json(none)).get("id")).hasSize(1);
    }

    private static String json(Table table) throws IOException {
        return new ObjectMapper().writeValueAsString(JsonStat.of(ReportWriter.cube(table, REPORT.request(), PLACES)));
    }

    private static Map<List<String>, Double> asDoubles(Map<List<String>, Number> numbers) {
        Map<List<String>, Double> doubles = new HashMap<>();
        numbers.forEach((key, number) -> doubles.put(key, number.doubleValue()));
        return doubles;
    }

    private static Map<List<String>, Double> expected(Table table) {
        Map<List<String>, Double> expected = new HashMap<>();
        List<String> keys = Shape.of(table).keys(table);
        for (Row row : table.rows()) {
            for (int column = keys.size(); column < table.columns().size(); column++) {
                List<String> key = new ArrayList<>(row.values().subList(0, keys.size()));
                key.add(table.columns().get(column));
                String number = Shape.number(row.get(column));
                if (!number.isEmpty()) {
                    expected.put(key, Double.valueOf(number));
                }
            }
        }
        return expected;
    }
}
