package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Today;
import no.bofast.schema.TodayClass;
import no.bofast.schema.TodayCounts;
import no.bofast.schema.TodayRecord;
import org.junit.jupiter.api.Test;

class TodayRecordsTest {

    private static final Today TODAY = new Today(
            LocalDate.of(2024, 3, 5),
            new TreeMap<>(Map.of(Kept.SETTLED, 900, Kept.DEPARTED, 300, Kept.LOST, 30)),
            List.of(
                    new Today.OfClass(
                            Today.By.CENTRALITY,
                            "2",
                            new TreeMap<>(Map.of(Kept.SETTLED, 90, Kept.DEPARTED, 12, Kept.LOST, 0))),
                    new Today.OfClass(
                            Today.By.SIZE_BAND,
                            "<2000",
                            new TreeMap<>(Map.of(Kept.SETTLED, 12, Kept.DEPARTED, 3, Kept.LOST, 3)))));

    @Test
    void aDayIsReadAsItWasWritten() {
        assertThat(TodayRecords.today(TodayRecords.record(TODAY))).isEqualTo(TODAY);
        assertThat(new Topics("bofast.").ofKey(TodayRecords.KEY)).isEqualTo("bofast.metrics.today");
    }

    @Test
    void aBreakdownOfALaterVersionIsPassedOver() {
        TodayRecord record = TodayRecords.record(TODAY);
        List<TodayClass> more = new ArrayList<>(record.getClasses());
        more.add(new TodayClass("county", "Finnmark", new TodayCounts(3, 0, 0)));
        TodayRecord later = new TodayRecord(record.getDate(), record.getCountry(), more);

        assertThat(TodayRecords.today(later)).isEqualTo(TODAY);
    }
}
