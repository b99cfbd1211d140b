package no.bofast.connect.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.SideCell;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.domain.settling.SettlingKind;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.SettlingRecords;
import no.bofast.testkit.RegisterCounts;
import no.bofast.view.CountsView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented mapping of rows makes each fact that is told beside the residence, and each is counted. */
class DocumentedCasesTest {

    private static final String RESIDENCE =
            "[{'eventId': 'e' & $string(case), 'personId': person, 'registeredAt': told,"
                    + " 'occurredOn': day, 'fact': kind = 'settled' ? {'type': 'Settlement', 'municipality': where, 'birthYear': 1990,"
                    + " 'sex': 'MALE', 'country': 'SYR', 'ground': 'ASYLUM', 'household': 'SINGLE'}"
                    + " : {'type': 'AddressChange', 'municipality': where}}]";

    @TempDir
    private Path directory;

    private final List<Submission> told = new ArrayList<>();

    @BeforeEach
    void tell() throws IOException {
        told.addAll(
                made(
                        RESIDENCE,
                        row(
                                "'kind':'settled','case':1,'person':'p1','told':'2015-02-01T09:00:00Z','day':'2015-01-15','where':5601"),
                        row(
                                "'kind':'moved','case':2,'person':'p1','told':'2017-03-10T09:00:00Z','day':'2017-03-01','where':301")));
        told.addAll(
                made(
                        DocumentedMappingsTest.documented("cases.json"),
                        row(
                                "'kind':'wage','person':'p1','told':'2017-06-01T09:00:00Z','year':'2016','kroner':'250000'"),
                        row("'kind':'wage','person':'p1','told':'2019-06-01T09:00:00Z','year':2018,'kroner':400000"),
                        row(
                                "'kind':'job','person':'p1','told':'2017-04-01T09:00:00Z','where':301,'first':'20.02.2017','percent':'100'"),
                        row(
                                "'kind':'programme','person':'p1','told':'2017-01-10T09:00:00Z','first':'20150301','last':'20170105','passed':'J'"),
                        row(
                                "'kind':'agreement','person':'p1','told':'2017-02-20T09:00:00Z','day':'10.02.2017','asked':'05.01.2017',"
                                        + "'where':5601,'whereTo':301,'answer':'ja','why':'jobb'"),
                        row(
                                "'kind':'assistance','person':'p1','told':'2017-06-20T09:00:00Z','day':17320,'asked':17300,'answer':'nei'"),
                        row(
                                "'kind':'motive','person':'p1','told':'2017-03-20T09:00:00Z','day':'2017-03-05','why':'jobb'"),
                        row(
                                "'kind':'request','case':7,'told':'2016-11-28T09:00:00Z','day':'2016-11-20','where':5601,'year':2017,'people':'30'"),
                        row(
                                "'kind':'decision','case':8,'told':'2017-02-03T09:00:00Z','day':'2017-01-28','where':5601,'year':2017,'people':25")));
    }

    private static String row(String fields) {
        return "{" + fields.replace('\'', '"') + "}";
    }

    @Test
    void wagesWorkAndCasesOfAPersonAreCounted() {
        RegisterCounts counts = new RegisterCounts();
        told.forEach(counts::add);

        CountsView view = counts.published(LocalDate.of(2020, 1, 1));

        Set<Class<?>> kinds =
                view.circumstances().keySet().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(kinds).contains(SideCell.WagesOfMove.class, SideCell.Work.class);
        assertThat(EnumSet.allOf(CaseSubject.class))
                .allSatisfy(subject ->
                        assertThat(view.cases(subject)).as(subject.toString()).isNotEmpty());
        assertThat(measures(view))
                .contains(
                        CaseMeasure.MOVED_AGREED,
                        CaseMeasure.MOVED_FOR,
                        CaseMeasure.PROGRAMME_COMPLETED,
                        CaseMeasure.DENIED_AGREED);
    }

    private static Set<CaseMeasure> measures(CountsView view) {
        return Stream.of(CaseSubject.values())
                .flatMap(subject -> view.cases(subject).keySet().stream())
                .map(cell -> cell.measure())
                .collect(Collectors.toSet());
    }

    @Test
    void whatAMunicipalityIsAskedAndDecidesIsAccepted() {
        SettlingCheck check = new SettlingCheck(ReferenceTables.division());

        Map<SettlingKind, Integer> people = told.stream()
                .filter(Submission.Settling.class::isInstance)
                .map(submission -> check.check(SettlingRecords.reported(((Submission.Settling) submission).event())))
                .map(checked -> ((SettlingCheck.Checked.Accepted) checked)
                        .statement()
                        .fact()
                        .orElseThrow())
                .collect(Collectors.toMap(fact -> fact.kind(), fact -> fact.people()));

        assertThat(people).isEqualTo(Map.of(SettlingKind.REQUEST, 30, SettlingKind.DECISION, 25));
    }

    private List<Submission> made(String mapping, String... rows) throws IOException {
        MappedFormat format =
                new MappedFormat(Mapping.parse("cases.json", mapping), Pseudonyms.asTheyAre(), PersonMemory.ofHeap());
        Path file = Files.write(directory.resolve("rows"), List.of(rows));
        try (Stream<LineReading> readings = format.read(file)) {
            return readings.map(line -> ((Reading.Accepted) line.reading()).submission())
                    .toList();
        }
    }
}
