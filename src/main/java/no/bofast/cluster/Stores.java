package no.bofast.cluster;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The state stores of the pipeline, by the names that their changelogs bear. */
public final class Stores {

    /** What is known of each person, by pseudonym. On disk, since there are millions. */
    public static final String PEOPLE = "people";

    /** What there is more of people with thousands of events. */
    public static final String PERSON_PARTS = "person-parts";

    /** Which person's departure the clock confirms when: by date, then pseudonym. */
    public static final String AGENDA = "agenda";

    /** How the people are counted, and how far that has come after it changed. */
    public static final String COUNTING = "counting";

    /** Keeps nothing: says when the person step's events are about to be committed as read. */
    public static final String PERSON_COMMIT = "person-commit";

    /** Register clock and position of a partition of the population events. */
    public static final String PERSON_CLOCK = "person-clock";

    /** The counts of the municipalities of a partition, by block. */
    public static final String COUNTS = "counts";

    /** Families of the municipalities of a partition, as far as it is known who lives with whom. */
    public static final String FAMILIES = "families";

    /** The clock marks that the municipality step got, those that wait for strays among them. */
    public static final String MUNICIPALITY_CLOCK = "municipality-clock";

    /** The month series, arrivals and hazard cells of the nation, by block. */
    public static final String SERIES = "series";

    /** The clock marks that the nation step got. */
    public static final String NATION_CLOCK = "nation-clock";

    /** The changes of alerts that have been sent, by their key. */
    public static final String SENT_ALERTS = "sent-alerts";

    /** The releases that were made, by the month they cover, with the exact counts that the next one goes on from. */
    public static final String RELEASES = "releases";

    /** How far the days between releases are drawn: what each municipality was counted and given in months yet to be released. One entry. */
    public static final String DRAWN = "drawn";

    /** Which forecasts were sent, by their first month. */
    public static final String SENT_FORECASTS = "sent-forecasts";

    /** Those that each partition of the input has for itself. */
    public static final Set<String> OF_PARTITIONS =
            Set.of(PEOPLE, PERSON_PARTS, AGENDA, COUNTING, PERSON_CLOCK, COUNTS, FAMILIES, MUNICIPALITY_CLOCK);

    /** Those that there is one of. */
    public static final Set<String> OF_THE_NATION =
            Set.of(SERIES, NATION_CLOCK, SENT_ALERTS, RELEASES, DRAWN, SENT_FORECASTS);

    /** Every one that keeps something. */
    public static final List<String> ALL = Stream.of(OF_PARTITIONS, OF_THE_NATION)
            .flatMap(Set::stream)
            .sorted()
            .toList();

    private Stores() {}
}
