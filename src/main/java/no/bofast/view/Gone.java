package no.bofast.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import no.bofast.domain.MonthNumber;
import no.bofast.forecast.Drift;
import no.bofast.forecast.Forecast;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Window;

/** What has happened of a figure that has left the bounds of its forecast, or is back within them. */
record Gone(Forecast forecast, int happened) {

    private static final double TAIL = 0.1;

    /** By how many standard deviations it is away. */
    private static final Comparator<Gone> BY_DISTANCE = Comparator.comparingDouble(Gone::distance);

    static Gone of(Forecast forecast, int happened) {
        return new Gone(forecast, happened);
    }

    private double distance() {
        double deviation = StrictMath.sqrt(Math.max(1, forecast.count().variance()));
        return Math.abs(happened - forecast.count().mean()) / deviation;
    }

    boolean isFar() {
        return Drift.isFar(forecast.count(), happened);
    }

    /** Of some, at least one. */
    static Gone furthest(Collection<Gone> figures) {
        return figures.stream().sorted(BY_DISTANCE.reversed()).findFirst().orElseThrow();
    }

    /** Names all figures, the furthest first. */
    static Circumstances circumstances(Collection<Gone> figures) {
        List<Circumstances.Driver> drivers = figures.stream()
                .sorted(BY_DISTANCE.reversed())
                .map(Gone::driver)
                .toList();
        return Circumstances.ofFigures(drivers);
    }

    private Circumstances.Driver driver() {
        return Circumstances.Driver.of(
                Circumstances.FIGURE,
                forecast.measure().label(),
                happened,
                forecast.count().mean());
    }

    /** @param origin the first month of the forecast */
    Evidence evidence(int origin) {
        double expected = forecast.count().mean();
        return new Evidence(
                new Window(MonthNumber.month(origin), MonthNumber.month(origin + forecast.months() - 1)),
                happened,
                expected,
                happened / expected,
                forecast.count().quantile(TAIL) / expected,
                forecast.count().quantile(1 - TAIL) / expected,
                1,
                0,
                0,
                Double.NaN,
                Double.NaN,
                happened);
    }
}
