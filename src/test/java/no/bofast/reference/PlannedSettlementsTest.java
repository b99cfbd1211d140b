package no.bofast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedSettlementsTest {

    private static final String HEADER = "municipality,year,people";
    private static final MunicipalityCode TROMSO = MunicipalityCode.of("5501");
    private static final Set<MunicipalityCode> KNOWN = Set.of(TROMSO);

    @Test
    void peopleAreReadByMunicipalityAndYear() {
        assertThat(PlannedSettlements.read(List.of(HEADER, "5501,2025,120", "", " 5501 , 2026 , 80 "), KNOWN))
                .isEqualTo(Map.of(TROMSO, Map.of(2025, 120, 2026, 80)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1902,2025,1|line 2: no municipality of today has the code 1902",
                "550,2025,1|line 2: municipality code must be four digits, got: '550'",
                "5501,2025|line 2: expected municipality,year,people",
                "5501,25,1|line 2: year must be a number from 1900 to 9999, got: '25'",
                "5501,2025,-1|line 2: people must be a number from 0 to 1000000, got: '-1'"
            })
    void aLineThatIsNoPlanIsNamed(String line, String message) {
        assertThatThrownBy(() -> PlannedSettlements.read(List.of(HEADER, line), KNOWN))
                .hasMessage(message);
    }

    @Test
    void aMunicipalityHasOneLineAYear() {
        assertThatThrownBy(() -> PlannedSettlements.read(List.of(HEADER, "5501,2025,1", "5501,2025,2"), KNOWN))
                .hasMessage("line 3: 5501 has two lines for 2025");
    }

    @Test
    void theColumnsAreNamed() {
        assertThatThrownBy(() -> PlannedSettlements.read(List.of("kommune;år;antall"), KNOWN))
                .hasMessage("line 1: the columns must be municipality,year,people");
    }
}
