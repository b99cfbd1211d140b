package no.bofast.study;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import no.bofast.warning.Rule;

/** What a study found, register by register, and the measures over them. */
public record Findings(List<OperatingPoint> points, List<RegisterResult> registers) {

    static final int DEFAULT_POINT = 0;
    static final int[] WITHIN_MONTHS = {3, 6, 12, 24};
    private static final double LONGEST_DAYS = 730;
    private static final double MONTHS_A_YEAR = 12;
    private static final double DAYS_A_MONTH = 365.25 / MONTHS_A_YEAR;

    /** Alerts raised per municipality-year where nothing is planted. */
    Estimate falseAlarms(Arm arm, int point, Predicate<Rule> rules) {
        return Estimate.ofRatio(
                byRegister(arm, result -> alarms(result.falseAlarms().get(point), rules)),
                byRegister(arm, RegisterResult::municipalityYears));
    }

    private static double alarms(Map<Rule, Integer> counts, Predicate<Rule> rules) {
        return counts.entrySet().stream()
                .filter(count -> rules.test(count.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many rises of a kind added anybody. */
    int planted(Arm arm, Kind kind) {
        return arm(arm).mapToInt(result -> (int) of(result, kind).count()).sum();
    }

    /** Share of a kind of rise found within some months of the first whom it added. */
    Estimate found(Arm arm, int point, Kind kind, double months) {
        return Estimate.ofRatio(
                byRegister(
                        arm,
                        result -> of(result, kind)
                                .filter(detection -> detection.delayDays(point) <= months * DAYS_A_MONTH)
                                .count()),
                byRegister(arm, result -> of(result, kind).count()));
    }

    /** The share of rises of the kind judged first that any rule could find at most within some months, at as many false alarms; NaN where nobody left. */
    double mostFound(Arm arm, int point, double months) {
        List<Ordinary> all = arm(arm).map(RegisterResult::ordinary).toList();
        double years = all.stream().mapToDouble(Ordinary::years).sum();
        int decisions = all.stream().mapToInt(Ordinary::decisions).sum();
        int alarms = all.stream().mapToInt(each -> each.alarms().get(point)).sum();
        return decisions == 0
                ? Double.NaN
                : new MostFound(decisions / years, alarms / years)
                        .within(
                                months / MONTHS_A_YEAR,
                                Kind.Matter.DEPARTURES.judged().factor());
    }

    /** Median days from the first whom a rise added to the alert; infinite if fewer than half are ever found. */
    Estimate medianDelay(Arm arm, int point, Kind kind) {
        return Estimate.ofMedian(arm(arm).map(result -> of(result, kind)
                        .mapToDouble(detection -> detection.delayDays(point))
                        .toArray())
                .toList());
    }

    /** Mean days from the first whom a rise added to the alert; what is found later than two years counts as two. */
    Estimate meanDelay(Arm arm, int point, Kind kind) {
        return Estimate.ofRatio(
                byRegister(
                        arm,
                        result -> of(result, kind)
                                .mapToDouble(detection -> Math.min(LONGEST_DAYS, detection.delayDays(point)))
                                .sum()),
                byRegister(arm, result -> of(result, kind).count()));
    }

    /** Changes of an alert on departures, the median: that it is raised and that it ends are two. */
    Estimate changes(Arm arm) {
        return Estimate.ofMedian(
                arm(arm).map(result -> result.lives().changesOfEach()).toList());
    }

    /** Share of the days on which an alert on departures stands that the last three months are credibly as expected. */
    Estimate daysAsExpected(Arm arm) {
        return Estimate.ofRatio(
                byRegister(arm, result -> result.lives().looksAsExpected()),
                byRegister(arm, result -> result.lives().looks()));
    }

    /** Median days from the end of a rise that was told of to the end of its alert. */
    Estimate endDays(Arm arm, Kind.Matter matter, Kind.Lasting lasting) {
        return Estimate.ofMedian(arm(arm).map(result -> result.detections().stream()
                        .filter(detection -> detection.planted().kind().matter() == matter)
                        .filter(detection -> detection.planted().kind().lasting() == lasting)
                        .mapToDouble(Detection::endDays)
                        .filter(Double::isFinite)
                        .toArray())
                .toList());
    }

    private double[] byRegister(Arm arm, ToDoubleFunction<RegisterResult> number) {
        return arm(arm).mapToDouble(number).toArray();
    }

    private Stream<RegisterResult> arm(Arm arm) {
        return registers.stream().filter(result -> result.register().arm() == arm);
    }

    private static Stream<Detection> of(RegisterResult result, Kind kind) {
        return result.detections().stream()
                .filter(detection -> detection.planted().kind().equals(kind));
    }
}
