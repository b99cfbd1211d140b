package no.bofast.simulator;

import java.util.List;
import java.util.Map;
import no.bofast.domain.Municipality;

/** Moves how single places differ from their class towards what the report says of them. */
final class NamedStep {

    private static final double GAIN = 0.5;

    private final Model model;
    private final PlaceCounts places;
    private final double runs;

    NamedStep(Model model, List<List<Life>> runs) {
        this.model = model;
        this.runs = runs.size();
        this.places = new PlaceCounts(runs.stream().flatMap(List::stream).toList(), 2010, 2021);
    }

    void step() {
        Map<String, double[]> targets = targets();
        for (Municipality place : model.places()) {
            double settled = Math.max(1, places.settled(place.code()) / runs);
            double arrived = Math.max(1, places.arrived(place.code()) / runs);
            double[] target = targets.getOrDefault(place.name(), usual(settled, arrived));
            if (target != null) {
                model.named()
                        .scale(
                                place.code(),
                                Math.pow(target[0] / settled, GAIN),
                                1,
                                Math.pow(target[1] / arrived, GAIN));
            }
        }
    }

    /** Nobody else takes in more than were settled, or near as many as those named. */
    private static double[] usual(double settled, double arrived) {
        double most = Math.min(440, 0.7 * settled);
        boolean tooMany = arrived > most;
        return tooMany ? new double[] {settled * 1.1, most} : null;
    }

    /** People settled, and people who came, among those settled 2010–2021: as published, or as its order leads to think. */
    private static Map<String, double[]> targets() {
        return Map.ofEntries(
                target("Oslo", 5400, 4900),
                target("Fredrikstad", 800, 1100),
                target("Drammen", 1350, 1000),
                target("Bergen", 3300, 930),
                target("Lillestrøm", 900, 790),
                target("Trondheim", 2700, 750),
                target("Stavanger", 1900, 710),
                target("Kristiansand", 1650, 670),
                target("Sarpsborg", 560, 640),
                target("Bærum", 820, 605),
                target("Skien", 950, 580),
                target("Ullensaker", 257, 545),
                target("Halden", 320, 390),
                target("Indre Østfold", 330, 410),
                target("Ås", 165, 210));
    }

    private static Map.Entry<String, double[]> target(String name, double settled, double arrived) {
        return Map.entry(name, new double[] {settled, arrived});
    }
}
