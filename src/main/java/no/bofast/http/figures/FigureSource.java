package no.bofast.http.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import no.bofast.disclosure.Audience;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Cell;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.OperatorTables;
import no.bofast.domain.RightsRules;
import no.bofast.domain.municipality.CellCount;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.report.measures.Places;
import no.bofast.view.CountsView;
import no.bofast.view.Edition;
import no.bofast.view.Imprint;
import no.bofast.view.MonitorView;
import no.bofast.view.MunicipalityView;
import no.bofast.warning.AlertChange;

/**
 * What every resource answers one reader from: the exact view where they may see it, the last release elsewhere.
 *
 * @param released the same for the whole answer, also if the next release is shown meanwhile
 * @param said in which languages its sentences are
 */
public record FigureSource(
        MonitorView live,
        MonitorView released,
        SortedMap<MunicipalityCode, Municipality> municipalities,
        Audience audience,
        RightsRules rights,
        Imprint imprint,
        OperatorTables tables,
        AlsoKnown alsoKnown,
        Ranks ranks,
        Said said) {

    /** In which quartile each municipality lies. */
    AgeQuartiles quartiles() {
        return ranks.of(this);
    }

    /** The municipalities as measures see them. */
    Places places() {
        return new Places(municipalities, tables);
    }

    /** Of the country, of classes of municipalities and of flows: of all that belongs to no single municipality. */
    public Sight country() {
        return sight(Optional.empty());
    }

    /** Of one municipality. */
    public Sight of(MunicipalityCode code) {
        return sight(Optional.of(code));
    }

    private Sight sight(Optional<MunicipalityCode> owner) {
        return audience.seesExactly(owner)
                ? new Sight(live, Disclosure.EXACT)
                : new Sight(released, Disclosure.RELEASED);
    }

    public AsOf asOf() {
        return country().asOf();
    }

    /** The life of each alert that the reader sees, by its id: its changes, oldest first. */
    public SortedMap<String, List<AlertChange>> lives() {
        SortedMap<String, List<AlertChange>> lives = new TreeMap<>();
        for (MonitorView view : List.of(released, live)) {
            view.alerts().lives().forEach((id, life) -> {
                if (of(life.get(0).municipality()).view() == view) {
                    lives.put(id, life);
                }
            });
        }
        return lives;
    }

    /** All flows that the reader sees; a departure belongs to the municipality that it is from. */
    Stream<Map.Entry<Cell.Flow, CellCount>> flows(Function<MonitorView, Map<Cell.Flow, CellCount>> flows) {
        return Stream.of(released, live)
                .distinct()
                .flatMap(view -> flows.apply(view).entrySet().stream()
                        .filter(flow -> of(flow.getKey().municipality()).view() == view));
    }

    /** Which release the reader sees; empty for who sees anything exactly, and before the first release. */
    public Optional<Edition> edition() {
        return audience.equals(Audience.EVERYONE) ? released.edition() : Optional.empty();
    }

    /** The name of a municipality; empty for the pseudo-municipality. */
    Optional<String> nameOf(MunicipalityCode code) {
        return Optional.ofNullable(municipalities.get(code)).map(Municipality::name);
    }

    /** The counts of a municipality, for who sees all of them exactly: there is nothing else to show of what isn't released. */
    Optional<MunicipalityView> exactly(MunicipalityCode code) {
        Sight sight = of(code);
        return sight.isExact() ? Optional.of(sight.view().of(code)) : Optional.empty();
    }

    /** The counts of the nation, for who sees all of them exactly. */
    Optional<CountsView> exactlyOfNation() {
        Sight sight = country();
        return sight.isExact() ? Optional.of(sight.view().counts()) : Optional.empty();
    }

    /** Whether counts of the country are {@code exact} or {@code released}. */
    String countsLabel() {
        return country().label();
    }
}
