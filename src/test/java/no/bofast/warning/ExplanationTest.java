package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.bofast.domain.Dimension;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final Map<MunicipalityCode, String> NAMES = Map.of(ALTA, "Alta", OSLO, "Oslo");
    private static final Window SPRING = new Window(YearMonth.of(2019, 1), YearMonth.of(2019, 3));

    private final Explanation bokmal = Explanation.inBokmal(NAMES::get);
    private final Explanation english = Explanation.inEnglish(NAMES::get);

    @Test
    void aSurgeTellsWhatWasExpectedWhoLeftAndWhereTo() {
        Circumstances circumstances = new Circumstances(
                List.of(
                        new Circumstances.Driver(Dimension.SEX, "MALE", 7, 3),
                        new Circumstances.Driver(Dimension.HOUSEHOLD, "SINGLE", 10, 2.5)),
                4,
                9,
                List.of(new Circumstances.Destination(OSLO, 8)),
                1,
                1,
                List.of(Circumstances.Wider.REGION));
        AlertChange surge = change(Rule.SURGE, ChangeKind.RAISED, circumstances);

        assertThat(bokmal.of(surge))
                .isEqualTo(
                        "Alta: 13 fraflyttinger fra januar 2019 til mars 2019, mot 4,2 ventet ut fra lignende kommuner"
                                + " (forhold 2,7, trolig mellom 1,6–4,0); her har det vært 1,1 ganger det ventede i 36"
                                + " måneder før; lignende kommuner ligger på 1,0 og resten av landet på 1,0; mest flere"
                                + " enn ventet blant aleneboende (10 mot 2,5); 9 mens programmet eller tilskuddet løp, 4"
                                + " av dem i programmet; flest til Oslo (8); økningen gjelder hele landsdelen.");
        assertThat(english.of(surge))
                .isEqualTo("Alta: 13 departures from January 2019 to March 2019, against 4.2 expected from similar"
                        + " municipalities (ratio 2.7, credibly 1.6–4.0); here it has been 1.1 times the"
                        + " expected for 36 months before; similar municipalities are at 1.0 and the rest of"
                        + " the country at 1.0; most above the expected among people living alone (10 against"
                        + " 2.5); 9 while programme or grant ran, 4 of them in the programme; most to Oslo (8);"
                        + " the rise is shared by the whole region.");
    }

    @Test
    void aRetractedAlertSaysWhy() {
        AlertChange retracted = change(Rule.SHIFT, ChangeKind.RETRACTED, Circumstances.NONE);

        assertThat(bokmal.of(retracted))
                .startsWith("Alta, varselet trekkes tilbake fordi registeret er rettet: 13 fraflyttinger");
        assertThat(english.of(retracted))
                .startsWith("Alta, the alert is retracted because the register was corrected: 13 departures");
    }

    @Test
    void aLevelTellsTheShareAndItsLimit() {
        assertThat(english.of(change(Rule.LEVEL, ChangeKind.RAISED, Circumstances.NONE)))
                .isEqualTo("Alta: 13 of 120 settled in 2019–2018 have left the municipality, above the limit of 57 per"
                        + " cent.");
    }

    private static AlertChange change(Rule rule, ChangeKind kind, Circumstances circumstances) {
        Evidence evidence = new Evidence(SPRING, 13, 4.2, 2.7, 1.6, 4.0, 1.1, 120, 36, 0.0001, 0.57);
        return new AlertChange(
                rule + "-5601-2019-03-14",
                rule,
                ALTA,
                kind,
                Severity.WATCH,
                LocalDate.of(2019, 3, 14),
                false,
                evidence,
                circumstances,
                "1");
    }
}
