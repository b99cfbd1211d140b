package no.bofast.warning.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.SimulatedReleases;
import no.bofast.disclosure.release.Strand;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Rule;
import no.bofast.warning.WarningSettings;
import org.junit.jupiter.api.Test;

/** What early warning finds in releases is made of releases alone. */
class ReleasedWarningTest {

    private static final List<Release> RELEASES = SimulatedReleases.of(20_000);

    private final ReleasedWarning warning =
            new ReleasedWarning(WarningSettings.DEFAULTS, ReferenceTables.municipalities());

    @Test
    void countsAreThoseReleasedAndDatesThoseOfReleases() {
        List<AlertChange> found = new ArrayList<>();
        for (Release release : RELEASES) {
            List<AlertChange> changes = warning.take(release);
            assertThat(changes).allSatisfy(change -> {
                assertThat(change.registerDate()).isEqualTo(release.madeOn());
                assertThat(change.isReleased()).isTrue();
                assertThat(change.rule()).isNotEqualTo(Rule.INFLUX);
                assertThat(change.evidence().population() % 3).isZero();
                assertThat(change.evidence().observed() % 3).isZero();
                assertThat(change.circumstances().destinations()).isEmpty();
            });
            found.addAll(changes);
        }

        assertThat(found).isNotEmpty();
        assertThat(found.stream()
                        .collect(Collectors.groupingBy(AlertChange::alertId))
                        .values())
                .allSatisfy(life -> assertThat(life)
                        .isSortedAccordingTo((one, other) -> one.registerDate().compareTo(other.registerDate())));
    }

    /** People of seven to thirteen years, of whom LEVEL tells, are a part of those released. */
    @Test
    void eachPartOfTheRegisterThatIsShownIsOfThreesToo() {
        ShownRegister register = new ShownRegister();

        RELEASES.forEach(release -> register.forEachNew(
                release, (cell, count) -> assertThat(count % 3).as("%s", cell).isZero()));
    }

    @Test
    void outlooksTellTheDeparturesReleased() {
        RELEASES.forEach(warning::take);
        Map<MunicipalityCode, Integer> last12 = new HashMap<>();
        RELEASES.subList(RELEASES.size() - 12, RELEASES.size())
                .forEach(release -> release.cells().forEach(cell -> {
                    if (cell.strand() instanceof Strand.Place place && place.kept() == Kept.DEPARTED) {
                        last12.merge(place.municipality(), cell.shown(), Integer::sum);
                    }
                }));

        assertThat(warning.outlooks()).hasSizeGreaterThan(300).allSatisfy(outlook -> {
            if (!outlook.municipality().isProtected()) {
                assertThat(outlook.last12().observed()).isEqualTo(last12.getOrDefault(outlook.municipality(), 0));
            }
            assertThat(outlook.atRisk() % 3).isZero();
        });
    }

    @Test
    void whatIsCountedAndNotShownChangesNothing() {
        ReleasedWarning other = new ReleasedWarning(WarningSettings.DEFAULTS, ReferenceTables.municipalities());
        for (Release release : RELEASES.subList(0, 100)) {
            Release shown = new Release(
                    release.covered(),
                    release.cells().stream()
                            .filter(cell -> cell.shown() != 0)
                            .map(cell -> new Release.BaseCell(cell.strand(), 0, cell.shown()))
                            .toList());

            assertThat(other.take(shown)).isEqualTo(warning.take(release));
        }
        assertThat(other.outlooks()).isEqualTo(warning.outlooks());
    }

    @Test
    void whoLeavesIsSpreadOverTheSettlementYearsOfThoseShownAsThere() {
        ShownRegister register = new ShownRegister();
        Map<Integer, Integer> there = new HashMap<>();

        for (Release release : RELEASES) {
            register.forEachNew(release, (cell, count) -> {
                Cell.Month month = (Cell.Month) cell;
                if (month.municipality().equals(MunicipalityCode.of("0301"))) {
                    boolean isSettled = month.measure() == MonthMeasure.SETTLED;
                    int year = isSettled ? month.month().getYear() : month.settlementYear();
                    there.merge(year, isSettled ? count : -count, Integer::sum);
                }
            });
        }

        assertThat(there.values())
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left).isNotNegative());
    }
}
