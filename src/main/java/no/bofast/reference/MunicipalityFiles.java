package no.bofast.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.bofast.csv.CsvTable;
import no.bofast.domain.Areas;
import no.bofast.domain.BasicAmounts;
import no.bofast.domain.BoundaryAdjustment;
import no.bofast.domain.GrantFollowing;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.MunicipalityTables;

/**
 * An operator's tables of municipalities, put upon those that Bofast comes with: reforms to come, the classes of new municipalities,
 * boundary adjustments, and where basic units and districts lie; and basic amounts of later years.
 *
 * <p>Changes are read first, since the other tables speak of the municipalities that there are after them. What is wrong in a
 * table is told in one line, as an {@link IllegalArgumentException}. Used once.
 */
public final class MunicipalityFiles {

    private static final int MOST_TOLD = 5;

    private final MunicipalityTables shipped;
    private final Reforms reforms;
    private MunicipalityDivision division;
    private final Set<BoundaryAdjustment> adjustments = new HashSet<>();
    private final Map<String, List<MunicipalityCode>> areas = new HashMap<>();
    private final Map<MunicipalityCode, Municipality> municipalities;
    private BasicAmounts amounts;

    public MunicipalityFiles(MunicipalityTables shipped) {
        this.shipped = shipped;
        this.reforms = new Reforms(shipped.division());
        this.division = shipped.division();
        this.municipalities = new TreeMap<>(shipped.municipalities());
        this.amounts = shipped.amounts();
    }

    /** What Klass tells of changes, as JSON or CSV. */
    public void readChanges(byte[] file) {
        reforms.apply(ChangesFile.read(file));
        if (!reforms.contradictions().isEmpty()) {
            throw new IllegalArgumentException("contradicts what is known: " + some(reforms.contradictions()));
        }
        division = reforms.division(Set.of(), Areas.NONE);
    }

    /** Facts of municipalities, in the columns of {@code municipalities.csv}. */
    public void readClasses(byte[] file) {
        Set<MunicipalityCode> today = ofToday();
        for (Municipality municipality : MunicipalitiesTable.read(file)) {
            if (!today.contains(municipality.code())) {
                throw new IllegalArgumentException(municipality.code() + " is no municipality of today");
            }
            municipalities.put(municipality.code(), municipality);
        }
    }

    /** Boundary adjustments: {@code on}, and by any code they ever had the municipalities {@code from} and {@code to}. */
    public void readAdjustments(byte[] file) {
        for (CsvTable.Line line : CsvTable.of(file, List.of("on", "from", "to")).lines()) {
            MunicipalityCode from = current(line, "from");
            MunicipalityCode to = current(line, "to");
            if (!from.equals(to)) {
                adjustments.add(new BoundaryAdjustment(line.read("on", "a date", LocalDate::parse), from, to));
            }
        }
    }

    /** Where basic units and districts lie: {@code area}, a basic unit's eight digits or a district's name, and {@code municipality}. */
    public void readAreas(byte[] file) {
        for (CsvTable.Line line :
                CsvTable.of(file, List.of("area", "municipality")).lines()) {
            areas.merge(line.text("area"), List.of(current(line, "municipality")), MunicipalityFiles::both);
        }
    }

    /** Basic amounts of years, in the columns of {@code basic-amounts.csv}: of years that Bofast knows as well, they prevail. */
    public void readAmounts(byte[] file) {
        Map<Integer, Integer> byYear = new HashMap<>(amounts.byYear());
        byYear.putAll(BasicAmountsTable.read(file).byYear());
        amounts = new BasicAmounts(byYear);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        Set<T> both = new TreeSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    private MunicipalityCode current(CsvTable.Line line, String column) {
        return line.read(
                column,
                "the code of a municipality",
                text -> division.current(text).orElseThrow());
    }

    /**
     * All of it.
     *
     * @throws IllegalArgumentException if there are municipalities of which nothing is known
     */
    public MunicipalityTables tables() {
        Set<MunicipalityCode> today = ofToday();
        Set<MunicipalityCode> unknown = new TreeSet<>(today);
        unknown.removeAll(municipalities.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the classes of new municipalities are missing: " + some(unknown));
        }
        municipalities.keySet().retainAll(today);
        return new MunicipalityTables(
                reforms.division(adjustments, new Areas(areas)),
                shipped.division(),
                new TreeMap<>(municipalities),
                amounts,
                GrantFollowing.NONE);
    }

    private Set<MunicipalityCode> ofToday() {
        Set<MunicipalityCode> today = new HashSet<>(division.currentByCode().values());
        division.splits().forEach(split -> today.addAll(split.successors()));
        return today;
    }

    private static String some(Collection<?> all) {
        String told = all.stream().limit(MOST_TOLD).map(Object::toString).collect(Collectors.joining("; "));
        int untold = all.size() - MOST_TOLD;
        return untold > 0 ? told + "; and " + untold + " more" : told;
    }
}
