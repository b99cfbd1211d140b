package no.bofast.http;

import static no.bofast.http.PageModules.evaluate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How bounds and changes of numbers are said, and what room names leave for bars. */
class PageNumbersTest {

    private static final String SPEECH = "m.speech.speech('en', m['texts/en'].default)";

    @Test
    void namesBesideBarsLeaveMostOfANarrowChartToTheBars() {
        String width = "m['charts/bars'].barsOption([{ name: '%s', value: 1 }], { size: 16, width: %d }, String)"
                + ".yAxis.axisLabel.width";

        assertThat(evaluate(width.formatted("Introduksjonsprogram og tilskudd", 320)))
                .isEqualTo(128);
        assertThat(evaluate(width.formatted("Introduksjonsprogram og tilskudd", 1200)))
                .isEqualTo(208);
        assertThat((Double) evaluate(width.formatted("Oslo", 320))).isLessThan(50);
    }

    @Test
    void whatIsExpectedIsNotSaidTwiceWhereItsBoundsAreTheSame() {
        assertThat(evaluate("[[0, 0], [3, 3], [1, 6]].map(([a, b]) => " + SPEECH + ".between(a, b))"))
                .isEqualTo(List.of("none", "3", "between 1 and 6"));
        assertThat(evaluate("[[0, 0], [1, 6]].map(([a, b]) => " + SPEECH + ".range(a, b))"))
                .isEqualTo(List.of("0", "1–6"));
    }

    @Test
    void aCountTellsHowItHasChangedIfItHas() {
        String told = "[[12, 1], [12, -3], [12, 0], [12, null]].map(([count, change]) =>"
                + " m['parts/changed'].countWithChange(" + SPEECH + ", count, change))";

        assertThat(evaluate(told)).isEqualTo(List.of("12 (+1)", "12 (−3)", "12", "12"));
    }
}
