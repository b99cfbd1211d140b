package no.bofast.disclosure.release;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;

/**
 * How many are shown as living in each municipality at the end of a year: the multiple of three next to their count, but no fewer than those shown as
 * settled there who neither departed nor were lost, and in the country no more than those shown as settled and not lost.
 */
final class Residents {

    private final Shown shown;
    private final SortedMap<MunicipalityCode, Integer> people = new TreeMap<>();

    Residents(Shown shown) {
        this.shown = shown;
    }

    void show() {
        shown.inhabited().forEach(code -> people.put(code, Math.max(near(code), stayed(code))));
        int most = shown.released(new Sum.Country(Kept.SETTLED)) - shown.released(new Sum.Country(Kept.LOST));
        int over = people.values().stream().mapToInt(Integer::intValue).sum() - most;
        while (over > 0 && takeThree()) {
            over -= RoundingToThree.BASE;
        }
        people.forEach((code, number) -> shown.showLiving(new Strand.Living(code), number));
    }

    private int near(MunicipalityCode code) {
        Strand.Living living = new Strand.Living(code);
        return RoundingToThree.near(Math.max(0, shown.counted(living)), shown.dither(living));
    }

    private int stayed(MunicipalityCode code) {
        return shown.room(Kept.DEPARTED, kept -> new Strand.Place(code, kept));
    }

    /** Takes three away where most are shown above the count; false if there is no such place. */
    private boolean takeThree() {
        Optional<MunicipalityCode> most = people.keySet().stream()
                .filter(code -> people.get(code) - RoundingToThree.BASE >= stayed(code))
                .max(Comparator.<MunicipalityCode>comparingInt(
                                code -> people.get(code) - shown.counted(new Strand.Living(code)))
                        .thenComparing(Comparator.reverseOrder()));
        most.ifPresent(code -> people.merge(code, -RoundingToThree.BASE, Integer::sum));
        return most.isPresent();
    }
}
