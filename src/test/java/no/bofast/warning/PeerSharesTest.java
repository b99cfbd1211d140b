package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import no.bofast.warning.baseline.ChangeLog;
import no.bofast.warning.baseline.Country;
import org.junit.jupiter.api.Test;

class PeerSharesTest {

    private static final LocalDate KNOWN = LocalDate.of(2020, 1, 1);

    private final SortedMap<MunicipalityCode, Municipality> places = new TreeMap<>();
    private final ChangeLog log;
    private final List<MunicipalityCode> codes;
    private final Country country;

    PeerSharesTest() {
        ReferenceTables.municipalities().values().stream().limit(40).forEach(place -> places.put(place.code(), place));
        country = new Country(places);
        log = new ChangeLog(country);
        codes = new ArrayList<>(places.keySet());
    }

    @Test
    void aLimitIsAQuantileOfThoseSettledInTheSameYears() {
        for (int i = 0; i < codes.size(); i++) {
            settled(codes.get(i), 2010, 100, i + 1);
        }

        assertThat(limit(codes.get(0), 0.75)).isCloseTo(0.31, within(1e-9));
        assertThat(limit(codes.get(0), 0.95)).isCloseTo(0.39, within(1e-9));
    }

    @Test
    void whoseCohortsAreYoungerHasALowerLimit() {
        for (int i = 0; i < codes.size(); i++) {
            boolean isYoung = i % 2 == 0;
            settled(codes.get(i), isYoung ? 2015 : 2010, 100, isYoung ? 10 : 60);
        }

        assertThat(limit(codes.get(0), 0.75)).isCloseTo(0.1, within(1e-9));
        assertThat(limit(codes.get(1), 0.75)).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void whereAllLeaveAlikeALimitIsAQuarterAboveThem() {
        codes.forEach(code -> settled(code, 2010, 100, 40));

        assertThat(limit(codes.get(0), 0.75, 1.25)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void tooFewMunicipalitiesTellNoQuantile() {
        codes.subList(0, 19).forEach(code -> settled(code, 2010, 100, 10));
        settled(codes.get(19), 2010, 19, 10);
        log.goTo(KNOWN.toEpochDay(), (place, month) -> {});

        PeerShares shares = PeerShares.of(log.counts(), 2009, 2015, 20);
        assertThat(shares.areTold()).isFalse();
        assertThat(shares.limit(1, 100, 0.75, 1.25)).isCloseTo(1.25 * 200 / 1919, within(1e-9));
    }

    private double limit(MunicipalityCode code, double quantile) {
        return limit(code, quantile, 0);
    }

    private double limit(MunicipalityCode code, double quantile, double leastRatio) {
        log.goTo(KNOWN.toEpochDay(), (place, month) -> {});
        return PeerShares.of(log.counts(), 2009, 2015, 20).limit(country.place(code), 100, quantile, leastRatio);
    }

    private void settled(MunicipalityCode code, int year, int settled, int departed) {
        YearMonth month = YearMonth.of(year, 3);
        log.add(new Cell.Month(code, month, MonthMeasure.SETTLED, Cell.NO_YEAR), KNOWN, settled);
        log.add(new Cell.Month(code, month.plusYears(2), MonthMeasure.DEPARTURES, year), KNOWN, departed);
    }
}
