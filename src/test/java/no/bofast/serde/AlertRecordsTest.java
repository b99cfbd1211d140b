package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.MunicipalityCode;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.schema.AlertDriver;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.warning.Window;
import org.junit.jupiter.api.Test;

class AlertRecordsTest {

    private static final Window SPRING = new Window(YearMonth.of(2019, 1), YearMonth.of(2019, 3));
    private static final Circumstances.Driver SINGLES = Circumstances.Driver.of("household", "SINGLE", 10, 2.5);
    private static final Circumstances KNOWN = new Circumstances(
            List.of(SINGLES),
            Optional.of(new Circumstances.Rights(0, 0)),
            List.of(new Circumstances.Destination(MunicipalityCode.of("0301"), 8)),
            Optional.of(new Circumstances.Elsewhere(1.1, 0.9, List.of(Circumstances.Wider.REGION))));

    @Test
    void whatIsKnownAndWhatIsNotComesBackAsItWas() {
        for (Circumstances around : List.of(KNOWN, Circumstances.NONE)) {
            AlertChange change = change(Rule.INFLUX, around);

            assertThat(AlertRecords.change(AlertRecords.record(change))).isEqualTo(change);
        }
    }

    @Test
    void anEarlierReleaseKnewRightsOfDeparturesAndOfArrivalsWhereItKnewWhoCame() {
        assertThat(asEarlier(change(Rule.SURGE, KNOWN)).rights()).contains(new Circumstances.Rights(0, 0));
        assertThat(asEarlier(change(Rule.INFLUX, KNOWN)).rights()).isPresent();
        assertThat(asEarlier(change(Rule.INFLUX, Circumstances.NONE)).rights()).isEmpty();
    }

    @Test
    void whatAnEarlierReleaseWroteAsZeroIsNotKnown() {
        AlertChangeRecord level = AlertRecords.record(change(Rule.LEVEL, KNOWN));
        level.put("drivers", List.of(new AlertDriver("household", "SINGLE", 10, 0.0)));
        level.put("peersRatio", 0.0);
        level.put("nationRatio", 0.0);

        Circumstances read = AlertRecords.change(level).circumstances();

        assertThat(read.drivers()).extracting(Circumstances.Driver::expected).allMatch(expected -> expected.isEmpty());
        assertThat(read.elsewhere()).isEmpty();
    }

    private static Circumstances asEarlier(AlertChange change) {
        AlertChangeRecord record = AlertRecords.record(change);
        record.put("rightsAreKnown", null);
        return AlertRecords.change(record).circumstances();
    }

    private static AlertChange change(Rule rule, Circumstances around) {
        Evidence evidence = new Evidence(SPRING, 13, 4.2, 2.7, 1.6, 4.0, 1.1, 120, 36, 0.0001, 0.57, 13);
        return new AlertChange(
                rule + "-5601-2019-03-14",
                rule,
                MunicipalityCode.of("5601"),
                ChangeKind.RAISED,
                Severity.WATCH,
                LocalDate.of(2019, 3, 14),
                false,
                evidence,
                around,
                Optional.empty(),
                "5");
    }
}
