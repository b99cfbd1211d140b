package no.bofast.http.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.Quartile;
import no.bofast.view.FollowUp;

/**
 * In which quartile of the municipalities the out-migration share of each lies, cohorts of the same ages compared: those settled in a year are held
 * against those settled in the same year in the whole country. Of a share that isn't shown there is none.
 *
 * <p>All are ranked by the numbers that the reader sees of the country: a municipality that sees its own exactly must not read from ranks what the
 * others' exact numbers are.
 */
record AgeQuartiles(Map<MunicipalityCode, Quartile> quartiles) {

    private record Ranked(MunicipalityCode code, double ratio) {}

    static AgeQuartiles of(FigureSource source) {
        Map<MunicipalityCode, FollowUp> places = new HashMap<>();
        FollowUp country = new FollowUp();
        Sight sight = source.country();
        source.municipalities().keySet().forEach(code -> {
            FollowUp there = new FollowUp();
            sight.view().of(code).addFollowUpTo(there);
            places.put(code, there);
            country.add(there);
        });
        List<Ranked> ranked = places.entrySet().stream()
                .filter(place -> isShown(place.getValue(), sight))
                .map(place -> new Ranked(place.getKey(), ratio(place.getValue(), country)))
                .sorted(Comparator.comparingDouble(Ranked::ratio).thenComparing(Ranked::code))
                .toList();
        Map<MunicipalityCode, Quartile> quartiles = new HashMap<>();
        for (int place = 0; place < ranked.size(); place++) {
            quartiles.put(ranked.get(place).code(), Quartile.at(place, ranked.size()));
        }
        return new AgeQuartiles(quartiles);
    }

    private static boolean isShown(FollowUp place, Sight sight) {
        return place.settled() > 0
                && sight.share(place.departed(), place.settled()).value() != null;
    }

    private static double ratio(FollowUp place, FollowUp country) {
        double expected = place.departedAsIn(country);
        return expected > 0 ? place.departed() / expected : 0;
    }

    /** As the tables write it. */
    Optional<String> of(MunicipalityCode code) {
        return Optional.ofNullable(quartiles.get(code)).map(Quartile::label);
    }
}
