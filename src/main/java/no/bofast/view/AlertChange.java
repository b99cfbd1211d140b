package no.bofast.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MunicipalityCode;

/**
 * One change in the life of an alert ({@code domain.md}, section 7).
 *
 * @param key identifies the change; a later one with the same key is its revision
 * @param alertId the alert, stable over its life
 * @param evaluatedOn the register date at whose close the change was decided
 * @param withdrawn whether a revision took the change back
 */
public record AlertChange(
        String key,
        String alertId,
        MunicipalityCode municipality,
        Rule rule,
        Step step,
        Severity severity,
        LocalDate evaluatedOn,
        YearMonth month,
        Evidence evidence,
        boolean withdrawn) {

    /** By which rule the alert was raised. */
    public enum Rule {
        SURGE,
        SHIFT,
        LEVEL,
        INFLUX
    }

    /** What happened to the alert. */
    public enum Step {
        RAISED,
        ESCALATED,
        EASED,
        RESOLVED
    }

    /** How bad it is. */
    public enum Severity {
        WATCH,
        WARNING,
        CRITICAL
    }

    /**
     * What the alert rests on.
     *
     * @param withinIntroduction departures less than three years after settlement
     * @param withinGrant departures less than five years after settlement, those included
     */
    public record Evidence(
            int windowMonths,
            double observed,
            double expected,
            double lower,
            double upper,
            List<Driver> drivers,
            int withinIntroduction,
            int withinGrant,
            List<Destination> destinations) {

        public Evidence {
            drivers = List.copyOf(drivers);
            destinations = List.copyOf(destinations);
        }
    }

    /** A group with more departures than expected. */
    public record Driver(GroupDimension dimension, String category, double observed, double expected) {}

    /** Where departures of the window went. */
    public record Destination(MunicipalityCode municipality, int departures) {}

    /** Whether the alert stands after this change. */
    public boolean isOpen() {
        return step != Step.RESOLVED;
    }
}
