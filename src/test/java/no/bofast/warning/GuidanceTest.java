package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidanceTest {

    @Test
    void eachPageIsForAlertsOfOneKindInOneLanguage() {
        Guidance guidance = Guidance.of(List.of(
                Guidance.HEADER,
                "departures,nb,https://example.org/bli,Hva får folk til å bli?",
                "",
                "level,en,http://example.org/stay,Why people stay"));

        assertThat(guidance.links(Subject.DEPARTURES, true))
                .containsExactly(new Telling.Link("Hva får folk til å bli?", "https://example.org/bli"));
        assertThat(guidance.links(Subject.DEPARTURES, false)).isEmpty();
        assertThat(guidance.links(Subject.LEVEL, false)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "surge,nb,https://example.org,Title | line 2: about must be departures, level, arrivals or plan",
                "level,sv,https://example.org,Title | line 2: language must be nb or en",
                "level,nb,javascript:alert(1),Title | line 2: the url must be an address such as https://example.org",
                "level,nb,https://example.org/{x},Title | line 2: the url must be an address such as https://example.org",
                "level,nb,https://example.org | line 2: fewer than the columns about,language,url,title",
                "'level,nb,https://example.org, ' | line 2: the title is missing"
            })
    void aLineThatIsNoPageIsRefusedByItsNumber(String line, String why) {
        assertThatThrownBy(() -> Guidance.of(List.of(Guidance.HEADER, line))).hasMessage(why);
    }

    @Test
    void otherColumnsAreRefused() {
        assertThatThrownBy(() -> Guidance.of(List.of("url,title")))
                .hasMessage("line 1: the columns must be about,language,url,title");
    }
}
