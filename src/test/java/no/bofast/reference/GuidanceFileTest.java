package no.bofast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import no.bofast.warning.Guidance;
import no.bofast.warning.Subject;
import no.bofast.warning.Telling;
import no.bofast.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidanceFileTest {

    @Test
    void eachPageIsForAlertsOfOneKindInOneLanguage() {
        assertThat(read("""
                about,language,url,title
                departures,nb,https://example.org/bli,Hva får folk til å bli, og "hvorfor"?

                level,en,http://example.org/stay,"Why people ""stay"", and where"
                """).guides())
                .containsExactly(
                        guide(
                                Subject.DEPARTURES,
                                "nb",
                                "Hva får folk til å bli, og \"hvorfor\"?",
                                "https://example.org/bli"),
                        guide(Subject.LEVEL, "en", "Why people \"stay\", and where", "http://example.org/stay"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "surge,nb,https://example.org,Title | about must be departures, level, arrivals or plan, got: 'surge'",
                "level,sv,https://example.org,Title | language must be one of nb, nn, en, got: 'sv'",
                "level,nb,javascript:alert(1),Title | url must be an address such as https://example.org, got: 'javascript:alert(1)'",
                "level,nb,https://example.org/{x},Title | url must be an address such as https://example.org, got: 'https://example.org/{x}'",
                "level,nb,https://example.org | the title is missing",
                "'level,nb,https://example.org, ' | the title is missing"
            })
    void aLineThatIsNoPageIsRefusedByItsNumber(String line, String why) {
        assertThatThrownBy(() -> read(GuidanceFile.HEADER + "\n" + line)).hasMessage("line 2: " + why);
    }

    @Test
    void otherColumnsAreRefused() {
        assertThatThrownBy(() -> read("url,title")).hasMessage("line 1: the columns must be about,language,url,title");
    }

    private static Guidance.Guide guide(Subject about, String language, String title, String url) {
        return new Guidance.Guide(about, Language.of(language), new Telling.Link(title, url));
    }

    private static Guidance read(String file) {
        return GuidanceFile.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
