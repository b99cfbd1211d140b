package no.bofast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import no.bofast.domain.RightsRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsFileTest {

    private static final String HEADER = String.join(",", RightsFile.COLUMNS);

    @Test
    void theTableThatBofastComesWithSaysWhatTheDefinitionsDo() {
        RightsRules rules = ReferenceTables.rights();

        assertThat(rules.programmeMonths(YearMonth.of(2020, 12))).isEqualTo(24);
        assertThat(rules.programmeMonths(YearMonth.of(2021, 1))).isEqualTo(36);
        assertThat(rules.programmes()).allMatch(rule -> rule.ageFrom() == 18 && rule.ageTo() == 55);
        assertThat(rules.lastYearOfGrant(YearMonth.of(2015, 3))).isEqualTo(2019);
    }

    @Test
    void anOperatorsFileIsReadWithOpenEndsAndFreeText(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("rights.csv"), HEADER + """

            programme,2022-04-01,2024-06-30,18,,12,,"a law, with commas and ""quotes\"""

            grant,,2019-12-31,,,,3,a law, with "commas"
            """);

        assertThat(RightsFile.read(file))
                .isEqualTo(new RightsRules(
                        List.of(new RightsRules.Programme(
                                new RightsRules.Settled(YearMonth.of(2022, 4), YearMonth.of(2024, 6)), 18, 200, 12)),
                        List.of(new RightsRules.Grant(
                                new RightsRules.Settled(YearMonth.of(1, 1), YearMonth.of(2019, 12)), 3))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pension,,,,,,4,|right must be programme or grant, got: 'pension'",
                "grant,2020-01-15,,,,,4,|settled_from must be the first day of a month, got: '2020-01-15'",
                "grant,,2020-02-28,,,,4,|settled_to must be the last day of a month, got: '2020-02-28'",
                "grant,soon,,,,,4,|settled_from must be the first day of a month, got: 'soon'",
                "grant,,,18,,,4,|a grant has no age_from",
                "programme,,,18,55,24,4,|a programme has no grant_years_after",
                "programme,,,18,55,two,,|programme_months must be a whole number, got: 'two'",
                "programme,,,18|programme_months must be a whole number, got: ''",
                "programme,,,55,18,24,,|no programme of 24 months for those from 55 to 18",
                "grant,2020-01-01,2019-12-31,,,,4,|months of settlement end in 2019-12 before they begin"
            })
    void whatIsNoRuleIsRefusedWithItsLine(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RightsFile.read(bytes(HEADER + "\n" + line)))
                .withMessage("line 2: " + message);
    }

    @Test
    void otherColumnsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RightsFile.read(bytes("right,months")))
                .withMessageStartingWith("line 1: the columns must be right,settled_from,");
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
