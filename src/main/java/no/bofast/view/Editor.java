package no.bofast.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Strand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.CellCount;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;

/**
 * Makes the view that the public sees out of all releases until then, and of nothing else.
 *
 * <p>It has the shape of the exact view, so that every figure is made of either in the same way. What no base table tells is absent from it: groups
 * of a municipality, rights, arrivals by month, stock, hazards. Departures include the provisional ones; of those lost it isn't told
 * how.
 */
final class Editor {

    private final MonitorView view;
    private YearMonth covered;
    /** The register date on which a release's months become known to everyone. */
    private LocalDate madeOn;

    private Editor(MonitorView view) {
        this.view = view;
    }

    /**
     * Makes the view.
     *
     * @param releases in their order
     * @param alerts what early warning found in them
     * @param outlooks what early warning finds in all of them
     * @param prospects what they lead to expect
     */
    static MonitorView edit(
            List<Release> releases, List<AlertChange> alerts, List<Outlook> outlooks, Prospects prospects) {
        MonitorView view = edit(releases, prospects);
        alerts.forEach(change -> view.putAlert(change.alertId() + change.registerDate() + change.kind(), change));
        outlooks.forEach(view::put);
        return view;
    }

    /** The same without early warning and forecasts. */
    static MonitorView edit(List<Release> releases) {
        return edit(releases, new Prospects());
    }

    private static MonitorView edit(List<Release> releases, Prospects prospects) {
        Optional<Edition> last =
                releases.isEmpty() ? Optional.empty() : Optional.of(Edition.of(releases.get(releases.size() - 1)));
        Editor editor = new Editor(MonitorView.released(last, prospects));
        releases.forEach(editor::add);
        return editor.view;
    }

    /** What a cohort counts of those kept. */
    static CohortMeasure measure(Kept kept) {
        return switch (kept) {
            case SETTLED -> CohortMeasure.SETTLED;
            case DEPARTED -> CohortMeasure.DEPARTED;
            case LOST -> CohortMeasure.EMIGRATED;
        };
    }

    private void add(Release release) {
        covered = release.covered();
        madeOn = release.madeOn();
        release.cells().stream().filter(cell -> cell.shown() != 0).forEach(cell -> add(cell.strand(), cell.shown()));
    }

    private void add(Strand strand, int shown) {
        if (strand instanceof Strand.Place place) {
            Cell.Month month =
                    new Cell.Month(place.municipality(), covered, place.kept().measure(), Cell.NO_YEAR);
            CellCount count = CellCount.NONE.plus(madeOn, shown);
            view.entry(place.municipality()).release(month, place.kept(), count);
            view.counts().put(month, count);
        } else if (strand instanceof Strand.Cohort cohort) {
            Observation seen = seen(Optional.of(cohort.municipality()), cohort.settlementYear(), cohort.kept(), shown);
            view.entry(cohort.municipality()).release(seen);
            view.counts().add(seen);
        } else if (strand instanceof Strand.Group group) {
            view.counts()
                    .add(seen(Optional.empty(), group.settlementYear(), group.kept(), shown)
                            .with(group.dimension(), group.category()));
        } else if (strand instanceof Strand.Way way) {
            int years = covered.getYear() - way.settlementYear();
            view.put(new Cell.Flow(way.from(), way.to(), way.settlementYear(), years), CellCount.NONE.plus(shown));
        } else if (strand instanceof Strand.Living living) {
            view.entry(living.municipality()).release(shown);
            view.counts()
                    .put(
                            new Cell.ResidentChange(living.municipality(), Cell.NO_YEAR, covered.atEndOfMonth()),
                            CellCount.NONE.plus(shown));
        }
    }

    private Observation seen(Optional<MunicipalityCode> home, int settlementYear, Kept kept, int shown) {
        int years = kept == Kept.SETTLED ? 0 : covered.getYear() - settlementYear;
        return new Observation(home, Map.of(), settlementYear, measure(kept), years, shown);
    }
}
