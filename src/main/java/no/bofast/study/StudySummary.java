package no.bofast.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.bofast.warning.Rule;

/** What a study found at the default thresholds, in lines to read. */
public final class StudySummary {

    private final Findings findings;

    public StudySummary(Findings findings) {
        this.findings = findings;
    }

    /** The lines, without line ends. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            lines.add(arm.title());
            addFalseAlarms(arm, lines);
            addDetection(arm, Kind.Matter.DEPARTURES, "rise", lines);
            lines.add(mostFound(arm));
            addDetection(arm, Kind.Matter.ARRIVALS, "rise of arrivals", lines);
            addLives(arm, lines);
        }
        return lines;
    }

    private void addLives(Arm arm, List<String> lines) {
        Estimate share = findings.daysAsExpected(arm);
        lines.add(String.format(
                Locale.ROOT,
                "  changes of an alert (median) %.0f; days on which the last three months are as expected %.1f"
                        + " (%.1f–%.1f) %%",
                findings.changes(arm).value(),
                100 * share.value(),
                100 * share.low(),
                100 * share.high()));
        for (Kind.Lasting lasting : Kind.Lasting.ENDING) {
            Estimate end = findings.endDays(arm, Kind.Matter.DEPARTURES, lasting);
            lines.add(String.format(
                    Locale.ROOT,
                    "  days from the end of a rise of a %s to the end of its alert (median) %s (%s to %s)",
                    lasting.label(),
                    days(end.value()),
                    days(end.low()),
                    days(end.high())));
        }
    }

    private void addFalseAlarms(Arm arm, List<String> lines) {
        Estimate both = findings.falseAlarms(arm, Findings.DEFAULT_POINT, Kind.Matter.DEPARTURES.rules()::contains);
        lines.add(falseAlarms("SURGE and SHIFT", both));
        for (Rule rule : Rule.OF_EARLY_WARNING) {
            lines.add(falseAlarms(rule.name(), findings.falseAlarms(arm, Findings.DEFAULT_POINT, rule::equals)));
        }
    }

    private static String falseAlarms(String rules, Estimate alarms) {
        return String.format(
                Locale.ROOT,
                "  %-16s one alert in %s municipality-years without a rise (%s to %s)",
                rules,
                years(alarms.value()),
                years(alarms.high()),
                years(alarms.low()));
    }

    private static String years(double alarmsPerYear) {
        return alarmsPerYear > 0 ? String.format(Locale.ROOT, "%.0f", 1 / alarmsPerYear) : "more";
    }

    private void addDetection(Arm arm, Kind.Matter matter, String rise, List<String> lines) {
        lines.add(String.format(
                Locale.ROOT,
                "  %-24s %7s %12s %12s %12s   %s",
                rise,
                "planted",
                "in 6 months",
                "12",
                "24",
                "median delay, days"));
        for (Kind.Size size : Kind.Size.values()) {
            for (Kind kind : Planting.all(matter, size)) {
                if (findings.planted(arm, kind) > 0) {
                    lines.add(detection(arm, kind));
                }
            }
        }
    }

    private String mostFound(Arm arm) {
        return String.format(
                Locale.ROOT,
                "  of %s, any rule at most %s, %s, %s at as many false alarms",
                Kind.Matter.DEPARTURES.judged().label(),
                most(arm, 6),
                most(arm, 12),
                most(arm, 24));
    }

    private String most(Arm arm, int months) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * findings.mostFound(arm, Findings.DEFAULT_POINT, months));
    }

    private String detection(Arm arm, Kind kind) {
        Estimate delay = findings.medianDelay(arm, Findings.DEFAULT_POINT, kind);
        return String.format(
                Locale.ROOT,
                "  %-24s %7d %12s %12s %12s   %s",
                kind.label(),
                findings.planted(arm, kind),
                share(arm, kind, 6),
                share(arm, kind, 12),
                share(arm, kind, 24),
                days(delay.value()) + " (" + days(delay.low()) + " to " + days(delay.high()) + ")");
    }

    private String share(Arm arm, Kind kind, int months) {
        Estimate found = findings.found(arm, Findings.DEFAULT_POINT, kind, months);
        return String.format(
                Locale.ROOT, "%.0f (%.0f–%.0f) %%", 100 * found.value(), 100 * found.low(), 100 * found.high());
    }

    private static String days(double days) {
        return Double.isFinite(days) ? String.format(Locale.ROOT, "%.0f", days) : "–";
    }
}
