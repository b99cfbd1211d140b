package no.bofast.evaluation;

import java.util.List;
import java.util.function.Predicate;
import no.bofast.warning.Rule;

/** What a study found, register by register, and the measures over them. */
public record Findings(List<OperatingPoint> points, List<RegisterResult> registers) {

    static final List<String> ARMS = List.of("alone", "families");
    static final int[] WITHIN_MONTHS = {3, 6, 12, 24};
    private static final double DAYS_A_MONTH = 365.25 / 12;

    List<RegisterResult> arm(String arm) {
        return registers.stream()
                .filter(result -> result.register().arm().equals(arm))
                .toList();
    }

    /** Alerts raised per municipality-year where nothing is planted. */
    Estimate falseAlarms(String arm, int point, Predicate<Rule> rules) {
        return Estimate.of(arm(arm), results -> {
            double alarms = results.stream()
                    .flatMap(result -> result.falseAlarms().get(point).entrySet().stream())
                    .filter(count -> rules.test(count.getKey()))
                    .mapToInt(java.util.Map.Entry::getValue)
                    .sum();
            return alarms
                    / results.stream()
                            .mapToDouble(RegisterResult::municipalityYears)
                            .sum();
        });
    }

    int planted(String arm, Kind kind) {
        return (int) of(arm(arm), kind).count();
    }

    /** Share of a kind of rise found within some months of the first departure that it added. */
    Estimate found(String arm, int point, Kind kind, double months) {
        return Estimate.of(arm(arm), results -> of(results, kind)
                .mapToDouble(detection -> detection.delayDays().get(point) <= months * DAYS_A_MONTH ? 1 : 0)
                .average()
                .orElse(Double.NaN));
    }

    /** Median days from the first departure that a rise added to the alert; those never found count as the longest. */
    Estimate medianDelay(String arm, int point, Kind kind) {
        return Estimate.of(arm(arm), results -> {
            int[] delays = of(results, kind)
                    .mapToInt(detection -> detection.delayDays().get(point))
                    .sorted()
                    .toArray();
            int middle = delays.length / 2;
            return delays.length == 0 || delays[middle] == Detection.NEVER ? Double.NaN : delays[middle];
        });
    }

    private static java.util.stream.Stream<Detection> of(List<RegisterResult> results, Kind kind) {
        return results.stream()
                .flatMap(result -> result.detections().stream())
                .filter(detection -> detection.planted().kind().equals(kind));
    }
}
