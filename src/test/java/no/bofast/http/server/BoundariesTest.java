package no.bofast.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {

    private static final Set<MunicipalityCode> TODAY = Set.of(MunicipalityCode.of("1151"), MunicipalityCode.of("5601"));
    private static final String SQUARE =
            "[[23.0,70.0],[23.0,70.0001],[23.002,70.0],[23.002,70.001],[23.0,70.001],[23.0,70.0]]";

    @TempDir
    private Path directory;

    @Test
    void ringsBecomeStepsOfAThousandthOfADegreeAndWhatHasNoAreaThenIsLeftOut() throws IOException {
        String islet = "[[4.9,59.3],[4.9001,59.3],[4.9001,59.3001],[4.9,59.3]]";

        assertThat(json(feature("5601", "Polygon", "[" + SQUARE + "]") + ","
                        + feature("1151", "MultiPolygon", "[[" + islet + "],[" + SQUARE + "]]")))
                .isEqualTo("{\"1151\":[[23000,70000,2,0,0,1,-2,0,0,-1]],\"5601\":[[23000,70000,2,0,0,1,-2,0,0,-1]]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5601 | Polygon | [[[852345.1,7851234.5],[1,1],[2,2],[1,1]]] | feature 1: expected longitude and latitude in degrees (WGS 84), got: 852345.1; transform it first
            5601 | Point   | [23.0,70.0]                               | feature 1: expected a Polygon or a MultiPolygon
            1902 | Polygon | []                                        | feature 1: its kommunenummer must be a municipality of today, got: '1902'
            x    | Polygon | []                                        | feature 1: its kommunenummer must be a municipality of today, got: 'x'
            """)
    void whatIsNoAreaOfAMunicipalitySaysWhereAndWhatToDo(String code, String type, String coordinates, String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json(feature(code, type, coordinates)))
                .withMessage(wrong);
    }

    @Test
    void aFileOfSomethingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("municipality,year"))
                .withMessage("not JSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{\"Kommune\": {}}"))
                .withMessage("expected a FeatureCollection with features");
    }

    @Test
    void aFileThatIsTooMuchForReadersIsRefused() {
        String points = IntStream.range(0, 200_000)
                .mapToObj(i -> String.format(java.util.Locale.ROOT, "[23.%03d,70.%03d]", i % 7 * 100, i % 9 * 100))
                .collect(Collectors.joining(","));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> json(feature("5601", "Polygon", "[[" + points + "]]")))
                .withMessageMatching("it would be \\d+ bytes for every reader, at most 1000000 are sent: simplify it");
    }

    private String json(String features) throws IOException {
        return new String(
                read("{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}")
                        .json(),
                StandardCharsets.UTF_8);
    }

    private Boundaries read(String text) throws IOException {
        return Boundaries.read(Files.writeString(directory.resolve("areas.geojson"), text), TODAY);
    }

    private static String feature(String code, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"kommunenummer\":\"" + code + "\"},\"geometry\":{\"type\":\""
                + type + "\",\"coordinates\":" + coordinates + "}}";
    }
}
