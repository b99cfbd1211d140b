package no.bofast.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Strand;
import no.bofast.domain.Cell;
import no.bofast.domain.Dimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.WarningSettings;
import no.bofast.warning.released.ReleasedWarning;
import org.junit.jupiter.api.Test;

/** The view that everyone sees: that of the last release, whole. */
class ReleasesTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final Release NOVEMBER = release(
            "2023-11", cell(new Strand.Place(ALTA, Kept.SETTLED), 12), cell(new Strand.Place(ALTA, Kept.DEPARTED), 3));
    private static final Release DECEMBER = release(
            "2023-12",
            cell(new Strand.Place(ALTA, Kept.DEPARTED), 3),
            cell(new Strand.Cohort(ALTA, 2022, Kept.SETTLED), 12),
            cell(new Strand.Cohort(ALTA, 2022, Kept.DEPARTED), 6),
            cell(new Strand.Group(Dimension.SEX, 0, 2022, Kept.SETTLED), 12),
            cell(new Strand.Way(ALTA, 2022, OSLO), 6),
            cell(new Strand.Living(ALTA), 9));

    private final Releases releases =
            new Releases(() -> new ReleasedWarning(WarningSettings.DEFAULTS, new TreeMap<>()), made -> List.of());

    private static Release.BaseCell cell(Strand strand, int shown) {
        return new Release.BaseCell(strand, shown + 1, shown);
    }

    private static Release release(String covered, Release.BaseCell... cells) {
        return new Release(YearMonth.parse(covered), List.of(cells));
    }

    /** A month never changes once it is released, so what was known of it is it, or nothing. */
    @Test
    void aMonthIsKnownFromTheDayOnWhichItWasReleased() {
        MonitorView shown = Releases.view(List.of(NOVEMBER, DECEMBER), Optional.empty());

        assertThat(shown.counts().knownMonths().by(LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(shown.counts().knownMonths().by(LocalDate.of(2024, 1, 1))).containsOnlyKeys(YearMonth.of(2023, 11));
        assertThat(shown.of(ALTA).counts().knownMonths().by(LocalDate.of(2024, 2, 1)))
                .hasEntrySatisfying(
                        YearMonth.of(2023, 12),
                        sums -> assertThat(sums[MonthMeasure.DEPARTURES.ordinal()])
                                .isEqualTo(3))
                .containsOnlyKeys(YearMonth.of(2023, 11), YearMonth.of(2023, 12));
        assertThat(shown.of(ALTA)
                        .counts()
                        .knownMonths()
                        .by(LocalDate.of(2024, 2, 1))
                        .keySet())
                .isEqualTo(shown.of(ALTA).months().keySet());
    }

    @Test
    void aReleaseIsShownWholeWhenTheFeedHasCaughtUp() {
        releases.put(NOVEMBER);
        assertThat(releases.shown().edition()).isEmpty();
        releases.caughtUp();
        MonitorView november = releases.shown();
        releases.put(DECEMBER);

        assertThat(releases.shown()).isSameAs(november);
        releases.caughtUp();
        assertThat(releases.shown().edition())
                .contains(new Edition(YearMonth.of(2023, 12), LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1)));
    }

    @Test
    void aFaultOfTheForecastDoesNotHideWhatWasReleased() {
        Releases faulty = new Releases(() -> new ReleasedWarning(WarningSettings.DEFAULTS, new TreeMap<>()), made -> {
            throw new IllegalStateException("planted");
        });
        faulty.put(NOVEMBER);

        faulty.caughtUp();

        assertThat(faulty.shown().prospects().newest()).isEmpty();
        assertThat(faulty.shown().edition().map(Edition::covered)).contains(YearMonth.of(2023, 11));
        assertThat(faulty.isBehind(LocalDate.of(2024, 1, 31))).isFalse();
    }

    @Test
    void aForecastIsMadeOnceAndOnlyOfAReleaseThatSomebodyLooksAt() {
        List<Integer> asked = new ArrayList<>();
        Releases counting = new Releases(() -> new ReleasedWarning(WarningSettings.DEFAULTS, new TreeMap<>()), made -> {
            asked.add(made.size());
            return List.of();
        });
        counting.put(NOVEMBER);
        counting.caughtUp();
        counting.put(DECEMBER);
        counting.caughtUp();

        counting.shown().prospects().newest();
        counting.shown().prospects().newest();

        assertThat(asked).containsExactly(2);
    }

    @Test
    void aReleaseThatComesEarlyWaitsForThoseBeforeIt() {
        Release january = release("2024-01", cell(new Strand.Place(ALTA, Kept.DEPARTED), 3));
        releases.put(NOVEMBER);
        releases.put(january);
        releases.caughtUp();
        assertThat(releases.shown().edition().map(Edition::covered)).contains(YearMonth.of(2023, 11));

        releases.put(DECEMBER);
        releases.caughtUp();

        assertThat(releases.shown().edition().map(Edition::covered)).contains(YearMonth.of(2024, 1));
        assertThat(releases.shown().of(ALTA).standing())
                .isEqualTo(Releases.view(List.of(NOVEMBER, DECEMBER, january), Optional.empty())
                        .of(ALTA)
                        .standing());
    }

    @Test
    void releasesInAnyOrderAndTwiceShowTheSame() {
        releases.put(DECEMBER);
        releases.caughtUp();
        releases.put(NOVEMBER);
        releases.put(DECEMBER);
        releases.caughtUp();

        assertThat(releases.shown().of(ALTA).standing()).isEqualTo(new Standing(12, 6, 0, 0, 0, 9));
        assertThat(releases.isBehind(LocalDate.of(2024, 2, 29))).isFalse();
        assertThat(releases.isBehind(LocalDate.of(2024, 3, 1))).isTrue();
    }

    @Test
    void theViewIsMadeOfWhatIsShownAndOfNothingThatWasCounted() {
        MonitorView view = Releases.view(List.of(NOVEMBER, DECEMBER), Optional.empty());
        MunicipalityView alta = view.of(ALTA);

        assertThat(alta.standing()).isEqualTo(new Standing(12, 6, 0, 0, 0, 9));
        assertThat(alta.months().get(YearMonth.of(2023, 11))[MonthMeasure.DEPARTURES.ordinal()])
                .isEqualTo(3);
        assertThat(alta.departures(12, YearMonth.of(2023, 12))).isEqualTo(6);
        assertThat(view.counts().flows().keySet()).containsExactly(new Cell.Flow(ALTA, OSLO, 2022, 1));
        assertThat(view.of(OSLO).arrivals()).hasSize(1);
        FollowUp followUp = new FollowUp();
        alta.addFollowUpTo(followUp);
        assertThat(followUp.departedWithin(1, 2023)).isEqualTo(6);
        assertThat(followUp.settled(1, 2023)).isEqualTo(12);
    }

    @Test
    void traitsAreToldOfTheCountryAndPlacesOfEveryone() {
        List<Observation> seen = Releases.view(List.of(NOVEMBER, DECEMBER), Optional.empty())
                .counts()
                .observations()
                .toList();

        assertThat(seen)
                .filteredOn(one -> one.home().isPresent())
                .hasSize(2)
                .allMatch(one -> one.categories().isEmpty());
        assertThat(seen)
                .filteredOn(one -> one.category(Dimension.SEX).isPresent())
                .singleElement()
                .matches(one -> one.home().isEmpty() && one.count() == 12);
    }
}
