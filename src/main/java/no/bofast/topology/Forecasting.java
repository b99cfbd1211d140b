package no.bofast.topology;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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
     * What is to be told when the clock shows a date.
     *
     * @param changes tells the book what has changed since the last time
     */
    List<ForecastBook.Made> until(LocalDate clock, Consumer<ForecastBook> changes) {
        if (isLost) {
            return List.of();
        }
        try {
            book.turnTo(clock);
            changes.accept(book);
            return book.made();
        } catch (RuntimeException bug) {
            isLost = true;
            LOG.error("forecasting failed at register date {}: no new forecasts until a restart", clock, bug);
            return List.of();
        }
    }
}
