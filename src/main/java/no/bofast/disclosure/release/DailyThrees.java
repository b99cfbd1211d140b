package no.bofast.disclosure.release;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;

/**
 * Gives threes to municipalities, day by day. Mutable, for one thread.
 *
 * <p>Of the country each count is shown as the multiple of three next to it and its dither. What that is more than the day before goes by threes to
 * municipalities in which someone more was counted, in a month whose release is yet to be made; each three is of such a month. So a month's release
 * is the sum of what days gave it, and the country's numbers of a day, and those of classes of municipalities, are sums of the same threes.
 * In no month have more been shown to leave a municipality by then than to come.
 */
final class DailyThrees {

    /** Of a month that nothing was counted in; never changed. */
    private static final Tallies<Strand.Place> NOTHING = new Tallies<>();

    /** How much the balance of the country through a month weighs at most. */
    private static final double MOST_PULL = 4;
    /** How much each class of a municipality weighs beside the municipality itself, and how many missing of it count at most. */
    private static final double PULL_OF_CLASSES = 0.25;

    private static final double MOST_OF_CLASS = 6;

    private static final Comparator<Known> EARLIEST_FIRST = Comparator.comparing(Known::release)
            .thenComparing(known -> known.place().municipality());

    private final Dithers dithers;
    private final PlaceClasses classes;
    private final Tallies<Kept> country = new Tallies<>();
    private final Tallies<Strand.Place> places = new Tallies<>();
    private final Tallies<OfClass> byClass = new Tallies<>();
    private final Tallies<OfMonth> months = new Tallies<>();
    private final SortedMap<YearMonth, Tallies<Strand.Place>> open = new TreeMap<>();

    /** What is counted in a municipality, and which release tells it. */
    record Known(YearMonth release, Strand.Place place) {}

    /** The country in a month that is open. */
    private record OfMonth(YearMonth release, Kept kept) {}

    /** A class of municipalities, or a county. */
    private record OfClass(String of, Kept kept) {}

    DailyThrees(Dithers dithers, PlaceClasses classes) {
        this.dithers = dithers;
        this.classes = classes;
    }

    /** Takes note of a release that was made. */
    void restore(Release made) {
        made.cells().forEach(cell -> {
            if (cell.strand() instanceof Strand.Place place) {
                addTo(country, place.kept(), cell);
                addTo(places, place, cell);
                classes(place).forEach(of -> addTo(byClass, of, cell));
            }
        });
    }

    /** Goes on with months that threes were drawn for. */
    void reopen(List<Release> unmade) {
        unmade.forEach(month -> {
            restore(month);
            month.cells().forEach(cell -> {
                Strand.Place place = (Strand.Place) cell.strand();
                addTo(months, new OfMonth(month.covered(), place.kept()), cell);
                addTo(ofMonth(month.covered()), place, cell);
            });
        });
    }

    private static <S> void addTo(Tallies<S> tallies, S strand, Release.BaseCell cell) {
        tallies.count(strand, cell.counted());
        tallies.release(strand, cell.shown());
    }

    /** Counts a change. */
    void count(Known known, int change) {
        country.count(known.place().kept(), change);
        months.count(new OfMonth(known.release(), known.place().kept()), change);
        places.count(known.place(), change);
        classes(known.place()).forEach(of -> byClass.count(of, change));
        ofMonth(known.release()).count(known.place(), change);
    }

    /** Gives out the threes of a day of which everything was counted; those for whom there is no room wait for the next. */
    void draw() {
        for (Kept kept : Kept.values()) {
            int due = RoundingToThree.near(country.counted(kept), dithers.of("country|" + kept.label()))
                    - country.released(kept);
            if (due > 0) {
                new Sharing<Known>(this::missing, this::need, this::room)
                        .share(due / RoundingToThree.BASE, grown(kept), this::give);
            }
        }
    }

    private List<Known> grown(Kept kept) {
        return open.entrySet().stream()
                .flatMap(month -> month.getValue().strands().stream()
                        .filter(place ->
                                place.kept() == kept && month.getValue().counted(place) > 0)
                        .map(place -> new Known(month.getKey(), place)))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    /** Both in the month and in all. */
    private int missing(Known known) {
        return Math.min(places.missing(known.place()), open.get(known.release()).missing(known.place()));
    }

    /** With regard to what the country is shown with through that month, and classes so far, so that errors don't add up. */
    private double need(Known known) {
        int through = missingThrough(known.release(), known.place().kept());
        return places.missing(known.place())
                + dithers.of(known.place())
                + ofShare(known.place())
                + ofClasses(known.place())
                + within(MOST_PULL, through);
    }

    private double ofClasses(Strand.Place place) {
        return PULL_OF_CLASSES
                * classes(place)
                        .mapToDouble(of -> within(MOST_OF_CLASS, byClass.missing(of)))
                        .sum();
    }

    private Stream<OfClass> classes(Strand.Place place) {
        return classes.of(place.municipality()).stream().map(of -> new OfClass(of, place.kept()));
    }

    private static double within(double most, double missing) {
        return Math.max(-most, Math.min(most, missing));
    }

    /** Of the country, without what is missing of later months. */
    private int missingThrough(YearMonth release, Kept kept) {
        return country.missing(kept)
                - open.tailMap(release.plusMonths(1)).keySet().stream()
                        .mapToInt(later -> months.missing(new OfMonth(later, kept)))
                        .sum();
    }

    private double ofShare(Strand.Place place) {
        return ShownShare.wish(
                place.kept(), kept -> places.counted(place.as(kept)), kept -> places.released(place.as(kept)));
    }

    /** How many more may be shown in a month: neither by then nor by any later month more have left than have come. */
    private int room(Known known) {
        if (known.place().kept() == Kept.SETTLED) {
            return Shown.WITHOUT_LIMIT;
        }
        MunicipalityCode municipality = known.place().municipality();
        int staying = staying(municipality, places);
        int least = staying;
        for (YearMonth later = open.lastKey(); later.isAfter(known.release()); later = later.minusMonths(1)) {
            staying -= staying(municipality, open.getOrDefault(later, NOTHING));
            least = Math.min(least, staying);
        }
        return least;
    }

    private static int staying(MunicipalityCode municipality, Tallies<Strand.Place> shown) {
        return Shown.room(each -> shown.released(new Strand.Place(municipality, each)));
    }

    private void give(Known known) {
        country.release(known.place().kept(), RoundingToThree.BASE);
        months.release(new OfMonth(known.release(), known.place().kept()), RoundingToThree.BASE);
        places.release(known.place(), RoundingToThree.BASE);
        classes(known.place()).forEach(of -> byClass.release(of, RoundingToThree.BASE));
        open.get(known.release()).release(known.place(), RoundingToThree.BASE);
    }

    /** What was given to a month in all, which is released now. */
    List<Release.BaseCell> close(YearMonth release) {
        Tallies<Strand.Place> closed = open.remove(release);
        return closed == null ? List.of() : cells(closed);
    }

    /** What months whose releases are yet to be made were counted and given so far, the earliest first. */
    List<Release> open() {
        return open.entrySet().stream()
                .map(month -> new Release(month.getKey(), cells(month.getValue())))
                .toList();
    }

    private static List<Release.BaseCell> cells(Tallies<Strand.Place> tallies) {
        return tallies.strands().stream()
                .map(place -> new Release.BaseCell(place, tallies.counted(place), tallies.released(place)))
                .filter(cell -> cell.counted() != 0 || cell.shown() != 0)
                .sorted(Comparator.comparing(cell -> cell.strand().canonical()))
                .toList();
    }

    /** Hands over what each municipality has been given in all. */
    void forEachShown(ObjIntConsumer<Strand.Place> visitor) {
        places.strands().forEach(place -> visitor.accept(place, places.released(place)));
    }

    private Tallies<Strand.Place> ofMonth(YearMonth month) {
        return open.computeIfAbsent(month, unused -> new Tallies<>());
    }
}
