package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.function.Predicate;
import no.bofast.disclosure.Audience;
import no.bofast.domain.Cell;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.view.CountsView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who leaves a municipality and who comes, as it was known at the close of an earlier register month. */
class EarlierApiTest {

    private static final String ALTA = "/api/v1/municipalities/5601/";
    private static final LocalDate CLOSE = LocalDate.of(2023, 6, 30);

    private static ExampleServer server;
    private static Asked nation;

    @BeforeAll
    static void start() {
        server = new ExampleServer(Audience.NATION);
        nation = Asked.anonymously(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static CountsView counts() {
        return server.view.of(ExampleView.ALTA).counts();
    }

    @Test
    void groupsAreCountedOfWhatWasKnownThen() throws Exception {
        JsonNode then = nation.json(ALTA + "groups?as-of=2023-06");

        assertThat(then.at("/known").asText()).isEqualTo("2023-06");
        assertThat(sum(then.at("/groups"), "sex", "departed")).isEqualTo(knownGroups(MonthMeasure.DEPARTURES));
        assertThat(sum(then.at("/groups"), "sex", "settled")).isEqualTo(knownGroups(MonthMeasure.SETTLED));
        assertThat(sum(nation.json(ALTA + "groups").at("/groups"), "sex", "departed"))
                .isGreaterThan(knownGroups(MonthMeasure.DEPARTURES));
    }

    private static int sum(JsonNode groups, String dimension, String field) {
        return groups.valueStream()
                .filter(group -> group.at("/dimension").asText().equals(dimension))
                .mapToInt(group -> group.at("/" + field).asInt())
                .sum();
    }

    private static int knownGroups(MonthMeasure measure) {
        Predicate<Cell.Group> bySex = cell -> cell.dimension() == GroupDimension.SEX && cell.measure() == measure;
        return counts().groups().entrySet().stream()
                .filter(cell -> bySex.test(cell.getKey()))
                .mapToInt(cell -> cell.getValue().knownBy(CLOSE))
                .sum();
    }

    @Test
    void whatIsKnownNowIsToldUnasked() throws Exception {
        JsonNode groups = nation.json(ALTA + "groups");

        assertThat(groups.at("/known").isNull()).isTrue();
        assertThat(groups.at("/groups"))
                .isEqualTo(nation.json("/api/v1/municipalities/5601").at("/groups"));
        assertThat(groups.at("/rights"))
                .isEqualTo(nation.json("/api/v1/municipalities/5601").at("/rights"));
    }

    @Test
    void arrivalsAreThoseKnownThenInTheWindowsOfThen() throws Exception {
        JsonNode then = nation.json(ALTA + "arrivals?as-of=2023-06");

        assertThat(then.at("/sinceSummer/from").asText()).isEqualTo("2022-08");
        assertThat(then.at("/sinceSummer/through").asText()).isEqualTo("2023-06");
        assertThat(then.at("/twelveMonths/from").asText()).isEqualTo("2022-07");
        assertThat(then.at("/twelveMonths/through").asText()).isEqualTo("2023-06");
        assertThat(then.at("/months")
                        .valueStream()
                        .mapToInt(month -> month.at("/count").asInt())
                        .sum())
                .isPositive()
                .isEqualTo(counts().arrivals().values().stream()
                        .mapToInt(count -> count.knownBy(CLOSE))
                        .sum());
    }

    @Test
    void figuresTellWhatHasComeToTheirMonthsSinceTheLastMonthClosed() throws Exception {
        JsonNode months = nation.json("/api/v1/municipalities/1103").at("/municipality/twelveMonths");
        JsonNode then =
                nation.json("/api/v1/municipalities/1103/months?as-of=2024-02").at("/months");
        int known = then.valueStream()
                .filter(month -> month.at("/month").asText().compareTo("2023-03") >= 0)
                .mapToInt(month -> month.at("/counts/departures").asInt())
                .sum();
        JsonNode county = nation.json("/api/v1/areas/11").at("/figures");

        assertThat(months.at("/through").asText()).isEqualTo("2024-02");
        assertThat(months.at("/changed").asInt())
                .isEqualTo(months.at("/departures").asInt() - known)
                .isNotZero();
        assertThat(county.at("/changed12").asInt())
                .isEqualTo(nation.json("/api/v1/municipalities")
                        .at("/municipalities")
                        .valueStream()
                        .filter(row -> row.at("/code").asText().startsWith("11"))
                        .mapToInt(row -> row.at("/twelveMonths/changed").asInt())
                        .sum());
        assertThat(nation.json("/api/v1/nation")
                        .at("/figures/twelveMonths/changed")
                        .isNumber())
                .isTrue();
    }

    @Test
    void aReleaseIsNotMadeAgainSoNothingChangesInIt() throws Exception {
        try (ExampleServer released = new ExampleServer(Audience.EVERYONE)) {
            Asked anyone = Asked.anonymously(released);

            assertThat(anyone.json("/api/v1/municipalities/5601")
                            .at("/municipality/twelveMonths/changed")
                            .isNull())
                    .isTrue();
            assertThat(anyone.json("/api/v1/areas/56").at("/figures/changed12").isNull())
                    .isTrue();
        }
    }

    @Test
    void aFileIsOfTheSameMoment() throws Exception {
        String csv = nation.get("/api/v1/tables/municipalities/5601/arrivals.csv?as-of=2023-06")
                .body();

        assertThat(csv.lines().skip(1).mapToInt(line -> Integer.parseInt(line.replaceAll(".*,", ""))))
                .hasSizeGreaterThan(1);
        assertThat(csv).doesNotContain("2023-07");
    }

    @Test
    void theReportGoesToTheLastYearThatWasCompleteThen() throws Exception {
        String then = "/api/v1/tables/report/moved.csv?from=2015&to=2018&as-of=2022-12";

        assertThat(nation.get(then).body())
                .isEqualTo(nation.get(then + "&through=2022").body())
                .isNotEqualTo(nation.get(then + "&through=2020").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups", "arrivals"})
    void aMonthThatIsNotOverIsRefused(String what) throws Exception {
        assertThat(nation.status(ALTA + what + "?as-of=2024-03")).isEqualTo(400);
        assertThat(nation.get(ALTA + what + "?as-of=2024-03").body()).contains("isn't closed yet");
        assertThat(nation.status(ALTA + what + "?as-of=2024-02")).isEqualTo(200);
    }
}
