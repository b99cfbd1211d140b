package no.bofast.simulator;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import no.bofast.domain.MunicipalityCode;

/** How municipalities differ: quartile limits of leaving, coming and settling, and the most sought. */
final class MunicipalityCells {

    /** The published limits have two decimals. */
    private static final double ROUNDING = 0.005;

    private final List<Life> lives;
    private final Cells cells;

    private MunicipalityCells(List<Life> lives) {
        this.lives = lives;
        this.cells = new Cells("municipalities", lives);
    }

    static List<Cell> of(List<Life> lives) {
        MunicipalityCells table = new MunicipalityCells(lives);
        table.compare();
        return table.cells.list();
    }

    private void compare() {
        out();
        in();
        settled();
    }

    private void out() {
        PlaceCounts early = new PlaceCounts(lives, 2010, 2016);
        List<MunicipalityCode> ranked = early.byOutShare();
        List<Double> shares = ranked.stream().map(early::outShare).toList();
        limits(
                "out-migration share",
                "out_migration_quartile_limits",
                limit -> Cells.POINTS_OF_WORDS + ROUNDING,
                2,
                shares);
        cells.add("settled anyone 2010–2016", "municipalities", 350, ranked.size(), 4, 0);
        atLeast(0.8, "at_least_0.8", shares);
        atLeast(0.9, "at_least_0.9", shares);
        atLeast(1.0, "1.0", shares);
    }

    private void atLeast(double limit, String fact, List<Double> shares) {
        long number = shares.stream().filter(share -> share >= limit).count();
        double published = Published.factNumber("municipalities_out_migration_share_" + fact);
        cells.add(
                "out-migration share at least " + limit,
                "municipalities",
                published,
                number,
                Cells.ofNumber(published),
                0);
    }

    private void settled() {
        PlaceCounts all = new PlaceCounts(lives, 2010, 2023);
        List<Double> intensities =
                all.bySettledPer1000().stream().map(all::settledPer1000).toList();
        limits(
                "settled per 1000 inhabitants",
                "settled_per_1000_quartile_limits",
                limit -> 0.1 * limit,
                1,
                intensities);
        double published = Published.factNumber("share_of_municipalities_settling_every_year");
        cells.add("settling every year 2010–2023", "share", published, all.shareSettlingEveryYear(), 0.06, 2);
    }

    private void in() {
        PlaceCounts middle = new PlaceCounts(lives, 2010, 2021);
        List<Double> per100 = middle.byInPer100().stream().map(middle::inPer100).toList();
        limits(
                "arrivals per 100 settled",
                "in_migration_quartile_limits",
                limit -> Math.max(3, 0.2 * limit),
                1,
                per100);
        addMovers(middle, "Oslo", "in_movers_oslo");
        addMovers(middle, "Fredrikstad", "in_movers_fredrikstad");
        addMovers(middle, "Ullensaker", "in_movers_ullensaker");
        addNames(middle, "more than 500 arrivals", "more_than_500_in_movers", place -> middle.arrived(place) > 500);
        addNames(
                middle,
                "more arrivals than settled",
                "more_in_movers_than_settled",
                place -> middle.arrived(place) > middle.settled(place));
    }

    private void limits(
            String category, String fact, DoubleUnaryOperator tolerance, int decimals, List<Double> ranked) {
        List<Double> published = Published.limits(fact);
        for (int quartile = 1; quartile <= published.size(); quartile++) {
            double simulated = ranked.get(quartile * ranked.size() / 4);
            cells.add(
                    category + ", upper limit of quartile " + quartile,
                    "limit",
                    published.get(quartile - 1),
                    simulated,
                    tolerance.applyAsDouble(published.get(quartile - 1)),
                    decimals);
        }
    }

    /** How many places there are of a kind, and how many of them are those published. */
    private void addNames(PlaceCounts counts, String category, String fact, Predicate<MunicipalityCode> which) {
        List<String> published = List.of(Published.fact(fact).split("\\|"));
        List<String> simulated =
                counts.names(counts.byArrived().stream().filter(which).toList());
        long found = simulated.stream().filter(published::contains).count();
        cells.add(
                category + ": " + String.join(", ", simulated),
                "municipalities",
                published.size(),
                simulated.size(),
                Cells.ofNumber(published.size()),
                0);
        cells.add(category + ": of those published", "municipalities", published.size(), found, 0, 0);
    }

    private void addMovers(PlaceCounts middle, String name, String fact) {
        MunicipalityCode place = middle.byArrived().stream()
                .filter(code -> middle.names(List.of(code)).contains(name))
                .findFirst()
                .orElseThrow();
        double published = Published.factNumber(fact);
        cells.add(
                "arrivals in " + name,
                "people",
                published,
                middle.arrived(place),
                Cells.withChance(0.1 * published, Math.sqrt(published)),
                0);
    }
}
