package no.bofast.http.figures;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.CellCount;
import no.bofast.http.figures.MunicipalityResource.Flow;

/** The greatest flows from and to one municipality, over all settlement years. */
public final class Flows {

    private static final int MOST = 15;

    private Flows() {}

    /** Where those settled here departed to. */
    static List<Flow> to(MunicipalityCode here, FigureSource source) {
        return greatest(
                sums(source.flows(view -> view.of(here).counts().flows()), Cell.Flow::destination).entrySet().stream()
                        .map(sum -> flow(sum.getKey(), sum.getValue(), source)));
    }

    /** Where those who departed to here were settled. */
    static List<Flow> from(MunicipalityCode here, FigureSource source) {
        return greatest(
                sums(source.flows(view -> view.of(here).arrivals()), Cell.Flow::municipality).entrySet().stream()
                        .map(sum -> flow(sum.getKey(), sum.getValue(), source)));
    }

    private static Map<MunicipalityCode, Integer> sums(
            Stream<Map.Entry<Cell.Flow, CellCount>> flows, Function<Cell.Flow, MunicipalityCode> end) {
        Map<MunicipalityCode, Integer> sums = new TreeMap<>();
        flows.forEach(
                flow -> sums.merge(end.apply(flow.getKey()), flow.getValue().total(), Integer::sum));
        sums.remove(MunicipalityCode.PROTECTED);
        return sums;
    }

    private static Flow flow(MunicipalityCode end, int departed, FigureSource source) {
        return new Flow(end.toString(), source.nameOf(end).orElse(null), departed);
    }

    private static List<Flow> greatest(Stream<Flow> flows) {
        return flows.filter(flow -> flow.departed() > 0)
                .sorted(comparing(Flow::departed).reversed().thenComparing(Flow::municipality))
                .limit(MOST)
                .toList();
    }
}
