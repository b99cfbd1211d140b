package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MonthMeasure;
import no.bofast.warning.MonthOutlook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the API tells of single months, single alerts and the delay of the register. */
class ExpectationApiTest {

    private static ExampleServer exact;
    private static Asked anyone;

    @BeforeAll
    static void start() {
        exact = new ExampleServer(Audience.NATION);
        anyone = Asked.anonymously(exact);
    }

    @AfterAll
    static void stop() {
        exact.close();
    }

    @Test
    void theMonthsOfAMunicipalityComeWithWhatWasToBeExpectedOfThem() throws Exception {
        JsonNode months = anyone.json("/api/v1/municipalities/5601").at("/months");
        JsonNode february = months.get(months.size() - 2);
        MonthOutlook outlook =
                exact.view.outlook(ExampleView.ALTA).orElseThrow().months().get(35);

        assertThat(february.at("/month").asText()).isEqualTo("2024-02");
        assertThat(february.at("/counts/departures").asInt()).isEqualTo(outlook.observed());
        assertThat(february.at("/expectation/count").asDouble()).isEqualTo(Math.round(outlook.expected() * 10) / 10.0);
        assertThat(february.at("/expectation/lower").asInt()).isEqualTo(outlook.lower(0.025));
        assertThat(february.at("/expectation/upper").asInt()).isEqualTo(outlook.upper(0.025));
    }

    @Test
    void ofMonthsLongAgoNothingIsToldThatWasToBeExpected() throws Exception {
        assertThat(anyone.json("/api/v1/municipalities/5601")
                        .at("/months/0/expectation/count")
                        .isNull())
                .isTrue();
    }

    @Test
    void theOpenMonthOfTheNationIsTheLastOfItsMonths() throws Exception {
        JsonNode months = anyone.json("/api/v1/nation").at("/months");

        assertThat(months).hasSize(37);
        assertThat(months.at("/36/month").asText()).isEqualTo("2024-03");
        assertThat(months.at("/36/expectation/upper").asInt())
                .isGreaterThan(months.at("/36/expectation/count").asInt());
    }

    @Test
    void whatWasKnownOfMonthsAtAnEarlierCloseIsToldAgain() throws Exception {
        JsonNode now = anyone.json("/api/v1/municipalities/5601/months?as-of=2024-02");
        JsonNode then = anyone.json("/api/v1/municipalities/5601/months?as-of=2023-06");

        assertThat(then.at("/known").asText()).isEqualTo("2023-06");
        assertThat(departures(then))
                .isEqualTo(exact.view.of(ExampleView.ALTA).counts().months().entrySet().stream()
                        .filter(cell -> cell.getKey().measure() == MonthMeasure.DEPARTURES)
                        .mapToInt(cell -> cell.getValue().knownBy(LocalDate.of(2023, 6, 30)))
                        .sum());
        assertThat(departures(now)).isGreaterThan(departures(then));
        assertThat(departures(anyone.json("/api/v1/nation/months?as-of=2023-06")))
                .isGreaterThan(departures(then));
    }

    @Test
    void whatWasKnownWhenTheLastReleaseWasMadeIsToldUnasked() throws Exception {
        assertThat(anyone.json("/api/v1/municipalities/5601/months"))
                .isEqualTo(anyone.json("/api/v1/municipalities/5601/months?as-of=2024-02"));
    }

    @Test
    void everyoneIsToldUnaskedOfAllMonthsReleasedAndTheLastAmongThem() throws Exception {
        try (ExampleServer released = new ExampleServer(Audience.EVERYONE)) {
            Asked everyone = Asked.anonymously(released);
            JsonNode months = everyone.json("/api/v1/municipalities/5601/months");

            assertThat(departures(months))
                    .isPositive()
                    .isEqualTo(everyone.json("/api/v1/municipalities/5601")
                            .at("/municipality/departed")
                            .asInt());
            assertThat(departures(everyone.json("/api/v1/nation/months")))
                    .isEqualTo(everyone.json("/api/v1/nation")
                            .at("/figures/departed")
                            .asInt());
        }
    }

    private static int departures(JsonNode answer) {
        return answer.at("/months")
                .valueStream()
                .mapToInt(month -> month.at("/counts/departures").asInt())
                .sum();
    }

    @Test
    void theRegistersDelayRisesToAllBeingKnown() throws Exception {
        JsonNode delay = anyone.json("/api/v1/about").at("/delay");

        assertThat(delay).hasSize(101);
        assertThat(delay.get(0).asDouble()).isLessThan(delay.get(14).asDouble());
        assertThat(delay.get(100).asDouble()).isEqualTo(1);
    }

    @Test
    void anAlertIsToldOfByItsId() throws Exception {
        JsonNode alert = anyone.json("/api/v1/alerts/SURGE-5601").at("/alert");

        assertThat(alert.at("/name").asText()).isEqualTo("Alta");
        assertThat(alert.at("/steps")).hasSize(2);
        assertThat(anyone.get("/api/v1/alerts/SURGE-0301").statusCode()).isEqualTo(404);
    }
}
