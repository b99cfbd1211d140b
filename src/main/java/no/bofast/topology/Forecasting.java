package no.bofast.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import no.bofast.domain.Cell;
import no.bofast.forecast.ForecastBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes forecasts. For one thread.
 *
 * <p>A fault of it never holds anything else up: there are no more forecasts then, until a restart.
 */
final class Forecasting {

    private static final Logger LOG = LoggerFactory.getLogger(Forecasting.class);

    private final ForecastBook book;
    private boolean isLost;

    Forecasting(ForecastBook book) {
        this.book = book;
    }

    /**
     * What is to be told of forecasts.
     *
     * @param made those that are new or other than before
     * @param areAll whether no other is to be made of what is known
     */
    record Told(List<ForecastBook.Made> made, boolean areAll) {

        static final Told NOTHING = new Told(List.of(), true);
    }

    /** The clock shows a date; changes that are added then are of what it shows. */
    void turnTo(LocalDate clock) {
        unlessLost(() -> book.turnTo(clock));
    }

    void add(Cell cell, LocalDate registeredOn, int change) {
        unlessLost(() -> book.add(cell, registeredOn, change));
    }

    /** @param goesOn asked before each month's forecasts, whether they are still worth making */
    Told told(BooleanSupplier goesOn) {
        List<ForecastBook.Made> made = new ArrayList<>();
        unlessLost(() -> made.addAll(book.made(goesOn)));
        return new Told(made, isLost || book.isUpToDate());
    }

    private void unlessLost(Runnable step) {
        if (isLost) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException bug) {
            isLost = true;
            LOG.error("forecasting failed: no new forecasts until a restart", bug);
        }
    }
}
