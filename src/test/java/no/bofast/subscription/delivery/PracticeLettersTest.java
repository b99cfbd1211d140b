package no.bofast.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.disclosure.Audience;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Examples;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import no.bofast.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages about a register that is made up. */
class PracticeLettersTest {

    private static final Letters REAL = new Letters(owner -> Audience.NATION, code -> "Alta");
    private static final AlertNews NEWS = Examples.news(1, ChangeKind.RAISED, Severity.WARNING);

    @ParameterizedTest
    @CsvSource({"nb, 'Øvelsesdata. '", "en, 'Practice data. '"})
    void headingAndTextSayThatItIsMadeUpBeforeTheyNameAMunicipality(Language language, String mark) {
        Letter.Item practice = REAL.ofSimulation().item(NEWS, language);
        Letter.Item real = REAL.item(NEWS, language);

        assertThat(MessageWords.in(language).heading(practice))
                .isEqualTo(mark + MessageWords.in(language).heading(real));
        assertThat(practice.telling().text()).isEqualTo(mark + real.telling().text());
        assertThat(real.telling().text()).doesNotContain(mark);
    }
}
