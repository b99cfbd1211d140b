package no.bofast.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Household;
import no.bofast.warning.WarningSettings;

/** How readily the settlement years of municipalities leave for their household types and ages. */
final class Mixes {

    static final Mixes NONE = new Mixes();

    private static final double PRIOR = WarningSettings.DEFAULTS.baseline().priorDepartures();
    private static final int MONTHS = WarningSettings.DEFAULTS.baseline().hazardMonths();

    private final List<Household> households = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final Map<String, Double> factors = new HashMap<>();

    private Mixes() {}

    Mixes(Known known, Past past, double[][] hazards) {
        for (Household household : Household.values()) {
            for (AgeBand band : AgeBand.values()) {
                households.add(household);
                groups.add("household_age:" + household + " " + band.label());
            }
        }
        double[][] observed = new double[hazards.length][groups.size()];
        double[][] expected = new double[hazards.length][groups.size()];
        for (int town = 0; town < hazards.length; town++) {
            String code = past.towns.get(town).code();
            for (int group = 0; group < groups.size(); group++) {
                observed[town][group] = known.sum(
                                "departures", code, groups.get(group), past.month - MONTHS, past.month - 1)
                        - known.sum("accompanied", code, groups.get(group), past.month - MONTHS, past.month - 1);
                for (int year : known.settlementYears(code)) {
                    double share = share(known, code, year, group);
                    expected[town][group] += share == 0 ? 0 : share * expected(known, past, code, year, hazards[town]);
                }
            }
        }
        for (int town = 0; town < hazards.length; town++) {
            double[] relative = relative(elsewhere(observed, town), elsewhere(expected, town));
            String code = past.towns.get(town).code();
            known.settlementYears(code).forEach(year -> factors.put(code + year, mean(known, code, year, relative)));
        }
    }

    double factor(String code, int settlementYear) {
        return factors.getOrDefault(code + settlementYear, 1.0);
    }

    private double settled(Known known, String code, int year, int group) {
        return Math.max(0, known.sum("settled", code, groups.get(group), 12 * year, 12 * year + 11));
    }

    private double share(Known known, String code, int year, int group) {
        double own = settled(known, code, year, group);
        double all = 0;
        for (int each = 0; own > 0 && each < groups.size(); each++) {
            all += settled(known, code, year, each);
        }
        return own > 0 ? own / all : 0;
    }

    private double expected(Known known, Past past, String code, int year, double[] hazard) {
        double sum = 0;
        for (int lag = 1; lag <= MONTHS && (past.month - lag) / 12 >= year; lag++) {
            int k = Math.min(Past.OLDEST, (past.month - lag) / 12 - year);
            sum += past.shareAtStart[lag] * hazard[k] * known.atRisk(code, year, past.month - lag);
        }
        return sum;
    }

    private double[] elsewhere(double[][] counts, int town) {
        double[] sums = new double[groups.size()];
        for (int other = 0; other < counts.length; other++) {
            for (int group = 0; other != town && group < sums.length; group++) {
                sums[group] += counts[other][group];
            }
        }
        return sums;
    }

    private double[] relative(double[] observed, double[] expected) {
        double[] relative = new double[groups.size()];
        for (int group = 0; group < relative.length; group++) {
            double all = PRIOR;
            double toExpect = PRIOR;
            for (int other = 0; other < relative.length; other++) {
                all += households.get(other) == households.get(group) ? observed[other] : 0;
                toExpect += households.get(other) == households.get(group) ? expected[other] : 0;
            }
            relative[group] = (observed[group] + PRIOR * all / toExpect) / (expected[group] + PRIOR);
        }
        return relative;
    }

    private double mean(Known known, String code, int year, double[] relative) {
        double sum = 0;
        double all = 0;
        for (int group = 0; group < relative.length; group++) {
            double settled = settled(known, code, year, group);
            sum += settled * relative[group];
            all += settled;
        }
        return all > 0 ? sum / all : 1;
    }
}
