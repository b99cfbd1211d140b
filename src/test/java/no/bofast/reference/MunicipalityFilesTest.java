package no.bofast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bofast.domain.Address;
import no.bofast.domain.BoundaryAdjustment;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityTables;
import no.bofast.domain.Place;
import no.bofast.domain.SplitCode;
import org.junit.jupiter.api.Test;

/** What becomes of the division when an operator tells of reforms (domain.md, section 1). */
class MunicipalityFilesTest {

    private static final MunicipalityTables SHIPPED = ReferenceTables.shipped();
    private static final LocalDate REFORM = LocalDate.of(2030, 1, 1);

    private final MunicipalityFiles files = new MunicipalityFiles(SHIPPED);

    @Test
    void withoutFilesEverythingIsAsBofastComes() {
        assertThat(files.tables()).isEqualTo(SHIPPED);
    }

    @Test
    void aCodeThatBecameAnotherTakesAllOlderCodesWithIt() {
        changes("5601", "5699");
        classes("5699");

        assertThat(current("5601")).isEqualTo("5699");
        assertThat(current("2012")).isEqualTo("5699");
        assertThat(current("5699")).isEqualTo("5699");
        assertThat(files.tables().municipalities())
                .containsKey(code("5699"))
                .doesNotContainKey(code("5601"))
                .hasSize(357);
        assertThat(files.tables().shipped()).isEqualTo(SHIPPED.division());
    }

    @Test
    void aCodeThatBecameSeveralWasSplitAndSoWereItsOlderOnes() {
        changes("5601", "5698", "5601", "5699");
        classes("5698", "5699");

        assertThat(splits()).contains(split("5601", "5698", "5699"), split("2012", "5698", "5699"));
        assertThat(current("5601")).isEqualTo("5698");
    }

    @Test
    void aPartOfASplitCodeMayBeSplitAgain() {
        changes("1508", "1590", "1508", "1591");
        classes("1590", "1591");

        assertThat(splits())
                .contains(new SplitCode(
                        code("1507"),
                        Set.of(LocalDate.of(2024, 1, 1), REFORM),
                        List.of(code("1590"), code("1591"), code("1580"))));
    }

    @Test
    void whatCameTogetherAgainIsNotSplit() {
        changes("1508", "1590", "1580", "1590");
        classes("1590");

        assertThat(splits()).noneMatch(split -> split.code().equals(code("1507")));
        assertThat(current("1507")).isEqualTo("1590");
    }

    @Test
    void aMunicipalityThatGoesOnLostAPart() {
        changes("1508", "1508", "1508", "1590", "1508", "1577");
        classes("1590");

        assertThat(current("1508")).isEqualTo("1508");
        assertThat(files.tables().division().adjustments())
                .contains(
                        new BoundaryAdjustment(REFORM, code("1508"), code("1590")),
                        new BoundaryAdjustment(REFORM, code("1508"), code("1577")));
    }

    @Test
    void aMunicipalityThatOthersCameToGoesOn() {
        changes("1577", "1508");

        assertThat(current("1577")).isEqualTo("1508");
        assertThat(current("1508")).isEqualTo("1508");
    }

    @Test
    void anOlderCodeMayBeSaidToHaveGoneToOnePart() {
        changes("5601", "5698", "5601", "5699", "2012", "5699");
        classes("5698", "5699");

        assertThat(current("2012")).isEqualTo("5699");
        assertThat(splits()).noneMatch(split -> split.code().equals(code("2012")));
    }

    @Test
    void reformsComeOneDayAfterTheOther() {
        read("""
            oldCode,newCode,changeOccurred
            5698,5699,2031-01-01
            5601,5698,2030-01-01
            """);
        classes("5699");

        assertThat(current("2012")).isEqualTo("5699");
        assertThat(current("5698")).isEqualTo("5699");
    }

    @Test
    void adjustmentsGoOnWithTheirMunicipalities() {
        changes("5054", "5099");
        classes("5099");

        assertThat(files.tables().division().adjustments())
                .contains(new BoundaryAdjustment(LocalDate.of(2020, 1, 1), code("5006"), code("5099")));
    }

    @Test
    void whatKlassTellsOfThePastIsCheckedAndChangesNothing() {
        files.readChanges(bytes("""
            {"codeChanges":[
            {"oldCode":"1507","oldName":"Ålesund","newCode":"1508","newName":"Ålesund","changeOccurred":"2024-01-01"},
            {"oldCode":"1507","oldName":"Ålesund","newCode":"1580","newName":"Haram","changeOccurred":"2024-01-01"},
            {"oldCode":"1850","newCode":"1806","changeOccurred":"2020-01-01"},
            {"oldCode":"1850","newCode":"1875","changeOccurred":"2020-01-01"},
            {"oldCode":"5039","newCode":"5054","changeOccurred":"2020-01-01"},
            {"oldCode":"0301","newCode":"0301","changeOccurred":"2015-01-01"},
            {"oldCode":null,"newCode":"1580","changeOccurred":"2024-01-01"}]}
            """));

        assertThat(files.tables()).isEqualTo(SHIPPED);
    }

    @Test
    void anOlderCodeThatNobodyKnewIsAdded() {
        read("""
            "oldCode";"oldName";"newCode";"newName";"changeOccurred"
            "9901";"Byen";"9902";"Byen";"1990-01-01"
            "9902";"Byen";"2012";"Alta";"1995-01-01"
            """);

        assertThat(current("9901")).isEqualTo("5601");
    }

    @Test
    void contradictionsAreNamedInOneLine() {
        assertThatThrownBy(() -> read("""
            oldCode,newCode,changeOccurred
            1534,1577,2020-01-01
            9999,5601,2030-01-01
            5601,2012,2030-01-01
            """))
                .hasMessage("contradicts what is known: 1534 to 1577 on 2020-01-01 (known: 1534 is 1580);"
                        + " 5601 to 2012 on 2030-01-01 (known: 5601 is 5601);"
                        + " 9999 to 5601 on 2030-01-01 (known: 9999 is an unknown code)");
    }

    @Test
    void newMunicipalitiesNeedTheirClasses() {
        changes("5601", "5698", "5601", "5699");

        assertThatThrownBy(files::tables).hasMessage("the classes of new municipalities are missing: 5698; 5699");
    }

    @Test
    void onlyMunicipalitiesOfTodayHaveClasses() {
        assertThatThrownBy(() -> classes("2012")).hasMessage("2012 is no municipality of today");
    }

    @Test
    void anOperatorAddsAdjustmentsByAnyCodeAndAreas() {
        files.readAdjustments(bytes("on,from,to\n2022-01-01,2012,5401\n2022-01-01,2012,5601\n"));
        files.readAreas(bytes("area,municipality\n15070101,1580\nSøvik,1580\nSentrum,1508\nSentrum,0301\n"));

        assertThat(files.tables().division().adjustments())
                .contains(new BoundaryAdjustment(LocalDate.of(2022, 1, 1), code("5601"), code("5501")))
                .hasSize(SHIPPED.division().adjustments().size() + 1);
        assertThat(place("1507", "15070101", null).told()).contains(code("1580"));
        assertThat(place("1507", null, "Søvik").told()).contains(code("1580"));
        assertThat(place("1507", null, "Sentrum").told()).contains(code("1508"));
        assertThat(place("1507", "15070102", "Nowhere").told()).isEmpty();
    }

    @Test
    void whatIsWrongInALineIsTold() {
        assertThatThrownBy(() -> read("oldCode,newCode,changeOccurred\n5601,56,2030-01-01\n"))
                .hasMessage("line 2: newCode must be four digits, got: '56'");
        assertThatThrownBy(() -> read("{\"codeChanges\":[{\"oldCode\":\"5601\",\"newCode\":\"5699\"}]}"))
                .hasMessage("line 1: changeOccurred must be a date, got: ''");
        assertThatThrownBy(() -> read("{\"other\":1}")).hasMessage("no codeChanges, as Klass tells them");
        assertThatThrownBy(() -> read("{")).hasMessageStartingWith("not JSON: ");
        assertThatThrownBy(() -> read("code,on\n"))
                .hasMessage("line 1: the columns must be oldCode,newCode,changeOccurred");
        assertThatThrownBy(() -> files.readAdjustments(bytes("on,from,to\n2022-01-01,5601,9999\n")))
                .hasMessage("line 2: to must be the code of a municipality, got: '9999'");
    }

    private void changes(String... fromTo) {
        StringBuilder table = new StringBuilder("oldCode,newCode,changeOccurred\n");
        for (int place = 0; place < fromTo.length; place += 2) {
            table.append(fromTo[place] + "," + fromTo[place + 1] + "," + REFORM + "\n");
        }
        read(table.toString());
    }

    private void read(String table) {
        files.readChanges(bytes(table));
    }

    private void classes(String... codes) {
        StringBuilder table = new StringBuilder(
                "code,name,county_code,county,region,centrality,population_2024,latitude,longitude\n");
        for (String code : codes) {
            table.append(code + ",\"By, ny\",56,Finnmark,Nord-Norge,4,21000,70.0,23.3\n");
        }
        files.readClasses(bytes(table.toString()));
    }

    private Place place(String code, String basicUnit, String district) {
        return files.tables()
                .division()
                .known(new Address(code(code), Optional.ofNullable(basicUnit), Optional.ofNullable(district)));
    }

    private List<SplitCode> splits() {
        return List.copyOf(files.tables().division().splits());
    }

    private static SplitCode split(String code, String one, String other) {
        return new SplitCode(code(code), Set.of(REFORM), List.of(code(one), code(other)));
    }

    private String current(String code) {
        return files.tables().division().current(code).orElseThrow().toString();
    }

    private static MunicipalityCode code(String digits) {
        return MunicipalityCode.of(digits);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
