package no.bofast.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.warning.WarningSettings;
import no.bofast.warning.baseline.BaselineSettings;

/** What the months before an open one lead to expect ({@code domain.md}, section 7), from the counts known when it began. */
final class Past {

    static final int LAGS = Math.max(13, WarningSettings.DEFAULTS.shift().months() + 1)
            + WarningSettings.DEFAULTS.baseline().historyMonths();
    private static final BaselineSettings SETTINGS = WarningSettings.DEFAULTS.baseline();
    static final int OLDEST = 15;

    final int month;
    final List<Town> towns;
    final double[] shareAfter = new double[Known.LONGEST_DELAY + 1];
    final double[] varianceAfter = new double[Known.LONGEST_DELAY + 1];
    final double[] shareAtStart = new double[LAGS + 1];
    final double[][] weights;
    private Mixes mix = Mixes.NONE;
    final double[][] hazards;
    final double[] seasons;
    final double within;
    final double shapeBetween;

    Past(Known known, int month, List<Town> towns) {
        this.month = month;
        this.towns = towns;
        delay(known);
        for (int lag = 1; lag <= LAGS; lag++) {
            shareAtStart[lag] = share(lastDay(month - 1) - lastDay(month - lag));
        }
        weights = ones();
        mix = new Mixes(known, this, hazards(known));
        Course[] unweighted = courses(known, hazards(known));
        within = within(unweighted, seasons(unweighted));
        for (int town = 0; town < towns.size(); town++) {
            weigh(unweighted[town], weights[town]);
        }
        hazards = hazards(known);
        Course[] courses = courses(known, hazards);
        seasons = seasons(courses);
        shapeBetween = shapeBetween(courses);
    }

    static long lastDay(int month) {
        return YearMonth.of(month / 12, month % 12 + 1).atEndOfMonth().toEpochDay();
    }

    static int monthOf(LocalDate date) {
        return 12 * date.getYear() + date.getMonthValue() - 1;
    }

    double share(long days) {
        return days > Known.LONGEST_DELAY ? 1 : shareAfter[(int) Math.max(0, days)];
    }

    double variance(long days) {
        return days > Known.LONGEST_DELAY ? 0 : varianceAfter[(int) Math.max(0, days)];
    }

    private double[][] ones() {
        double[][] ones = new double[towns.size()][LAGS + 1];
        Arrays.stream(ones).forEach(one -> Arrays.fill(one, 1));
        return ones;
    }

    /** Reverse-time hazards over the last 24 months, twenty departures without delay made up. */
    private void delay(Known known) {
        double share = 1;
        double variance = 0;
        for (int days = Known.LONGEST_DELAY; days >= 0; days--) {
            shareAfter[days] = Math.max(0.3, Math.min(1, share));
            varianceAfter[days] = variance;
            int then = 0;
            int within = 0;
            for (int lag = 1; lag <= 24; lag++) {
                if (lastDay(month - 1) - lastDay(month - lag) >= days) {
                    for (int day = 0; day <= days; day++) {
                        within += known.delayed(month - lag, day);
                    }
                    then += known.delayed(month - lag, days);
                }
            }
            then = Math.max(0, then);
            double all = 20 + Math.max(then, within);
            share *= 1 - then / all;
            variance += then / all / ((1 - then / all) * all);
        }
    }

    /** By town and years since settlement. */
    private double[][] hazards(Known known) {
        double[][][] exposures = new double[towns.size()][][];
        double[][] nation = new double[2][OLDEST + 1];
        Map<Integer, double[][]> classes = new TreeMap<>();
        for (int town = 0; town < towns.size(); town++) {
            exposures[town] = exposure(known, town);
            plus(nation, exposures[town]);
            plus(
                    classes.computeIfAbsent(towns.get(town).centrality(), c -> new double[2][OLDEST + 1]),
                    exposures[town]);
        }
        double[][] found = new double[towns.size()][OLDEST + 1];
        for (int town = 0; town < towns.size(); town++) {
            double[][] others = minus(nation, exposures[town]);
            double[][] peers = town == 0
                    ? new double[2][OLDEST + 1]
                    : minus(classes.get(towns.get(town).centrality()), exposures[town]);
            double all = Arrays.stream(others[1]).sum();
            double towards = all > 0 ? Arrays.stream(others[0]).sum() / all : 0;
            for (int k = 0; k <= OLDEST; k++) {
                towards = drawn(others, k, towards, SETTINGS.smoothingDepartures());
                found[town][k] = drawn(peers, k, towards, SETTINGS.priorDepartures());
            }
        }
        return found;
    }

    private static double drawn(double[][] exposure, int k, double towards, double prior) {
        return towards == 0 ? 0 : (exposure[0][k] + prior) / (exposure[1][k] + prior / towards);
    }

    /** Departures, and months at risk. */
    private double[][] exposure(Known known, int town) {
        String code = towns.get(town).code();
        double[][] exposure = new double[2][OLDEST + 1];
        for (int year : known.settlementYears(code)) {
            Known.Series departures = known.decisions(code, "" + year);
            for (int lag = 1; lag <= SETTINGS.hazardMonths(); lag++) {
                int then = month - lag;
                if (then / 12 >= year) {
                    int k = Math.min(OLDEST, then / 12 - year);
                    double weight = weights[town][lag];
                    exposure[0][k] += weight * departures.at(then);
                    exposure[1][k] +=
                            weight * shareAtStart[lag] * mix.factor(code, year) * known.atRisk(code, year, then);
                }
            }
        }
        return exposure;
    }

    private static void plus(double[][] sum, double[][] part) {
        for (int k = 0; k <= OLDEST; k++) {
            sum[0][k] += part[0][k];
            sum[1][k] += part[1][k];
        }
    }

    private static double[][] minus(double[][] whole, double[][] part) {
        double[][] rest = new double[2][OLDEST + 1];
        for (int k = 0; k <= OLDEST; k++) {
            rest[0][k] = Math.max(0, whole[0][k] - part[0][k]);
            rest[1][k] = Math.max(0, whole[1][k] - part[1][k]);
        }
        return rest;
    }

    private Course[] courses(Known known, double[][] expected) {
        Course[] courses = new Course[towns.size()];
        for (int town = 0; town < courses.length; town++) {
            courses[town] =
                    course(known, town, known.settlementYears(towns.get(town).code()), expected[town]);
        }
        return courses;
    }

    /** The course that counts known at some date have, of some settlement years. */
    Course course(Known known, int town, Iterable<Integer> settlementYears) {
        return course(known, town, settlementYears, hazards[town]);
    }

    private Course course(Known known, int town, Iterable<Integer> settlementYears, double[] hazard) {
        String code = towns.get(town).code();
        int[] observed = new int[LAGS + 1];
        double[] expected = new double[LAGS + 1];
        int atRisk = 0;
        for (int year : settlementYears) {
            Known.Series departures = known.decisions(code, "" + year);
            atRisk += known.atRisk(code, year, month);
            for (int lag = 0; lag <= LAGS && (month - lag) / 12 >= year; lag++) {
                int then = month - lag;
                observed[lag] += departures.at(then);
                expected[lag] += mix.factor(code, year)
                        * hazard[Math.min(OLDEST, then / 12 - year)]
                        * known.atRisk(code, year, then);
            }
        }
        return new Course(observed, expected, atRisk);
    }

    /** Observed, expected by what was known when the month began, and months with anyone at risk; all weighted. */
    double[] level(Course course, int town, int fromLag, int months) {
        double[] level = new double[3];
        for (int lag = fromLag; lag < Math.min(LAGS + 1, fromLag + months); lag++) {
            level[0] += weights[town][lag] * course.observed()[lag];
            level[1] += weights[town][lag] * shareAtStart[lag] * course.expected()[lag];
            level[2] += course.expected()[lag] > 0 ? 1 : 0;
        }
        return level;
    }

    private double[] seasons(Course[] courses) {
        double[] factors = new double[12];
        Arrays.fill(factors, 1);
        double[][] sums = new double[2][12];
        double most = 0;
        for (int town = 0; town < courses.length; town++) {
            most = Math.max(most, level(courses[town], town, 1, SETTINGS.hazardMonths())[2]);
            for (int lag = 1; lag <= SETTINGS.hazardMonths(); lag++) {
                sums[0][(month - lag) % 12] += courses[town].observed()[lag];
                sums[1][(month - lag) % 12] += shareAtStart[lag] * courses[town].expected()[lag];
            }
        }
        for (int of = 0; most >= 24 && of < 12; of++) {
            factors[of] = (50 + sums[0][of]) / (50 + sums[1][of]);
        }
        return factors;
    }

    private double within(Course[] courses, double[] season) {
        double squares = 0;
        double means = 0;
        int months = SETTINGS.historyMonths();
        for (int town = 1; town < courses.length; town++) {
            double[] level = level(courses[town], town, 1, months);
            for (int lag = 1; level[1] >= 1 && lag <= months; lag++) {
                double mean = level[0]
                        / level[1]
                        * season[(month - lag) % 12]
                        * shareAtStart[lag]
                        * courses[town].expected()[lag];
                squares += Math.pow(courses[town].observed()[lag] - mean, 2);
                means += mean;
            }
        }
        return means > 0 ? Math.max(1, Math.min(4, squares / means * months / (months - 1))) : 1;
    }

    private double shapeBetween(Course[] courses) {
        double excess = 0;
        double expected = 0;
        for (int town = 1; town < courses.length; town++) {
            double[] level = level(courses[town], town, 1, SETTINGS.historyMonths());
            if (level[1] >= 1) {
                excess += Math.pow(level[0] - level[1], 2) / level[1] - within;
                expected += level[1];
            }
        }
        double variance = expected > 0 ? excess / expected : 0;
        return Math.max(1, 1 / Math.max(1.0 / 50, variance));
    }

    /** Months far above the own level count by the inverse square of their Anscombe residual. */
    private void weigh(Course course, double[] weight) {
        double observed = 4;
        double expected = 4;
        for (int lag = 1; lag <= LAGS; lag++) {
            observed += course.observed()[lag];
            expected += shareAtStart[lag] * course.expected()[lag];
        }
        for (int lag = 1; lag <= LAGS; lag++) {
            double mean = Math.max(0.01, observed / expected * shareAtStart[lag] * course.expected()[lag]);
            double residual = 1.5
                    * (Math.pow(course.observed()[lag], 2.0 / 3) - Math.pow(mean, 2.0 / 3))
                    / Math.pow(mean, 1.0 / 6)
                    / Math.sqrt(within);
            boolean isSurge = course.observed()[lag] >= 5 && residual > SETTINGS.surgeResidual();
            weight[lag] = isSurge ? 1 / (residual * residual) : 1;
        }
    }
}
