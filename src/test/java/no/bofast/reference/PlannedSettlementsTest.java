package no.bofast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
        assertThat(read(HEADER, "5501,2025,120", "", " 5501 , 2026 , 80 "))
                .isEqualTo(Map.of(TROMSO, Map.of(2025, 120, 2026, 80)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1902,2025,1|line 2: municipality must be the code of a municipality of today, got: '1902'",
                "550,2025,1|line 2: municipality must be the code of a municipality of today, got: '550'",
                "5501,2025|line 2: people must be a number below a million, got: ''",
                "5501,25,1|line 2: year must be a year such as 2026, got: '25'",
                "5501,2025,-1|line 2: people must be a number below a million, got: '-1'"
            })
    void aLineThatIsNoPlanIsNamed(String line, String message) {
        assertThatThrownBy(() -> read(HEADER, line)).hasMessage(message);
    }

    @Test
    void aMunicipalityHasOneLineAYear() {
        assertThatThrownBy(() -> read(HEADER, "5501,2025,1", "5501,2025,2"))
                .hasMessage("line 3: 5501 has been told of in 2025 before");
    }

    @Test
    void theColumnsAreNamed() {
        assertThatThrownBy(() -> read("kommune;år;antall"))
                .hasMessage("line 1: the columns must be municipality,year,people");
    }

    private static Map<MunicipalityCode, Map<Integer, Integer>> read(String... lines) {
        return PlannedSettlements.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), KNOWN);
    }
}
