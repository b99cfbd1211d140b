package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.bofast.domain.RegisterTime;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonWriter;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final SimulationOptions SMALL = SimulationOptions.DEFAULT.withPersons(5_000);

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(text(SMALL)).isEqualTo(text(SMALL));
        assertThat(text(SMALL)).isNotEqualTo(text(SMALL.withSeed(1)));
    }

    /** A change of the model changes this on purpose; anything else that does is a dependence on the machine or the JDK. */
    @Test
    void theBytesAreThoseOfEveryMachine() throws NoSuchAlgorithmException {
        byte[] bytes = text(SMALL.withPersons(1_000)).getBytes(StandardCharsets.UTF_8);

        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

        assertThat(digest).isEqualTo("49ee91ed76cfa35d61cc0f4eaedd29ac0d94c5d73f150020de7e7a045e3f9320");
    }

    @Test
    void neitherLanguageNorTimeZoneNorOtherThreadsChangeAByte() {
        String usual = text(SMALL.withPersons(1_000));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            List<String> elsewhere = IntStream.range(0, 3)
                    .parallel()
                    .mapToObj(i -> text(SMALL.withPersons(1_000)))
                    .toList();

            assertThat(elsewhere).containsOnly(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void asManyPeopleAreSettledAsAskedForAndThePeriodEndsComplete() {
        List<Submission> submissions = new Simulation(SMALL).period().toList();

        assertThat(submissions).last().isEqualTo(new Submission.CompleteThrough(Instant.parse("2023-12-31T23:00:00Z")));
        long settled = events(submissions).stream()
                .filter(event -> event.event().getFact() != null)
                .filter(event -> event.event().getFact().getType().equals("Settlement"))
                .count();
        // Those settled in the last week are registered after it.
        assertThat(settled).isBetween(4_950L, 5_000L);
    }

    @Test
    void submissionsComeByRegisterTimeAndNeverBeforeWhatTheyTell() {
        List<Submission.Event> events = events(new Simulation(SMALL).period().toList());

        assertThat(events).extracting(event -> event.event().getRegisteredAt()).isSorted();
        assertThat(events)
                .allMatch(event -> !event.event()
                        .getOccurredOn()
                        .isAfter(RegisterTime.dateOf(event.event().getRegisteredAt())));
    }

    @Test
    void lifeGoesOnAfterThePeriod() {
        Simulation simulation = new Simulation(SMALL);
        simulation.period().forEach(submission -> {});

        Simulation.Day day = simulation.nextDay();

        assertThat(day.date()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(events(day.submissions()))
                .anyMatch(event -> !event.event().getFact().getMoved());
        int later = 0;
        for (int i = 0; i < 100; i++) {
            later += simulation.nextDay().submissions().size();
        }
        assertThat(later).isGreaterThan(100);
    }

    @Test
    void everyCombinationOfScenariosRuns() {
        Set<Scenario> all = EnumSet.allOf(Scenario.class);

        long events = new Simulation(SMALL.withScenarios(all)).period().count();

        assertThat(events).isGreaterThan(new Simulation(SMALL).period().count());
    }

    private static String text(SimulationOptions options) {
        NdjsonWriter writer = new NdjsonWriter();
        return new Simulation(options).period().map(writer::line).collect(Collectors.joining("\n"));
    }

    private static List<Submission.Event> events(List<Submission> submissions) {
        return submissions.stream()
                .filter(Submission.Event.class::isInstance)
                .map(Submission.Event.class::cast)
                .toList();
    }
}
