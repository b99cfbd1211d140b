package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.bofast.words.Language;
import org.junit.jupiter.api.Test;

class GuidanceTest {

    private static final Language BOKMAL = Language.of("nb");
    private static final Language NYNORSK = Language.of("nn");

    private final Guidance guidance = new Guidance(List.of(
            new Guidance.Guide(Subject.LEVEL, BOKMAL, link("Bli")),
            new Guidance.Guide(Subject.ARRIVALS, BOKMAL, link("Skole")),
            new Guidance.Guide(Subject.ARRIVALS, NYNORSK, link("Skule"))));

    @Test
    void readersGetPagesInTheirLanguage() {
        assertThat(guidance.links(Subject.ARRIVALS, NYNORSK)).containsExactly(link("Skule"));
        assertThat(guidance.links(Subject.ARRIVALS_OF_PUPILS, BOKMAL)).containsExactly(link("Skole"));
    }

    @Test
    void whereThereAreNoneTheyGetThoseInOneThatTheyUnderstandAsWell() {
        assertThat(guidance.links(Subject.LEVEL, NYNORSK)).containsExactly(link("Bli"));
        assertThat(guidance.links(Subject.LEVEL, Language.of("en"))).isEmpty();
    }

    private static Telling.Link link(String title) {
        return new Telling.Link(title, "https://example.org/" + title);
    }
}
