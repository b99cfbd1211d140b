package no.bofast.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.reference.ReferenceTables;

/**
 * Lives as the raw tables of {@code replay} tell of them: the people of {@code cohorts.csv}, each departed one with one of the
 * destinations of {@code flows.csv} for the same municipality, settlement year and years.
 *
 * <p>Where people lived at the census comes from another {@code residents.csv} and is known by settlement year only, so it stands
 * with any life of that year; no published cell asks for more. People under {@code 0000} are left out.
 */
final class TableLives {

    private static final int TRAITS_FROM = 2;
    private static final int MEASURE = 7;
    private static final int YEARS = 8;
    private static final int COUNT = 9;

    private final Map<MunicipalityCode, Municipality> places = ReferenceTables.municipalities();
    private final Map<String, Deque<Municipality>> destinations = new HashMap<>();
    private final Map<String, Deque<Municipality>> residents = new HashMap<>();
    private final Map<List<String>, Integer> stayers = new HashMap<>();
    private final List<Life> lives = new ArrayList<>();

    private TableLives() {}

    /**
     * @param tables directory of the tables at the end of the register
     * @param census directory of the tables on 2023-01-01
     */
    static List<Life> of(Path tables, Path census) {
        TableLives table = new TableLives();
        rows(tables.resolve("flows.csv"))
                .forEach(row -> table.queue(table.destinations, row[0] + row[2] + "+" + row[3], row[1], row[4]));
        rows(census.resolve("residents.csv")).forEach(row -> table.queue(table.residents, row[1], row[0], row[2]));
        rows(tables.resolve("cohorts.csv")).forEach(table::count);
        table.stayers.forEach((group, people) -> table.add(group, Life.STAYED, people));
        return table.lives;
    }

    private void queue(Map<String, Deque<Municipality>> queues, String key, String code, String count) {
        Municipality place = places.get(MunicipalityCode.of(code));
        if (place != null) {
            Deque<Municipality> queue = queues.computeIfAbsent(key, unused -> new ArrayDeque<>());
            for (int i = 0; i < Integer.parseInt(count); i++) {
                queue.add(place);
            }
        }
    }

    private void count(String[] row) {
        List<String> group = List.of(row).subList(0, MEASURE);
        int people = Integer.parseInt(row[COUNT]);
        if (row[MEASURE].equals("settled")) {
            stayers.merge(group, people, Integer::sum);
        } else if (row[MEASURE].equals("departed")) {
            stayers.merge(group, -people, Integer::sum);
            add(group, Integer.parseInt(row[YEARS]), people);
        }
    }

    private void add(List<String> group, int years, int people) {
        Municipality home = places.get(MunicipalityCode.of(group.get(1)));
        for (int i = 0; home != null && i < people; i++) {
            Deque<Municipality> there = residents.getOrDefault(group.get(0), new ArrayDeque<>());
            Municipality destination = years == Life.STAYED
                    ? null
                    : destinations
                            .get(group.get(1) + group.get(0) + "+" + years)
                            .remove();
            lives.add(new Life(
                    Integer.parseInt(group.get(0)), home, profile(home, group), years, destination, there.poll()));
        }
    }

    private static Profile profile(Municipality home, List<String> group) {
        List<String> traits = group.subList(TRAITS_FROM, MEASURE);
        AgeBand age = Stream.of(AgeBand.values())
                .filter(band -> band.label().equals(traits.get(1)))
                .findFirst()
                .orElseThrow();
        return new Profile(
                home.region(),
                CountryGroup.valueOf(traits.get(3)),
                Ground.valueOf(traits.get(4)).ofReport(),
                Household.valueOf(traits.get(2)),
                age,
                Sex.valueOf(traits.get(0)));
    }

    private static List<String[]> rows(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
