package no.bofast.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.bofast.domain.Household;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Region;
import no.bofast.domain.Sex;
import no.bofast.domain.SizeBand;
import no.bofast.reference.ReferenceTables;

/** What the report's text and figures say in single numbers, beyond its tables; the pages are those of the claims that it is from. */
final class TextCells {

    /** Of municipalities in a quarter of some 90, one is a point. */
    private static final double POINTS_OF_MUNICIPALITIES = 0.10;

    private final Cells cells;
    private final PlaceCounts early;
    private final PlaceCounts middle;
    private final PlaceCounts all;
    private final Map<MunicipalityCode, Municipality> municipalities = ReferenceTables.municipalities();

    private TextCells(List<Life> lives) {
        this.cells = new Cells("figures and text", lives);
        this.early = new PlaceCounts(lives, 2010, 2016);
        this.middle = new PlaceCounts(lives, 2010, 2021);
        this.all = new PlaceCounts(lives, 2010, 2023);
    }

    static List<Cell> of(List<Life> lives) {
        TextCells table = new TextCells(lives);
        table.settled();
        table.people();
        table.outMigration();
        table.inMigration();
        table.whereTheyLive();
        return table.cells.list();
    }

    private void settled() {
        List<Life> whole = group(2010, 2023);
        share("settled in municipalities below 5,000 (Figure 2)", 0.14, whole, life -> isSmall(life.home()));
        share(
                "settled in centrality 1–2 (Table 1)",
                0.29,
                whole,
                life -> life.home().centrality() <= 2);
        share(
                "settled in centrality 5–6 (Table 1)",
                0.27,
                whole,
                life -> life.home().centrality() >= 5);
        List<MunicipalityCode> ranked = all.bySettledPer1000();
        quarter("high intensity in centrality 5–6 (Figure 4)", 0.94, ranked, 3, place -> place.centrality() >= 5);
        quarter("high intensity below 5,000 (Figure 4)", 0.79, ranked, 3, TextCells::isSmall);
    }

    private void people() {
        List<Life> cohort = group(2010, 2016);
        List<Life> young = cohort.stream()
                .filter(life -> life.profile().age().label().equals("18-29"))
                .toList();
        share(
                "living alone, settled at 18–29 (page 30)",
                0.36,
                young,
                life -> life.profile().household() == Household.SINGLE);
        List<Life> women = cohort.stream()
                .filter(life -> life.profile().sex() == Sex.FEMALE)
                .toList();
        share(
                "parents of a child under 18, women (page 30)",
                0.69,
                women,
                life -> life.profile().household() == Household.PARENT);
        for (int year = 2010; year <= 2013; year++) {
            int cohortYear = year;
            List<Life> of = cells.group(life -> life.settlementYear() == cohortYear);
            cells.addShare(
                    "moved after 10 years, cohort " + year + " (40 to 50 %, page 72)",
                    "share",
                    0.45,
                    of,
                    0,
                    10,
                    Cells.POINTS_OF_WORDS);
        }
    }

    private void outMigration() {
        List<MunicipalityCode> ranked = early.byOutShare();
        double least = early.outShare(ranked.get(0));
        cells.add("least out-migration share (page 33)", "share", 0.1, least, Cells.POINTS_OF_WORDS, 2);
        int most = ranked.stream()
                .filter(place -> early.outShare(place) == 1)
                .mapToInt(early::settled)
                .max()
                .orElse(0);
        cells.add("most settled where all have left (fewer than 25, page 33)", "people", 12, most, 12, 0);
    }

    private void inMigration() {
        List<MunicipalityCode> ranked = middle.byInPer100();
        quarter("low in-migration in centrality 5–6 (Figure 15)", 0.91, ranked, 0, place -> place.centrality() >= 5);
        quarter("low in-migration below 5,000 (Figure 15)", 0.91, ranked, 0, TextCells::isSmall);
        quarter(
                "high in-migration in Østlandet (Figure 15)",
                0.60,
                ranked,
                3,
                place -> place.region() == Region.OSTLANDET);
        quarter("high in-migration in 20,000 and more (Figure 15)", 0.55, ranked, 3, TextCells::isLarge);
        long central = ranked.stream()
                .filter(code -> municipalities.get(code).centrality() <= 2)
                .count();
        long high = ranked.subList((3 * ranked.size() + 3) / 4, ranked.size()).stream()
                .filter(code -> municipalities.get(code).centrality() <= 2)
                .count();
        double share = (double) high / central;
        cells.add("centrality 1–2 with high in-migration (Figure 15)", "share", 1, share, POINTS_OF_MUNICIPALITIES, 2);
        long north = ranked.subList(0, (ranked.size() + 3) / 4).stream()
                .filter(code -> municipalities.get(code).region() == Region.NORD_NORGE)
                .count();
        cells.add("low in-migration in Nord-Norge (Table 8)", "municipalities", 24, north, Cells.ofNumber(24), 0);
        double most = ranked.stream().mapToDouble(middle::inPer100).max().orElseThrow();
        cells.add("most arrivals per 100 settled (page 37)", "per 100", 210, most, 42, 0);
    }

    private void whereTheyLive() {
        List<Life> cohort = group(2010, 2016);
        List<Life> arrived = cohort.stream()
                .filter(life -> life.left() && life.destination().region() == Region.VESTLANDET)
                .toList();
        share(
                "arrivals in Vestlandet from within it",
                0.46,
                arrived,
                life -> life.home().region() == Region.VESTLANDET);
        List<Life> living =
                cohort.stream().filter(life -> life.livedIn() != null).toList();
        share(
                "settled in centrality 1–2 (Table 3)",
                0.31,
                cohort,
                life -> life.home().centrality() <= 2);
        share(
                "settled in centrality 5–6 (Table 3)",
                0.24,
                cohort,
                life -> life.home().centrality() >= 5);
        share("settled in 20,000 and more (Table 3)", 0.54, cohort, life -> isLarge(life.home()));
        share("settled below 5,000 (Table 3)", 0.12, cohort, life -> isSmall(life.home()));
        share(
                "settled in Østlandet (Table 3)",
                0.40,
                cohort,
                life -> life.home().region() == Region.OSTLANDET);
        share(
                "live in centrality 1–2 (Table 3)",
                0.51,
                living,
                life -> life.livedIn().centrality() <= 2);
        share(
                "live in centrality 5–6 (Table 3)",
                0.10,
                living,
                life -> life.livedIn().centrality() >= 5);
        share("live in 20,000 and more (Table 3)", 0.78, living, life -> isLarge(life.livedIn()));
        share("live below 5,000 (Table 3)", 0.04, living, life -> isSmall(life.livedIn()));
        share(
                "live in Østlandet (Table 3)",
                0.56,
                living,
                life -> life.livedIn().region() == Region.OSTLANDET);
        tenYears(Region.NORD_NORGE, 0.70);
        tenYears(Region.TRONDELAG, 0.49);
    }

    private void tenYears(Region region, double published) {
        List<Life> of = cells.group(
                life -> life.settledWithin(2010, 2013) && life.home().region() == region);
        cells.addShare(
                "moved after 10 years, " + region.label() + " (Figure 13)",
                "share",
                published,
                of,
                0,
                10,
                Cells.POINTS_OF_WORDS);
    }

    private List<Life> group(int first, int last) {
        return cells.group(life -> life.settledWithin(first, last));
    }

    private static boolean isLarge(Municipality place) {
        return place.sizeBand().compareTo(SizeBand.FROM_20000) <= 0;
    }

    private static boolean isSmall(Municipality place) {
        return place.sizeBand().compareTo(SizeBand.FROM_2000) >= 0;
    }

    private void share(String category, double published, List<Life> group, Predicate<Life> who) {
        double share = group.stream().filter(who).count() / (double) group.size();
        double tolerance = Cells.withChance(Cells.POINTS_OF_WORDS, Cells.standardError(published, group.size()));
        cells.add(category, "share", published, share, tolerance, 3);
    }

    /** The share of a quarter of the municipalities that are of a kind. */
    private void quarter(
            String category,
            double published,
            List<MunicipalityCode> ranked,
            int quartile,
            Predicate<Municipality> who) {
        Map<Boolean, Integer> found = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            if (4 * i / ranked.size() == quartile) {
                found.merge(who.test(municipalities.get(ranked.get(i))), 1, Integer::sum);
            }
        }
        int those = found.getOrDefault(true, 0);
        double share = (double) those / (those + found.getOrDefault(false, 0));
        cells.add(category, "share", published, share, POINTS_OF_MUNICIPALITIES, 2);
    }
}
