package no.bofast.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A seeded generator of register logs in which every edge of domain.md happens often. The lines come in the order of
 * registration, span 2010 to 2024 and end with a heartbeat; none is a reject. The same seed gives the same lines.
 */
public final class NastyLog {
    private static final int HEARTBEATS = 80;

    private final Dice dice;
    private final NastyDates dates;
    private final NastyPlaces places;
    private final NastyRegister register;
    /** Null where nobody's family is known. */
    private NastyFamilies families;

    private final List<Entry> entries = new ArrayList<>();

    /** A line and its place; heartbeats stand behind the events that they say to be complete. */
    private record Entry(Instant at, boolean heartbeat, String line) {
        static final Comparator<Entry> ORDER = Comparator.comparing(Entry::at).thenComparing(Entry::heartbeat);
    }

    private NastyLog(long seed, Municipalities municipalities) {
        dice = new Dice(seed);
        dates = new NastyDates(dice);
        places = new NastyPlaces(dice, municipalities);
        register = new NastyRegister(dice, dates, places);
    }

    /** The NDJSON lines of a log about the given number of persons, and some namesakes of theirs. */
    public static List<String> generate(long seed, int persons) {
        return new NastyLog(seed, Municipalities.fromClassPath()).lines(persons);
    }

    /** The same about people of whom most live in families that the register knows, two to five of them settled alike. */
    public static List<String> ofFamilies(long seed, int persons) {
        NastyLog log = new NastyLog(seed, Municipalities.fromClassPath());
        log.families = new NastyFamilies(log.dice);
        return log.lines(persons);
    }

    /** The same lines in another order. */
    public static List<String> shuffled(List<String> lines, long seed) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /** The same lines in the same order, a fifth of them once or twice more somewhere behind the first. */
    public static List<String> withDuplicates(List<String> lines, long seed) {
        Dice dice = new Dice(seed);
        List<Map.Entry<Integer, String>> placed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            placed.add(Map.entry(i, lines.get(i)));
            for (int copies = dice.chance(0.2) ? dice.between(1, 2) : 0; copies > 0; copies--) {
                placed.add(Map.entry(dice.between(i, lines.size() - 1), lines.get(i)));
            }
        }
        placed.sort(Map.Entry.comparingByKey());
        return placed.stream().map(Map.Entry::getValue).collect(Collectors.toList());
    }

    private List<String> lines(int persons) {
        for (int i = 0; i < persons; i++) {
            addPerson(String.format("p%06d", i));
        }
        for (int i = 0; i < HEARTBEATS; i++) {
            addHeartbeat(dates.anyTime());
        }
        addHeartbeat(NastyDates.CLOCK);
        entries.sort(Entry.ORDER);
        return entries.stream().map(Entry::line).collect(Collectors.toList());
    }

    private void addPerson(String personId) {
        List<NastyFact> told = NastyStory.tell(dice, dates, places);
        List<NastyFact> facts = families == null ? told : families.join(told);
        for (NastyEvent event : register.record(personId, facts)) {
            entries.add(new Entry(event.registeredAt(), false, lineOf(event)));
        }
        if (dice.chance(0.03)) {
            entries.add(new Entry(dates.anyTime(), false, erasure(personId)));
        }
    }

    private String lineOf(NastyEvent event) {
        return dice.chance(0.02)
                ? event.with("remark", Map.of("unknown", List.of(1, "field"))).line()
                : event.line();
    }

    private static String erasure(String personId) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("personId", personId);
        fields.put("erased", true);
        return NastyEvent.json(fields);
    }

    private void addHeartbeat(Instant through) {
        entries.add(new Entry(through, true, NastyEvent.json(Map.of("completeThrough", NastyEvent.text(through)))));
    }
}
