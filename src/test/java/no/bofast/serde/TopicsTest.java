package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    private final Topics topics = new Topics(Topics.DEFAULT_PREFIX);

    @Test
    void everyNameBeginsWithThePrefix() {
        Topics other = new Topics("kommune-test.");

        assertThat(other.populationEvents()).isEqualTo("kommune-test.population-events");
        assertThat(other.deadLetters()).isEqualTo("kommune-test.dead-letters");
        assertThat(other.alerts()).isEqualTo("kommune-test.alerts");
        assertThat(other.metrics()).allMatch(name -> name.startsWith("kommune-test.metrics."));
    }

    @Test
    void whatIsAboutNoPersonHasAnInputOfItsOwn() {
        assertThat(topics.settlingEvents()).isEqualTo("bofast.settling-events");
    }

    @Test
    void theReadModelIsInTheseTopics() {
        assertThat(topics.metrics())
                .isEqualTo(List.of(
                        "bofast.metrics.cohorts",
                        "bofast.metrics.months",
                        "bofast.metrics.arrivals",
                        "bofast.metrics.stock",
                        "bofast.metrics.hazards",
                        "bofast.metrics.circumstances",
                        "bofast.metrics.outlooks",
                        "bofast.metrics.forecasts",
                        "bofast.metrics.releases",
                        "bofast.metrics.today",
                        "bofast.metrics.progress"));
    }

    @ParameterizedTest
    @CsvSource({
        "cohort|5601|2015, bofast.metrics.cohorts",
        "month|5601, bofast.metrics.months",
        "outlook|5601, bofast.metrics.outlooks",
        "forecast|5601|2024-05, bofast.metrics.forecasts",
        "release|2017-08, bofast.metrics.releases",
        "today, bofast.metrics.today",
        "progress, bofast.metrics.progress",
        "alert|a1, bofast.alerts"
    })
    void theFirstWordOfAKeyTellsTheTopic(String key, String topic) {
        assertThat(topics.ofKey(key)).isEqualTo(topic);
    }

    @Test
    void anUnknownKindHasNoTopic() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> topics.ofKey("person|p1"))
                .withMessage("no topic for records of kind 'person'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bo fast.", "bofast/", "ø"})
    void aPrefixHoldsOnlyWhatKafkaAllows(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Topics(prefix));
    }
}
