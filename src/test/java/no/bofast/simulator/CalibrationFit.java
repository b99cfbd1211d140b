package no.bofast.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Region;
import no.bofast.domain.SizeBand;

/**
 * Moves the model's constants step by step towards the published tables and writes them into the tables of the class path.
 *
 * <p>Each constant answers for one published number: a person's effect for its regression coefficient and its row of Table 2, a
 * place's push level for the share after ten years, an attraction for who lives there afterwards.
 */
public final class CalibrationFit {

    private static final Path TABLES = Path.of("src/main/resources/simulator");
    /** Years over which an effect works, as far as the published shares reach. */
    private static final double TIED_YEARS = 4.5;

    private static final double FREE_YEARS = 1.7;
    private static final double FIRST_GAIN = 0.35;
    private static final double KEPT = 0.985;
    /** A cell outside its tolerance weighs as much as this misfit on average. */
    private static final double OUTSIDE_WEIGHS = 0.004;

    private static final double KEPT_ATTRACTION = 0.995;

    private final Model model = Model.load();
    private List<Life> lives = List.of();
    private double gain;
    private double best = Double.MAX_VALUE;
    private double pushWhileTied =
            model.effects().tied("push_spread", "<2000") / model.effects().free("push_spread", "<2000");

    private CalibrationFit() {}

    /** @param args the number of rounds */
    public static void main(String[] args) throws IOException {
        CalibrationFit fit = new CalibrationFit();
        int rounds = Integer.parseInt(args[0]);
        for (int round = 0; round < rounds; round++) {
            fit.gain = FIRST_GAIN * (1 - 0.7 * round / rounds);
            fit.lives = CalibrationReport.simulate(SimulationOptions.DEFAULT, fit.model);
            fit.writeIfBest();
            fit.step();
        }
    }

    private void writeIfBest() throws IOException {
        List<Cell> cells = Calibration.of(lives);
        double misfit = cells.stream()
                .mapToDouble(cell -> Math.min(5, Math.pow(cell.difference() / Math.max(cell.tolerance(), 0.5), 2)))
                .average()
                .orElseThrow();
        long outside = cells.stream().filter(cell -> !cell.isWithinTolerance()).count();
        System.out.println("misfit " + misfit + ", outside " + outside + " of " + cells.size());
        double score = misfit + outside * OUTSIDE_WEIGHS;
        if (score < best) {
            best = score;
            write();
        }
    }

    private void step() {
        constants();
        people();
        levels();
        spread();
        pushWhileTied();
        attractions();
        named();
    }

    private void constants() {
        double within5 = 10491 / 53489.0 - share(early(), 0, 5);
        double years6to7 = 8096 / 53489.0 - share(early(), 6, 7);
        model.effects().add("constant", "", gain * within5 / TIED_YEARS, gain * years6to7 / FREE_YEARS);
    }

    /** Half by the coefficients, half by the rows of Table 2, where both are known. */
    private void people() {
        MoveRegression fit = new MoveRegression(lives);
        Map<String, double[]> rows = rowErrors();
        for (Map<String, String> row : Published.rows("regression_2010_2016")) {
            String variable = row.get("variable");
            String category = row.get("category");
            if (variable.equals("constant") || variable.equals("out_migration_quartile")) {
                continue;
            }
            OptionalDouble tied = fit.coefficient("within_5_years", variable, category);
            OptionalDouble free = fit.coefficient("years_6_to_7", variable, category);
            if (tied.isPresent() && free.isPresent()) {
                double errorTied = Double.parseDouble(row.get("within_5_years")) - tied.getAsDouble();
                double errorFree = Double.parseDouble(row.get("years_6_to_7")) - free.getAsDouble();
                double[] error = rows.getOrDefault(variable + ":" + category, new double[] {errorTied, errorFree});
                model.effects()
                        .add(
                                variable,
                                category,
                                gain * (0.5 * errorTied + 0.5 * error[0]) / TIED_YEARS,
                                gain * (0.5 * errorFree + 0.5 * error[1]) / FREE_YEARS);
            }
        }
    }

    private Map<String, double[]> rowErrors() {
        Map<String, double[]> errors = new LinkedHashMap<>();
        for (Map<String, String> row : Published.rows("moved_2010_2016")) {
            String dimension = row.get("dimension");
            List<Life> group = early().stream()
                    .filter(life -> dimension.equals("all")
                            || life.profile().category(dimension).equals(row.get("category")))
                    .toList();
            double settled = Double.parseDouble(row.get("settled"));
            errors.put(dimension + ":" + row.get("category"), new double[] {
                Double.parseDouble(row.get("within_5_years")) / settled - share(group, 0, 5),
                Double.parseDouble(row.get("years_6_to_7")) / settled - share(group, 6, 7)
            });
        }
        return errors;
    }

    private void levels() {
        decay("size_band");
        decay("centrality");
        decay("region");
        decay("push_level");
        double small = step(0.775, life -> size(life).compareTo(SizeBand.FROM_2000) >= 0);
        addLevel("2000-4999", small);
        addLevel("<2000", small);
        addLevel("5000-9999", step(0.61, life -> size(life) == SizeBand.FROM_5000));
        addLevel("50000+", step(0.30, life -> size(life) == SizeBand.FROM_50000));
        addLevel("1", step(0.245, life -> life.home().centrality() == 1));
        addLevel("6", step(0.78, life -> life.home().centrality() == 6));
        long north = early().stream()
                .filter(life -> life.livedIn() != null && life.livedIn().region() == Region.NORD_NORGE)
                .count();
        addLevel("Nord-Norge", 0.2 * gain * Math.log(north / 3746.0));
    }

    /** Keeps constants that could stand in for each other from running away in opposite directions. */
    private void decay(String variable) {
        model.effects().byName().forEach((name, effect) -> {
            if (name.startsWith(variable)) {
                effect[0] *= KEPT;
                effect[1] *= KEPT;
            }
        });
    }

    private double step(double published, Predicate<Life> who) {
        List<Life> group = lives.stream()
                .filter(life -> life.settledWithin(2010, 2013))
                .filter(who)
                .toList();
        return gain * 0.7 * Math.log(Math.log(1 - published) / Math.log(1 - share(group, 0, 10)));
    }

    private void addLevel(String category, double step) {
        model.effects().add("push_level", category, pushWhileTied * step, step);
    }

    /** The places' push counts for less while people are tied: as much less as the effect of the highest quartile says. */
    private void pushWhileTied() {
        double high = new MoveRegression(lives)
                .coefficient("within_5_years", "out_migration_quartile", "high")
                .orElseThrow();
        pushWhileTied += gain * (0.20 - high) * 2;
        model.effects().byName().forEach((name, effect) -> {
            if (name.startsWith("push_")) {
                effect[0] = pushWhileTied * effect[1];
            }
        });
    }

    private void spread() {
        PlaceCounts places = new PlaceCounts(lives, 2010, 2016);
        List<Double> shares = places.byOutShare().stream().map(places::outShare).toList();
        double range = shares.get(3 * shares.size() / 4) - shares.get(shares.size() / 4);
        for (SizeBand band : SizeBand.values()) {
            double step = 0.5 * gain * model.effects().free("push_spread", band.label()) * (0.31 / range - 1);
            model.effects().add("push_spread", band.label(), pushWhileTied * step, step);
        }
    }

    private void attractions() {
        model.attractions()
                .byName()
                .replaceAll((name, effect) -> name.startsWith("spread") ? effect : KEPT_ATTRACTION * effect);
        for (Map<String, String> row : Published.rows("before_after_2010_2016")) {
            if (!row.get("dimension").equals("all")) {
                long there = early().stream()
                        .filter(life -> life.livedIn() != null && is(life.livedIn(), row))
                        .count();
                double step = gain * Math.log(Double.parseDouble(row.get("lives_there_2023")) / there);
                model.attractions().add(row.get("dimension"), row.get("category"), step);
            }
        }
    }

    private void named() {
        PlaceCounts places = new PlaceCounts(lives, 2010, 2021);
        Map<String, double[]> targets = targets();
        for (Municipality place : model.places()) {
            double[] target = targets.getOrDefault(place.name(), usual(places, place.code()));
            double settled = Math.max(1, places.settled(place.code()));
            double arrived = Math.max(1, places.arrived(place.code()));
            if (target != null) {
                model.named()
                        .scale(place.code(), Math.pow(target[0] / settled, 0.8), 1, Math.pow(target[1] / arrived, 0.8));
            }
        }
    }

    /** Nobody else takes in more than were settled, or near as many as those named. */
    private static double[] usual(PlaceCounts places, MunicipalityCode code) {
        double settled = Math.max(1, places.settled(code));
        double arrived = places.arrived(code);
        double most = Math.min(440, 0.85 * settled);
        boolean tooMany = arrived > most;
        return tooMany ? new double[] {settled * 1.1, most} : null;
    }

    /** People settled, and people who came, among those settled 2010–2021: as published, or as its order leads to think. */
    private static Map<String, double[]> targets() {
        return Map.ofEntries(
                target("Oslo", 5400, 4850),
                target("Fredrikstad", 800, 1100),
                target("Drammen", 1350, 1000),
                target("Bergen", 3300, 930),
                target("Lillestrøm", 900, 790),
                target("Trondheim", 2700, 750),
                target("Stavanger", 1900, 710),
                target("Kristiansand", 1650, 670),
                target("Sarpsborg", 560, 640),
                target("Bærum", 820, 605),
                target("Skien", 950, 575),
                target("Ullensaker", 257, 540),
                target("Halden", 330, 385),
                target("Indre Østfold", 340, 400),
                target("Ås", 170, 205));
    }

    private static Map.Entry<String, double[]> target(String name, double settled, double arrived) {
        return Map.entry(name, new double[] {settled, arrived});
    }

    private void write() throws IOException {
        Files.write(
                TABLES.resolve("effects.csv"),
                lines(
                        "variable,category,tied,free",
                        model.effects().byName().entrySet().stream()
                                .map(entry -> entry.getKey().replaceFirst(":", ",")
                                        + number(",%.5f", entry.getValue()[0])
                                        + number(",%.5f", entry.getValue()[1]))));
        Files.write(
                TABLES.resolve("attractions.csv"),
                lines(
                        "variable,category,effect",
                        model.attractions().byName().entrySet().stream()
                                .map(entry ->
                                        entry.getKey().replaceFirst(":", ",") + number(",%.4f", entry.getValue()))));
        Files.write(
                TABLES.resolve("places.csv"),
                lines(
                        "code,name,intensity,push,pull",
                        model.places().stream()
                                .filter(place -> model.named().byCode().containsKey(place.code()))
                                .map(place -> place.code() + "," + place.name() + character(place))));
    }

    private String character(Municipality place) {
        NamedPlaces.Character own = model.named().of(place.code());
        return number(",%.3f", own.intensity()) + number(",%.3f", own.push()) + number(",%.3f", own.pull());
    }

    private static List<String> lines(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows).toList();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private List<Life> early() {
        return lives.stream().filter(life -> life.settledWithin(2010, 2016)).toList();
    }

    private static SizeBand size(Life life) {
        return life.home().sizeBand();
    }

    private static double share(List<Life> group, int first, int last) {
        return group.stream().filter(life -> life.leftWithin(first, last)).count() / (double) group.size();
    }

    private static boolean is(Municipality place, Map<String, String> row) {
        return switch (row.get("dimension")) {
            case "centrality" -> Integer.toString(place.centrality()).equals(row.get("category"));
            case "region" -> place.region().label().equals(row.get("category"));
            default -> place.sizeBand().label().equals(row.get("category"));
        };
    }
}
