package no.bofast.report.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.SettlementYears;

/**
 * The normal equations of each municipality under a design, for one outcome: those of all municipalities give the model, those of one what is
 * to be expected there.
 *
 * @param of the equations of the municipalities that settled anyone in the years asked for
 */
record MunicipalityEquations(Design design, SortedMap<MunicipalityCode, Equations> of) {

    static MunicipalityEquations of(
            ProductSums sums, Design design, SettlementYears years, int through, Horizon horizon, Places places) {
        SortedMap<MunicipalityCode, Equations> of = new TreeMap<>();
        sums.byMunicipality()
                .forEach((code, groups) -> places.find(code).ifPresent(home -> {
                    Equations equations = new Equations(design.size());
                    groups.subMap(years.from(), years.to() + 1)
                            .forEach((year, group) -> equations.add(
                                    group, design.ofGroup(year, home), horizon, horizon.last(year, through)));
                    if (equations.people() > 0) {
                        of.put(code, equations);
                    }
                }));
        return new MunicipalityEquations(design, of);
    }

    Equations all() {
        Equations all = new Equations(design.size());
        of.values().forEach(one -> all.add(one, 1));
        return all;
    }

    LeastSquaresFit fit() {
        return new LeastSquaresFit(all(), design.size());
    }

    Collection<Equations> municipalities() {
        return of.values();
    }

    /** The model of all municipalities but one, which so has no say in what is expected of it. */
    Map<MunicipalityCode, LeastSquaresFit> crossValidated() {
        Equations all = all();
        Map<MunicipalityCode, LeastSquaresFit> fits = new TreeMap<>();
        of.forEach((code, one) -> {
            all.add(one, -1);
            fits.put(code, new LeastSquaresFit(all, design.size()));
            all.add(one, 1);
        });
        return fits;
    }

    /** The terms in the order of the design. */
    List<Term> terms() {
        return new ArrayList<>(design.terms());
    }
}
