package no.bofast.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "nb, nb",
        "nb-NO, nb",
        "no, nb",
        "nn-NO, nn",
        "'de,nn,nb', nn",
        "'da,en', nb",
        "'de,sv', nb",
        "EN-us, en",
        "'en,nb', en",
        "de, en",
        "*, nb",
        "'', nb"
    })
    void readersGetTheirsOrTheOneNextToIt(String read, String language) {
        List<String> tags = read.isEmpty() ? List.of() : Arrays.asList(read.split(","));

        assertThat(Language.forReadersOf(tags).tag()).isEqualTo(language);
    }

    @Test
    void whatIsNoLanguageIsRefusedByTheNamesOfThoseThatThereAre() {
        assertThatThrownBy(() -> Language.of("NB")).hasMessageMatching("language must be one of nb, .*en, got: 'NB'");
    }
}
