package no.bofast.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.SizeBand;

/** Every published cell beside the simulated one. */
final class Calibration {

    /** Counts may differ by this part of the published count, … */
    private static final double RELATIVE = 0.05;
    /** … and a few standard deviations of chance, as multiples of its root. */
    private static final double CHANCE = 3;

    private final List<Life> lives;
    private final List<Cell> cells = new ArrayList<>();

    private Calibration(List<Life> lives) {
        this.lives = lives;
    }

    static List<Cell> of(List<Life> lives) {
        Calibration calibration = new Calibration(lives);
        calibration.settled();
        calibration.characteristics();
        calibration.moved();
        calibration.beforeAndAfter();
        calibration.regression();
        calibration.time();
        calibration.places();
        return calibration.cells;
    }

    private void settled() {
        for (Map<String, String> row : Published.rows("settled_2010_2023")) {
            long count = count(2010, 2023, home(row));
            addCount("settled 2010–2023", row, "settled", number(row, "settled"), count);
        }
        for (int last : new int[] {2016, 2021, 2023}) {
            double published = Published.factNumber("settled_2010_" + last);
            addCount("settled by year", "2010–" + last, "settled", published, count(2010, last, life -> true));
        }
    }

    private void characteristics() {
        for (Map<String, String> row : Published.rows("characteristics_2010_2023")) {
            boolean household = row.get("dimension").equals("household");
            for (String region : List.of("Nord-Norge", "Trøndelag", "Sørlandet", "Vestlandet", "Østlandet", "all")) {
                Predicate<Life> there =
                        life -> region.equals("all") || life.home().region().label().equals(region);
                long count = count(2010, household ? 2018 : 2023, there.and(shown(row)));
                addCount("characteristics 2010–2023", row, region, number(row, region), count);
            }
        }
    }

    /** As this table shows people: Sudan and Ethiopia are among the others. */
    private static Predicate<Life> shown(Map<String, String> row) {
        Predicate<Life> same = person(row);
        return row.get("category").equals("OTHER") && row.get("dimension").equals("country")
                ? same.or(life -> List.of("SDN", "ETH").contains(life.profile().country().name()))
                : same;
    }

    private void moved() {
        for (Map<String, String> row : Published.rows("moved_2010_2016")) {
            List<Life> group = lives.stream()
                    .filter(life -> life.settledWithin(2010, 2016))
                    .filter(person(row))
                    .toList();
            double settled = number(row, "settled");
            addCount("moved 2010–2016", row, "settled", settled, group.size());
            addShare("moved 2010–2016", row, "within_5_years", settled, share(group, 0, 5), group.size());
            addShare("moved 2010–2016", row, "years_6_to_7", settled, share(group, 6, 7), group.size());
            addShare("moved 2010–2016", row, "stayers_7", settled, 1 - share(group, 0, 7), group.size());
        }
    }

    private void addShare(
            String table, Map<String, String> row, String measure, double settled, double simulated, int people) {
        double published = number(row, measure) / settled;
        double tolerance = 0.015 + 2.5 * Math.sqrt(published * (1 - published) / people);
        add(table, category(row), measure, published, simulated, tolerance, 3);
    }

    private void beforeAndAfter() {
        for (Map<String, String> row : Published.rows("before_after_2010_2016")) {
            long before = count(2010, 2016, home(row));
            long after = lives.stream()
                    .filter(life -> life.settledWithin(2010, 2016) && life.livedIn() != null)
                    .filter(life -> is(life.livedIn(), row))
                    .count();
            addCount("before and after", row, "settled", number(row, "settled"), before);
            addCount("before and after", row, "lives_there", number(row, "lives_there_2023"), after);
        }
    }

    private void regression() {
        MoveRegression fit = new MoveRegression(lives);
        for (Map<String, String> row : Published.rows("regression_2010_2016")) {
            for (String outcome : MoveRegression.OUTCOMES) {
                fit.coefficient(outcome, row.get("variable"), row.get("category"))
                        .ifPresent(value -> add(
                                "regression", category(row), outcome, number(row, outcome), value, tolerance(row), 3));
            }
        }
    }

    private static double tolerance(Map<String, String> row) {
        boolean rare = List.of("60+", "FEMALE*60+", "50-59", "FEMALE*50-59").contains(row.get("category"))
                || row.get("category").equals("OTHER");
        return rare ? 0.05 : 0.03;
    }

    private void time() {
        for (int year : new int[] {2010, 2013}) {
            addFact("moved after 10 years, cohort " + year, "moved_after_10_years_cohorts_2010_and_2013", 10, 0.03,
                    life -> life.settlementYear() == year);
        }
        addFact("moved after 13 years, under 18", "moved_after_13_years_settled_under_18", 13, 0.04,
                life -> life.settlementYear() == 2010 && life.profile().age().label().equals("0-17"));
        addAfterTen("centrality_6", 0.05, life -> life.home().centrality() == 6);
        addAfterTen("centrality_1", 0.05, life -> life.home().centrality() == 1);
        addAfterTen("under_5000_inhabitants", 0.05, life -> size(life).compareTo(SizeBand.FROM_2000) >= 0);
        addAfterTen("5000_to_9999_inhabitants", 0.05, life -> size(life) == SizeBand.FROM_5000);
        addAfterTen("50000_inhabitants_or_more", 0.05, life -> size(life) == SizeBand.FROM_50000);
        peak();
    }

    private void addAfterTen(String which, double tolerance, Predicate<Life> who) {
        addFact("moved after 10 years, " + which.replace('_', ' '), "moved_after_10_years_" + which, 10, tolerance,
                who.and(life -> life.settledWithin(2010, 2013)));
    }

    private void addFact(String category, String fact, int years, double tolerance, Predicate<Life> who) {
        List<Life> group = lives.stream().filter(who).toList();
        add("over time", category, "share", Published.factNumber(fact), share(group, 0, years), tolerance, 3);
    }

    /** The year since settlement in which most of those at settlement leave, over the cohorts that reached it. */
    private void peak() {
        int peak = 0;
        double most = 0;
        for (int k = 0; k <= 13; k++) {
            int reached = k;
            List<Life> group =
                    lives.stream().filter(life -> life.settledWithin(2010, 2023 - reached)).toList();
            double share = share(group, k, k);
            peak = share > most ? k : peak;
            most = Math.max(most, share);
        }
        add("over time", "year since settlement with most departures", "years", 6, peak, 1, 0);
    }

    private void places() {
        PlaceCounts early = new PlaceCounts(lives, 2010, 2016);
        List<MunicipalityCode> byOut = early.byOutShare();
        limits("out-migration share, upper limit of quartile", "out_migration_quartile_limits", 0.04, 2,
                byOut.stream().map(early::outShare).toList());
        add("municipalities", "settled anyone 2010–2016", "municipalities", 350, byOut.size(), 4, 0);
        for (String least : List.of("0.9", "0.8", "1.0")) {
            double limit = Double.parseDouble(least);
            long number = byOut.stream().filter(place -> early.outShare(place) >= limit).count();
            String fact = least.equals("1.0")
                    ? "municipalities_out_migration_share_1.0"
                    : "municipalities_out_migration_share_at_least_" + least;
            add("municipalities", "out-migration share at least " + least, "municipalities",
                    Published.factNumber(fact), number, least.equals("0.8") ? 15 : 10, 0);
        }
        PlaceCounts middle = new PlaceCounts(lives, 2010, 2021);
        limits("in-migration per 100 settled, upper limit of quartile", "in_migration_quartile_limits", 3, 1,
                middle.byInPer100().stream().map(middle::inPer100).toList());
        PlaceCounts all = new PlaceCounts(lives, 2010, 2023);
        limits("settled per 1000 inhabitants, upper limit of quartile", "settled_per_1000_quartile_limits", 4, 1,
                all.bySettledPer1000().stream().map(all::settledPer1000).toList());
        add("municipalities", "settling every year 2010–2023", "share",
                Published.factNumber("share_of_municipalities_settling_every_year"), all.shareSettlingEveryYear(), 0.06, 2);
        inMovers(middle);
    }

    private void limits(String category, String fact, double tolerance, int decimals, List<Double> ranked) {
        List<Double> published = Published.limits(fact);
        for (int quartile = 1; quartile <= published.size(); quartile++) {
            double simulated = ranked.get(quartile * ranked.size() / 4);
            add("municipalities", category + " " + quartile, "limit", published.get(quartile - 1), simulated,
                    tolerance * (1 + 0.5 * (quartile - 1)), decimals);
        }
    }

    private void inMovers(PlaceCounts middle) {
        addMovers(middle, "Oslo", "in_movers_oslo");
        addMovers(middle, "Fredrikstad", "in_movers_fredrikstad");
        addMovers(middle, "Ullensaker", "in_movers_ullensaker");
        List<MunicipalityCode> many =
                middle.byArrived().stream().filter(place -> middle.arrived(place) > 500).toList();
        add("municipalities", "more than 500 arrivals: " + middle.names(many), "municipalities", 12, many.size(), 0, 0);
        List<MunicipalityCode> more = middle.byArrived().stream()
                .filter(place -> middle.arrived(place) > middle.settled(place))
                .toList();
        add("municipalities", "more arrivals than settled: " + middle.names(more), "municipalities", 6, more.size(), 0, 0);
    }

    private void addMovers(PlaceCounts middle, String name, String fact) {
        MunicipalityCode place = middle.byArrived().stream()
                .filter(code -> middle.names(List.of(code)).contains(name))
                .findFirst()
                .orElseThrow();
        double published = Published.factNumber(fact);
        add("municipalities", "arrivals in " + name, "people", published, middle.arrived(place), 0.12 * published, 0);
    }

    private static SizeBand size(Life life) {
        return life.home().sizeBand();
    }

    private static double share(List<Life> group, int first, int last) {
        long left = group.stream().filter(life -> life.leftWithin(first, last)).count();
        return left / (double) group.size();
    }

    private long count(int first, int last, Predicate<Life> who) {
        return lives.stream().filter(life -> life.settledWithin(first, last)).filter(who).count();
    }

    private static Predicate<Life> person(Map<String, String> row) {
        return row.get("dimension").equals("all")
                ? life -> true
                : life -> life.profile().category(row.get("dimension")).equals(row.get("category"));
    }

    private static Predicate<Life> home(Map<String, String> row) {
        return life -> is(life.home(), row);
    }

    private static boolean is(Municipality place, Map<String, String> row) {
        return switch (row.get("dimension")) {
            case "centrality" -> Integer.toString(place.centrality()).equals(row.get("category"));
            case "region" -> place.region().label().equals(row.get("category"));
            case "size_band" -> place.sizeBand().label().equals(row.get("category"));
            default -> true;
        };
    }

    private static String category(Map<String, String> row) {
        String dimension = row.containsKey("dimension") ? row.get("dimension") : row.get("variable");
        return (dimension + " " + row.get("category")).trim();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private void addCount(String table, Map<String, String> row, String measure, double published, double simulated) {
        addCount(table, category(row), measure, published, simulated);
    }

    private void addCount(String table, String category, String measure, double published, double simulated) {
        double tolerance = RELATIVE * published + CHANCE * Math.sqrt(published);
        add(table, category, measure, published, simulated, tolerance, 0);
    }

    private void add(
            String table,
            String category,
            String measure,
            double published,
            double simulated,
            double tolerance,
            int decimals) {
        cells.add(new Cell(table, category, measure, published, simulated, tolerance, decimals));
    }
}
