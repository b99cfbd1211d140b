package no.bofast.http.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import no.bofast.disclosure.Disclosure;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.figures.Payloads.Share;
import no.bofast.view.Edition;
import no.bofast.view.MonitorView;

/**
 * What a reader sees of the country or of a municipality: exact counts as they are now, or the last release.
 *
 * <p>Both are views of the same shape, so that every figure is made in the same way of either, and of one release nothing can be shown that is in no
 * release. What no base table tells is absent from a released view: ask {@link #isExact} before showing a 0 of it.
 */
public record Sight(MonitorView view, Disclosure disclosure) {

    /** Stands for the register date before the first event. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    public boolean isExact() {
        return disclosure.isExact();
    }

    public AsOf asOf() {
        return AsOf.of(view);
    }

    LocalDate registerDate() {
        LocalDate date = asOf().registerDate();
        return date == null ? BEFORE_ALL : date;
    }

    /** What the register clock shows; of a release the day after the last that it tells of. */
    LocalDate tellsUntil() {
        return view.edition().map(Edition::dayAfter).orElseGet(this::registerDate);
    }

    /** The last month that is told of whole. */
    YearMonth lastClosedMonth() {
        return view.edition()
                .map(Edition::covered)
                .orElseGet(() -> YearMonth.from(registerDate()).minusMonths(1));
    }

    /** The last month that anything is told of: the open one if counts are exact. */
    YearMonth lastMonth() {
        return isExact() ? lastClosedMonth().plusMonths(1) : lastClosedMonth();
    }

    /** The last calendar year that is told of whole. */
    int lastCompleteYear() {
        return view.edition()
                .map(Edition::lastCompleteYear)
                .orElseGet(() -> registerDate().getYear() - 1);
    }

    /** Whether counts are {@code exact} or {@code released}. */
    String label() {
        return disclosure.label();
    }

    Share share(int part, int whole) {
        return Share.of(disclosure.share(part, whole));
    }
}
