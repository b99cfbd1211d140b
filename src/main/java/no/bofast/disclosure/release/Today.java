package no.bofast.disclosure.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;

/**
 * What the public sees of the country, and of classes of municipalities, on a day of the register clock: all that was given to municipalities so far.
 *
 * <p>Sums of the same threes that releases are made of, those included that municipalities are yet to be shown with.
 *
 * @param date what was registered before is in it
 * @param country settled, departed and lost so far
 * @param classes of municipalities of settlement, in the order of breakdown and class; whoever has a protected address is in none
 */
public record Today(LocalDate date, SortedMap<Kept, Integer> country, List<OfClass> classes) {

    /** A breakdown of municipalities. Stored and sent, so new ones go last. */
    public enum By {
        CENTRALITY,
        REGION,
        SIZE_BAND;

        String classOf(Municipality municipality) {
            return switch (this) {
                case CENTRALITY -> Integer.toString(municipality.centrality());
                case REGION -> municipality.region().label();
                case SIZE_BAND -> municipality.sizeBand().label();
            };
        }
    }

    /** One class of municipalities. */
    public record OfClass(By by, String name, SortedMap<Kept, Integer> shown) {}

    public Today {
        classes = List.copyOf(classes);
    }

    /** @param places hands over what each municipality was given in all */
    static Today of(
            LocalDate date,
            Consumer<ObjIntConsumer<Strand.Place>> places,
            Map<MunicipalityCode, Municipality> municipalities) {
        SortedMap<Kept, Integer> country = zeros();
        Map<By, SortedMap<String, SortedMap<Kept, Integer>>> classes = new TreeMap<>();
        municipalities.values().forEach(place -> {
            for (By by : By.values()) {
                classes.computeIfAbsent(by, b -> new TreeMap<>()).computeIfAbsent(by.classOf(place), name -> zeros());
            }
        });
        places.accept((place, shown) -> {
            country.merge(place.kept(), shown, Integer::sum);
            Municipality municipality = municipalities.get(place.municipality());
            if (municipality != null) {
                classes.forEach((by, of) -> of.get(by.classOf(municipality)).merge(place.kept(), shown, Integer::sum));
            }
        });
        List<OfClass> rows = new ArrayList<>();
        classes.forEach((by, of) -> of.forEach((name, shown) -> rows.add(new OfClass(by, name, shown))));
        return new Today(date, country, rows);
    }

    private static SortedMap<Kept, Integer> zeros() {
        SortedMap<Kept, Integer> zeros = new TreeMap<>(Comparator.naturalOrder());
        for (Kept kept : Kept.values()) {
            zeros.put(kept, 0);
        }
        return zeros;
    }
}
