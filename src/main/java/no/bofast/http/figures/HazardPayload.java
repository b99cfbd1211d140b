package no.bofast.http.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.bofast.domain.hazard.HazardByMonth;
import no.bofast.report.measures.Bounds;
import no.bofast.warning.baseline.HazardStep;

/**
 * How many leave by months since settlement.
 *
 * @param points intervals of months, from settlement on; only those in which anyone was at risk
 * @param steps whether the hazard steps where programmes and grants end; empty of too few departures
 */
record HazardPayload(List<Point> points, List<Step> steps) {

    /** A year after settlement, and where programmes and grants end. */
    static final List<Integer> STEPS = List.of(12, 24, 36, 48, 60);

    private static final double OUTSIDE = 0.05;

    /**
     * An interval.
     *
     * @param from the first month since settlement
     * @param through the last
     * @param atRisk person-months
     * @param hazard departures of those at risk, a month
     * @param lower in 95 of 100 cases the hazard is this or more
     * @param upper and this or less
     */
    record Point(int from, int through, long atRisk, long departures, Double hazard, Double lower, Double upper) {}

    /**
     * By what the hazard is multiplied from a month on.
     *
     * @param before departures of the twelve months before
     * @param after departures of the twelve months from it on
     * @param pValue how likely a step as large or larger would be if there were none
     * @param pAgainstPeers how likely steps as different would be if they were the same as among peers; null without peers
     */
    record Step(
            int month,
            long before,
            long after,
            Double factor,
            Double lower,
            Double upper,
            Double pValue,
            Double pAgainstPeers) {}

    static HazardPayload of(HazardByMonth hazards, int width) {
        return new HazardPayload(points(hazards, width), steps(hazards, Optional.empty()));
    }

    /** Of a municipality against its peers. */
    static HazardPayload of(HazardByMonth hazards, HazardByMonth peers, int width) {
        return new HazardPayload(points(hazards, width), steps(hazards, Optional.of(peers)));
    }

    private static List<Point> points(HazardByMonth hazards, int width) {
        return IntStream.iterate(0, from -> from < hazards.months(), from -> from + width)
                .mapToObj(from -> point(hazards, from, from + width))
                .filter(point -> point.atRisk() > 0)
                .toList();
    }

    private static Point point(HazardByMonth hazards, int from, int before) {
        long atRisk = IntStream.range(from, before).mapToLong(hazards::atRisk).sum();
        long departures =
                IntStream.range(from, before).mapToLong(hazards::departures).sum();
        if (atRisk == 0) {
            return new Point(from, before - 1, 0, departures, null, null, null);
        }
        Bounds bounds = Bounds.wilson(Math.toIntExact(departures), Math.toIntExact(atRisk));
        return new Point(
                from,
                before - 1,
                atRisk,
                departures,
                Payloads.rounded((double) departures / atRisk, 6),
                Payloads.rounded(bounds.low(), 6),
                Payloads.rounded(bounds.high(), 6));
    }

    private static List<Step> steps(HazardByMonth hazards, Optional<HazardByMonth> peers) {
        return STEPS.stream()
                .flatMap(month -> HazardStep.at(hazards, month).stream())
                .map(step -> step(step, peers.flatMap(others -> HazardStep.at(others, step.month()))))
                .toList();
    }

    private static Step step(HazardStep step, Optional<HazardStep> peers) {
        return new Step(
                step.month(),
                step.before(),
                step.after(),
                Payloads.rounded(step.factor(), 2),
                Payloads.rounded(step.low(OUTSIDE), 2),
                Payloads.rounded(step.high(OUTSIDE), 2),
                Payloads.rounded(step.pValue(), 4),
                peers.map(other -> Payloads.rounded(step.pValueAgainst(other), 4))
                        .orElse(null));
    }
}
