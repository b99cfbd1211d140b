package no.bofast.http;

import static no.bofast.http.PageModules.evaluate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the foot of the page says of who publishes, and how to cite it. */
class PageCiteTest {

    /** The lines of an imprint, as it is served, in bokmål, without that on how to cite where no register date is known. */
    private static Object lines(String imprint, String registerDate) {
        return evaluate("m.cite.imprintSays(" + imprint + ", m.speech.speech('nb', m['texts/nb'].default), "
                + registerDate + ", 'http://x/')");
    }

    @Test
    void anOperatorIsNamedAndCited() {
        assertThat(lines(
                        "{simulated: false, publisher: 'Etaten', contact: '', source: 'DUF', licence: ''}",
                        "'2024-03-01'"))
                .isEqualTo(List.of(
                        "Utgiver: Etaten",
                        "Kilde: DUF",
                        "Siter slik: Etaten, Bofast, registerdato 1. mars 2024, http://x/"));
    }

    @Test
    void nothingIsSaidOfARealRegisterWhosePublisherSaysNothing() {
        assertThat(lines("{simulated: false, publisher: '', contact: '', source: '', licence: ''}", "'2024-03-01'"))
                .isEqualTo(List.of());
    }

    @Test
    void ofPracticeItIsSaidThatNobodyPublishesIt() {
        assertThat(lines("{simulated: true, publisher: '', contact: '', source: '', licence: ''}", "'2024-03-01'"))
                .isEqualTo(List.of(
                        "Utgiver: ingen. Dette er en øvelse, og den som startet Bofast, står for den.",
                        "Kilde: et oppdiktet register, laget av et program.",
                        "Vilkår: bilder og filer kan vises fritt når det står at tallene er øvelsesdata.",
                        "Siter slik: Øvelsesdata. Bofast, registerdato 1. mars 2024, http://x/"));
    }

    @Test
    void whoHoldsAnExerciseIsNamedInItsPlace() {
        assertThat(lines(
                        "{simulated: true, publisher: 'Etaten', contact: 'a@b', source: 'Kurs', licence: 'NLOD'}",
                        "null"))
                .isEqualTo(List.of("Utgiver: Etaten", "Kontakt: a@b", "Kilde: Kurs", "Vilkår: NLOD"));
    }
}
