package no.bofast.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlementYears;
import no.bofast.report.tables.Report;
import no.bofast.testkit.Countings;
import no.bofast.view.CountsView;
import no.bofast.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class ReportWriterTest {

    private static final CountsView VIEW = SampleRegister.of(41, 2000);

    @TempDir
    Path directory;

    @Test
    void writesTheTablesWithTheColumnsOfTheInterface() throws IOException {
        write(Language.of("en"), Optional.empty());

        assertThat(header("settled")).isEqualTo("dimension,category,settlement_year,settled,share,municipalities");
        assertThat(header("characteristics")).isEqualTo("dimension,category,region,settled,share");
        assertThat(header("moved")).isEqualTo("dimension,category,settled,within_5_years,years_6_to_7,stayers_7");
        assertThat(header("curves")).isEqualTo("dimension,category,years,settled,departed,share,product_limit");
        assertThat(header("before_after")).isEqualTo("dimension,category,settled,lives_there,population");
        assertThat(header("out_migration")).isEqualTo("municipality,settled,departed,share,quartile,continuous");
        assertThat(header("in_migration")).isEqualTo("municipality,settled,first_arrivals,per_100,quartile");
        assertThat(header("intensity")).isEqualTo("municipality,settled,population,per_1000,class,report_class");
        assertThat(header("quartiles")).isEqualTo("measure,dimension,category,quartile,municipalities");
        assertThat(header("directions")).isEqualTo("by,from,to,departed");
        assertThat(header("direction_shares")).isEqualTo("by,direction,departed,share");
        assertThat(header("rights"))
                .isEqualTo("dimension,category,settled,moved_within_programme,moved_within_grant,moved_after");
    }

    @Test
    void theTablesOfAModelAreWrittenWhereNumbersAreExact() throws IOException {
        ReportRequest request = new ReportRequest(
                SampleRegister.CLOCK,
                new SettlementYears(2010, 2016),
                2019,
                Optional.empty(),
                Disclosure.EXACT,
                Language.of("en"));

        ReportWriter.write(VIEW, Countings.PLACES, request, directory);

        assertThat(header("adjusted"))
                .isEqualTo("municipality,settled,departed,share,expected_share,lower,upper,difference,in_funnel");
        assertThat(header("regression"))
                .isEqualTo("term,within_7_years,within_7_years_se,within_5_years,within_5_years_se,years_6_to_7,"
                        + "years_6_to_7_se");
        assertThat(page()).contains("keep");
    }

    @Test
    void noTableOfAModelIsWrittenOfAnEarlierMonth() throws IOException {
        write(Language.of("en"), Optional.of(YearMonth.of(2019, 6)));

        assertThat(directory.resolve("adjusted.csv")).doesNotExist();
        assertThat(page()).contains("Table regression can't be made as of an earlier register month");
    }

    private String header(String table) throws IOException {
        return Files.readAllLines(directory.resolve(table + ".csv")).get(0);
    }

    @Test
    void everyTableHasBothFilesAndNothingUnfinishedIsLeft() throws IOException {
        Report report = write(Language.of("en"), Optional.empty());

        Set<String> expected = new HashSet<>(Set.of("report.html"));
        report.tables().forEach(table -> expected.addAll(Set.of(table.name() + ".csv", table.name() + ".json")));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file's permissions are told otherwise there")
    @EnumSource
    void whatIsExactIsForItsOwnerAlone(Disclosure disclosure) throws IOException {
        ReportRequest request = new ReportRequest(
                SampleRegister.CLOCK,
                new SettlementYears(2010, 2016),
                2019,
                Optional.empty(),
                disclosure,
                Language.of("en"));

        ReportWriter.write(VIEW, Countings.PLACES, request, directory);

        String permissions = disclosure.isExact() ? "rw-------" : "rw-r--r--";
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(permissions));
        }
    }

    @Test
    void anEarlierReportLeavesNoTableOfAnotherBehind() throws IOException {
        write(Language.of("en"), Optional.empty());

        write(Language.of("en"), Optional.of(YearMonth.of(2020, 12)));

        assertThat(directory.resolve("in_migration.csv")).doesNotExist();
        assertThat(directory.resolve("in_migration.json")).doesNotExist();
        assertThat(directory.resolve("out_migration.csv")).exists();
        assertThat(page()).contains("Table in_migration can't be made");
    }

    @Test
    void theSameRequestGivesTheSameBytes() throws IOException {
        write(Language.of("nb"), Optional.empty());
        String before = page();

        write(Language.of("nb"), Optional.empty());

        assertThat(page()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("no.bofast.words.Language#all")
    void thePageIsInItsLanguageStandsAloneAndSaysWhatItsFiguresShow(Language language) throws Exception {
        write(language, Optional.empty());

        String page = page();

        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">");
        assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http:", "https:", "<script", "src=");
        assertThat(count(page, "<svg")).isGreaterThanOrEqualTo(19);
        assertThat(count(page, "<figcaption>")).isEqualTo(count(page, "<figure>"));
        assertThat(count(page, "2021-03-15")).isGreaterThan(count(page, "<figure>"));
        assertThat(page).doesNotContain("{0}").doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void everyDrawingIsWellFormedWithTitleDescriptionAndUniqueIds() throws Exception {
        write(Language.of("nb"), Optional.empty());

        Set<String> ids = new HashSet<>();
        Matcher drawings = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(page());
        while (drawings.find()) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawings.group())))
                    .getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
            assertThat(ids.add(root.getAttribute("aria-labelledby"))).isTrue();
        }
        assertThat(ids).isNotEmpty();
    }

    @Test
    void thePageShowsTheClassesOfThePublishedReportForItsYears() throws IOException {
        ReportRequest request = new ReportRequest(
                SampleRegister.CLOCK,
                new SettlementYears(2010, 2023),
                2019,
                Optional.empty(),
                Disclosure.EXACT,
                Language.of("en"));

        ReportWriter.write(VIEW, Countings.PLACES, request, directory);

        assertThat(Files.readAllLines(directory.resolve("intensity.csv"))).anyMatch(row -> row.endsWith(",low"));
        assertThat(page()).contains("The report’s class");
    }

    @Test
    void aReportOfNobodyIsAReport() throws IOException {
        Report report = ReportWriter.write(
                new CountsView(), Countings.PLACES, request(Language.of("en"), Optional.empty()), directory);

        assertThat(report.table("moved").orElseThrow().rows()).isEmpty();
        assertThat(page()).contains("No numbers to show.");
    }

    private Report write(Language language, Optional<YearMonth> asOf) throws IOException {
        return ReportWriter.write(VIEW, Countings.PLACES, request(language, asOf), directory);
    }

    private static ReportRequest request(Language language, Optional<YearMonth> asOf) {
        return new ReportRequest(
                SampleRegister.CLOCK, new SettlementYears(2010, 2016), 2019, asOf, Disclosure.EXACT, language);
    }

    private String page() throws IOException {
        return Files.readString(directory.resolve("report.html"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
