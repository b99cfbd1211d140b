package no.bofast.warning.released;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import no.bofast.disclosure.release.Release;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Evaluation;
import no.bofast.warning.Outlook;
import no.bofast.warning.WarningSettings;

/**
 * What early warning finds in releases: alerts and outlooks as the public may know them.
 *
 * <p>A function of the releases and of the thresholds alone, so it tells nothing that they don't. The same evaluation as of the exact counts looks at
 * the register that releases show ({@link ShownRegister}), once a month. A change of an alert is dated by the release that it is found in.
 * Releases tell of no arrivals by month, so there is no {@code INFLUX}; and neither groups nor rights of a municipality, so an alert names
 * none. Mutable, for one thread.
 */
public final class ReleasedWarning {

    private final SortedMap<MunicipalityCode, Municipality> municipalities;
    private final Evaluation evaluation;
    private final ShownRegister register = new ShownRegister();
    private LocalDate evaluatedThrough = LocalDate.MIN;

    public ReleasedWarning(WarningSettings settings, SortedMap<MunicipalityCode, Municipality> municipalities) {
        this.municipalities = municipalities;
        this.evaluation = new Evaluation(settings, municipalities);
    }

    /** Takes in the next release, and returns the changes of alerts that are found in it. */
    public List<AlertChange> take(Release release) {
        YearMonth covered = release.covered();
        LocalDate dayAfter = covered.plusMonths(1).atDay(1);
        register.forEachNew(release, (cell, count) -> evaluation.add(cell, covered.atEndOfMonth(), count));
        evaluation.advanceTo(dayAfter.plusDays(1));
        List<AlertChange> found = evaluation.history().stream()
                .filter(change -> change.registerDate().isAfter(evaluatedThrough))
                .map(change -> change.releasedOn(release.madeOn()))
                .toList();
        evaluatedThrough = dayAfter;
        return found;
    }

    /** How municipalities, and the nation under {@code 0000}, stand by the last release. */
    public List<Outlook> outlooks() {
        List<Outlook> outlooks = new ArrayList<>();
        municipalities.keySet().forEach(code -> evaluation.outlook(code).ifPresent(outlooks::add));
        evaluation.national().ifPresent(outlooks::add);
        return outlooks;
    }
}
