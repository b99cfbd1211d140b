package no.bofast.ingest.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.schema.SettlingChange;
import no.bofast.schema.SettlingEvent;
import org.junit.jupiter.api.Test;

class NdjsonWriterTest {

    private final NdjsonWriter writer = new NdjsonWriter();
    private final NdjsonReader reader = new NdjsonReader();

    @Test
    void fieldsComeInTheOrderOfTheDescriptionAndAbsentOnesAreLeftOut() {
        PopulationFact fact = new PopulationFact(
                "AddressChange",
                "0301",
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        PopulationEvent event = new PopulationEvent(
                "a2",
                Change.CORRECTED,
                "a1",
                LocalDate.of(2017, 8, 1),
                Instant.parse("2017-08-09T08:00:00Z"),
                "FREG",
                fact);

        assertThat(writer.line(new Submission.Event(Optional.of(new PersonId("p7")), event)))
                .isEqualTo("""
                    {"eventId":"a2","personId":"p7","change":"CORRECTED","replacesEventId":"a1",\
                    "occurredOn":"2017-08-01","registeredAt":"2017-08-09T08:00:00.000Z","source":"FREG",\
                    "fact":{"type":"AddressChange","municipality":"0301","moved":false}}\
                    """);
    }

    @Property
    void everySubmissionIsReadBackAsItWas(@ForAll("submissions") Submission submission) {
        assertThat(reader.read(writer.line(submission))).isEqualTo(new Reading.Accepted(submission));
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return Arbitraries.oneOf(
                events(),
                settlings(),
                persons().map(Submission.Erasure::new),
                instants().map(Submission.CompleteThrough::new),
                Combinators.combine(bytes(), bytes()).as(Submission.AsItCame::of));
    }

    private static Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(20).injectNull(0.2);
    }

    private Arbitrary<Submission> events() {
        Arbitrary<PopulationEvent> events = Combinators.combine(
                        texts().filter(text -> !text.isBlank()),
                        Arbitraries.of(Change.class),
                        texts().injectNull(0.5),
                        Arbitraries.longs().between(-25_000, 50_000).map(LocalDate::ofEpochDay),
                        instants(),
                        texts(),
                        facts().injectNull(0.1))
                .as(PopulationEvent::new);
        return Combinators.combine(persons().optional(), events).as(Submission.Event::new);
    }

    private Arbitrary<Submission> settlings() {
        Arbitrary<Integer> numbers = Arbitraries.integers().injectNull(0.3);
        return Combinators.combine(
                        texts().filter(text -> !text.isBlank()),
                        Arbitraries.of(SettlingChange.class),
                        texts().injectNull(0.5),
                        instants(),
                        Arbitraries.of("SettlementRequest", "SettlementDecision"),
                        texts().injectNull(0.3),
                        numbers,
                        numbers)
                .as((id, change, replaced, at, type, municipality, year, people) ->
                        new Submission.Settling(new SettlingEvent(
                                id,
                                change,
                                replaced,
                                LocalDate.of(2024, 11, 20),
                                at,
                                "IMDi",
                                type,
                                municipality,
                                year,
                                people)));
    }

    private Arbitrary<PopulationFact> facts() {
        Arbitrary<String> optional = texts().injectNull(0.5);
        return Combinators.combine(
                        texts(),
                        optional,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().injectNull(0.5),
                        optional,
                        optional)
                .as((type, a, moved, year, b, c) -> new PopulationFact(
                        type,
                        a,
                        b,
                        moved,
                        year,
                        c,
                        a,
                        b,
                        c,
                        a,
                        b,
                        c,
                        year,
                        wage(year),
                        b,
                        c,
                        year,
                        a,
                        b,
                        c,
                        a,
                        b,
                        moved,
                        a));
    }

    /** Most wages don't fit into an int times itself. */
    private static Long wage(Integer year) {
        return year == null ? null : Long.valueOf((long) year * year);
    }

    private Arbitrary<PersonId> persons() {
        return texts().filter(text -> !text.isEmpty()).map(PersonId::new);
    }

    private Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(-2_000_000_000_000_000L, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS));
    }

    private Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('æ', 'Ø', '"', '\\', '\n', '\u2028')
                .ofMaxLength(12);
    }
}
