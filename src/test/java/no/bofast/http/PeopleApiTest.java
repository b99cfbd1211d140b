package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.StreamSupport;
import no.bofast.disclosure.Audience;
import no.bofast.domain.AgeBand;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.CellCount;
import no.bofast.view.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes to a municipality, lives there and leaves it: to those who may see it. */
class PeopleApiTest extends ExampleReaders {

    private static final String OSLO = "/api/v1/municipalities/0301/";
    private static final String ALTA = "/api/v1/municipalities/5601/";

    @ParameterizedTest
    @ValueSource(strings = {"groups", "arrivals", "stock", "hazards", "grant"})
    void aMunicipalitySeesItsOwnAndNobodyElseButTheNationDoes(String what) throws Exception {
        assertThat(anyone.json(ALTA + what).at("/withheld").asText()).isEqualTo("not-released");
        assertThat(alta.json(OSLO + what)).isEqualTo(anyone.json(OSLO + what));
        assertThat(alta.json(ALTA + what).at("/withheld").isNull()).isTrue();
        assertThat(nation.json(ALTA + what).at("/withheld").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groups",
                "rights",
                "arrivals",
                "arrival-origins",
                "arrival-groups",
                "stock",
                "hazards",
                "grant",
                "agreements"
            })
    void aFileIsRefusedToWhoMayNotSeeItInOneSentence(String table) throws Exception {
        String path = "/api/v1/tables/municipalities/5601/" + table + ".csv";

        assertThat(anyone.status(path)).isEqualTo(403);
        assertThat(anyone.get(path).body()).contains("These figures are in no release");
        assertThat(alta.status(path)).isEqualTo(200);
    }

    @Test
    void sinceSummerTellsWhoCameFromWhereAndWithWhichRights() throws Exception {
        JsonNode since = nation.json(OSLO + "arrivals").at("/sinceSummer");

        assertThat(since.at("/from").asText()).isEqualTo("2023-08");
        assertThat(since.at("/through").asText()).isEqualTo("2024-03");
        assertThat(since.at("/count").asInt()).isPositive().isEqualTo(arrivals(YearMonth.of(2023, 8)));
        assertThat(sum(since.at("/origins"))).isEqualTo(since.at("/count").asInt());
        assertThat(sum(since.at("/rights"))).isEqualTo(since.at("/count").asInt());
        for (ArrivalDimension dimension : ArrivalDimension.values()) {
            int all = StreamSupport.stream(since.at("/groups").spliterator(), false)
                    .filter(group -> group.at("/dimension").asText().equals(dimension.label()))
                    .mapToInt(group -> group.at("/count").asInt())
                    .sum();
            assertThat(all).as(dimension.label()).isEqualTo(since.at("/count").asInt());
        }
    }

    private static int arrivals(YearMonth from) {
        return server.view.of(MunicipalityCode.of("0301")).counts().arrivals().entrySet().stream()
                .filter(e -> !e.getKey().month().isBefore(from))
                .mapToInt(e -> e.getValue().total())
                .sum();
    }

    private static int sum(JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false)
                .mapToInt(part -> part.at("/count").asInt())
                .sum();
    }

    @Test
    void stockByRightsAddsUpToWhoLivesThere() throws Exception {
        JsonNode stock = nation.json(OSLO + "stock");
        int cells = server.view.of(MunicipalityCode.of("0301")).counts().stock().values().stream()
                .mapToInt(CellCount::total)
                .sum();

        assertThat(stock.at("/people").asInt()).isPositive().isEqualTo(cells);
        assertThat(sum(stock.at("/parts"))).isEqualTo(cells);
        assertThat(stock.at("/rights").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(cells);
    }

    @Test
    void hazardsTellDeparturesOfMonthsThatAreOverWithBounds() throws Exception {
        JsonNode alone = alta.json(ALTA + "hazards?width=12");
        int departed = server.view.of(MunicipalityCode.of("5601")).counts().hazards().entrySet().stream()
                .filter(e -> e.getKey().measure() == no.bofast.domain.HazardMeasure.DEPARTED)
                .filter(e ->
                        e.getKey().settled().plusMonths(e.getKey().months()).isBefore(YearMonth.of(2024, 3)))
                .mapToInt(e -> e.getValue().total())
                .sum();
        int told = 0;
        for (JsonNode point : alone.at("/own/points")) {
            told += point.at("/departures").asInt();
            assertThat(point.at("/hazard").asDouble())
                    .isBetween(point.at("/lower").asDouble(), point.at("/upper").asDouble());
        }

        assertThat(told).isPositive().isEqualTo(departed);
        assertThat(alone.at("/peers").isNull()).isTrue();
        assertThat(nation.json(ALTA + "hazards").at("/peers/points").size()).isPositive();
    }

    @Test
    void theCountrysHazardsAreTheSumOfEveryGroups() throws Exception {
        int all = departures(nation.json("/api/v1/hazards"));

        assertThat(all).isPositive();
        for (String dimension : new String[] {"household", "ground", "country", "centrality"}) {
            assertThat(departures(nation.json("/api/v1/hazards?dimension=" + dimension)))
                    .as(dimension)
                    .isEqualTo(all);
        }
        assertThat(nation.status("/api/v1/hazards?dimension=sex")).isEqualTo(400);
        assertThat(nation.status("/api/v1/hazards?width=0")).isEqualTo(400);
    }

    private static int departures(JsonNode answer) {
        int all = 0;
        for (JsonNode curve : answer.at("/curves")) {
            for (JsonNode point : curve.at("/hazards/points")) {
                all += point.at("/departures").asInt();
            }
        }
        return all;
    }

    @Test
    void aFileOfArrivalsHasEveryMoveOnce() throws Exception {
        int cells = server.view.of(MunicipalityCode.of("0301")).counts().arrivals().values().stream()
                .mapToInt(CellCount::total)
                .sum();

        for (String table : new String[] {"arrivals", "arrival-origins"}) {
            String csv = nation.get("/api/v1/tables/municipalities/0301/" + table + ".csv")
                    .body();
            int sum = csv.lines()
                    .skip(1)
                    .mapToInt(line -> Integer.parseInt(line.replaceAll(".*,", "")))
                    .sum();
            assertThat(sum).as(table).isEqualTo(cells);
        }
        assertThat(nation.get("/api/v1/tables/municipalities/0301/arrivals.csv").body())
                .startsWith("month,order,rights,count\n");
    }

    @Test
    void measuresAreThoseOfTheReportsTablesAndTheYearsAddUp() throws Exception {
        JsonNode measures = nation.json(ALTA + "measures?from=2015&to=2023");
        String row = nation.get("/api/v1/tables/report/out_migration.csv?from=2015&to=2023")
                .body()
                .lines()
                .filter(line -> line.startsWith("5601,"))
                .findFirst()
                .orElseThrow();

        assertThat(row)
                .contains("," + measures.at("/outMigration/value").asText())
                .contains("," + measures.at("/outMigration/quartile").asText() + ",")
                .endsWith("," + measures.at("/continuous").asText());
        int settled = 0;
        for (JsonNode year : measures.at("/years")) {
            settled += year.at("/settled").asInt();
            assertThat(year.at("/afterPause").asBoolean()).isFalse();
        }
        assertThat(settled)
                .isEqualTo(nation.json("/api/v1/municipalities/5601")
                        .at("/municipality/settled")
                        .asInt());
        assertThat(measures.at("/yearsWithout").asInt()).isZero();
        assertThat(nation.json("/api/v1/municipalities/1151/measures")
                        .at("/yearsWithout")
                        .isNull())
                .isTrue();
    }

    @Test
    void whereTheyLivedOnADayIsAsked() throws Exception {
        String path = "/api/v1/tables/report/before_after.csv";

        assertThat(nation.get(path + "?lived-on=2009-01-01").body().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.split(",")[3].equals("0"));
        assertThat(nation.json("/api/v1/tables/report/before_after.json?lived-on=2024-01-01&lang=en")
                        .at("/note")
                        .toString())
                .contains("Where people live is as of 2024-01-01.");
        assertThat(nation.get(path + "?lived-on=2024").body()).contains("'lived-on' must be a day like 2023-06-30");
        assertThat(nation.get(path + "?lived-on=2099-01-01").body()).contains("nobody knows yet");
    }

    @Test
    void theTermsOfTheModelAreNamedForPeople() throws Exception {
        JsonNode table = nation.json("/api/v1/tables/report/regression.json?from=2010&to=2016&lang=en");

        for (JsonNode label : table.at("/dimension/term/category/label")) {
            assertThat(label.asText()).matches("[A-Z].*").doesNotContain("_", "*");
        }
    }

    @Test
    void whatIsCountedLateIsToldAlsoWhileTheClockStands() throws Exception {
        String path = "/api/v1/tables/report/moved.csv";
        Traits man = new Traits(Sex.MALE, AgeBand.AGE_18_29, Household.SINGLE, CountryGroup.SYR, Ground.ASYLUM);
        try (ExampleServer own = new ExampleServer(Audience.NATION)) {
            String before = Asked.anonymously(own).get(path).body();

            own.view.put(
                    new Cell.Cohort(MunicipalityCode.of("5601"), 2010, man, CohortMeasure.SETTLED, 0),
                    CellCount.NONE.plus(4_000));
            Progress seen = own.view.progress();
            own.view.put(new Progress(seen.registerClock(), Map.of(0, 2_000L), seen.lastAdvance()));

            assertThat(Asked.anonymously(own).get(path).body()).isNotEqualTo(before);
        }
    }

    @Test
    void anUnknownTableOfTheReportIsAnsweredWithThoseThereAre() throws Exception {
        assertThat(nation.status("/api/v1/tables/report/secrets.csv")).isEqualTo(404);
        assertThat(nation.get("/api/v1/tables/report/secrets.csv").body()).contains("out_migration");
        assertThat(nation.status("/api/v1/tables/report/moved.csv?as-of=2023")).isEqualTo(400);
        assertThat(nation.get("/api/v1/tables/report/moved.csv?from=2020&to=2019")
                        .body())
                .contains("Settlement years must be FROM-TO, got: 2020-2019.");
    }
}
