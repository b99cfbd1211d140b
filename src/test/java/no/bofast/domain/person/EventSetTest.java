package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import no.bofast.domain.Fact;
import no.bofast.domain.RegisterEvent;
import no.bofast.testkit.Life;
import org.junit.jupiter.api.Test;

/** Which of a person's events count when, and in which order. */
class EventSetTest {

    private static final Instant END = Instant.MAX;

    @Test
    void theSameEventAgainChangesNothing() {
        List<RegisterEvent> events = Life.of("p1").settled("2015-03-01", "5601").events();

        assertThat(EventSet.of(events).with(events.get(0))).isEmpty();
    }

    @Test
    void ofTwoVersionsTheOneRegisteredLaterStays() {
        RegisterEvent first = move("2016-05-01", "0301", "2016-05-03");
        RegisterEvent second = move("2016-05-01", "4601", "2016-05-04");

        assertThat(EventSet.of(List.of(first, second)))
                .isEqualTo(EventSet.of(List.of(second, first)))
                .isEqualTo(new EventSet(List.of(second)));
    }

    @Test
    void theLosingVersionNeverCountedAtAnyTime() {
        RegisterEvent first = move("2016-05-01", "0301", "2016-05-03");
        RegisterEvent second = move("2016-05-01", "4601", "2016-05-09");

        EventSet set = EventSet.of(List.of(first, second));

        assertThat(set.factsAt(first.registeredAt())).isEmpty();
    }

    @Test
    void ofTwoVersionsRegisteredAtTheSameInstantTheSameOneStaysInEitherOrder() {
        RegisterEvent one = move("2016-05-01", "0301", "2016-05-03");
        RegisterEvent other = move("2016-05-01", "4601", "2016-05-03");

        assertThat(EventSet.of(List.of(one, other)))
                .isEqualTo(EventSet.of(List.of(other, one)))
                .isEqualTo(new EventSet(List.of(other)));
    }

    @Test
    void versionsThatDifferInTheFamilysPseudonymOnlyAreToldApart() {
        RegisterEvent one = family("f1");
        RegisterEvent other = family("f2");

        assertThat(EventSet.of(List.of(one, other)))
                .isEqualTo(EventSet.of(List.of(other, one)))
                .isEqualTo(new EventSet(List.of(other)));
    }

    private static RegisterEvent family(String pseudonym) {
        return Life.of("p1")
                .household("2016-05-01", "COUPLE")
                .with(fact -> fact.setHouseholdRef(pseudonym))
                .events()
                .get(0);
    }

    @Test
    void anEventCountsFromItsRegisterTimeOn() {
        EventSet set = Life.of("p1")
                .settled("2015-03-01", "5601")
                .registered("2015-03-05T10:00:00Z")
                .eventSet();

        assertThat(set.factsAt(Instant.parse("2015-03-05T09:59:59.999999Z"))).isEmpty();
        assertThat(set.factsAt(Instant.parse("2015-03-05T10:00:00Z"))).hasSize(1);
    }

    @Test
    void aCorrectionReplacesAnEventFromItsOwnRegisterTimeOn() {
        EventSet set = Life.of("p1")
                .moved("2016-05-01", "0301")
                .moved("2016-06-01", "4601")
                .correcting("e1")
                .registered("2016-07-01T12:00:00Z")
                .eventSet();

        assertThat(idsAt(set, "2016-07-01T11:59:59Z")).containsExactly("e1");
        assertThat(idsAt(set, "2016-07-01T12:00:00Z")).containsExactly("e2");
    }

    @Test
    void aCorrectedEventStaysReplacedWhenItsCorrectionIsAnnulled() {
        EventSet set = Life.of("p1")
                .moved("2016-05-01", "0301")
                .moved("2016-05-01", "4601")
                .correcting("e1")
                .registered("2016-06-01")
                .annulled("e2", "2016-07-01")
                .eventSet();

        assertThat(set.factsAt(END)).isEmpty();
    }

    @Test
    void aCorrectedEventStaysReplacedWhenItsCorrectionIsCorrected() {
        EventSet set = Life.of("p1")
                .moved("2016-05-01", "0301")
                .moved("2016-05-01", "4601")
                .correcting("e1")
                .registered("2016-06-01")
                .moved("2016-05-01", "5001")
                .correcting("e2")
                .registered("2016-07-01")
                .eventSet();

        assertThat(ids(set.factsAt(END))).containsExactly("e3");
    }

    @Test
    void annullingAnAnnulmentBringsNothingBack() {
        EventSet set = Life.of("p1")
                .moved("2016-05-01", "0301")
                .annulled("e1", "2016-06-01")
                .annulled("e2", "2016-07-01")
                .eventSet();

        assertThat(set.factsAt(END)).isEmpty();
    }

    @Test
    void anEventRegisteredAfterItsAnnulmentNeverCounts() {
        EventSet set = Life.of("p1")
                .moved("2016-05-01", "0301")
                .registered("2016-08-01")
                .annulled("e1", "2016-06-01")
                .eventSet();

        assertThat(set.factsAt(END)).isEmpty();
    }

    @Test
    void aCorrectionOfAnEventNeverSeenAddsItsFact() {
        EventSet set = Life.of("p1")
                .moved("2016-05-01", "0301")
                .correcting("never-seen")
                .eventSet();

        assertThat(ids(set.factsAt(END))).containsExactly("e1");
    }

    @Test
    void factsStandInTheOrderInWhichTheyOccurred() {
        EventSet set = Life.of("p1")
                .moved("2016-05-02", "0301")
                .registered("2016-05-03")
                .moved("2016-05-01", "4601")
                .registered("2016-05-04")
                .eventSet();

        assertThat(ids(set.factsAt(END))).containsExactly("e2", "e1");
    }

    @Test
    void onTheSameDayFactsStandInTheOrderOfTheirTypes() {
        EventSet set = Life.of("p1")
                .died("2016-05-01")
                .emigrated("2016-05-01")
                .protection("2016-05-01", "CLIENT")
                .household("2016-05-01", "COUPLE")
                .moved("2016-05-01", "0301")
                .immigrated("2016-05-01", "0301")
                .settled("2016-05-01", "0301")
                .eventSet();

        assertThat(set.factsAt(END))
                .extracting(event -> event.fact().orElseThrow().type())
                .containsExactlyElementsOf(EnumSet.range(Fact.Type.SETTLEMENT, Fact.Type.DEATH));
    }

    @Test
    void factsOfTheSameDayAndTypeStandAsRegisteredAndThenById() {
        EventSet set = Life.of("p1")
                .moved("2016-05-01", "0301")
                .registered("2016-05-04")
                .withId("a")
                .moved("2016-05-01", "4601")
                .registered("2016-05-03")
                .withId("c")
                .moved("2016-05-01", "5001")
                .registered("2016-05-03")
                .withId("b")
                .eventSet();

        assertThat(ids(set.factsAt(END))).containsExactly("b", "c", "a");
    }

    @Test
    void theOrderOfArrivalLeavesNoTrace() {
        List<RegisterEvent> events = new ArrayList<>(Life.of("p1")
                .settled("2015-03-01", "5601")
                .moved("2016-05-01", "0301")
                .annulled("e2", "2016-07-01")
                .events());
        EventSet inOrder = EventSet.of(events);

        Collections.reverse(events);

        assertThat(EventSet.of(events)).isEqualTo(inOrder);
    }

    @Test
    void equalSetsShareAll() {
        Life life = Life.of("p1").settled("2015-03-01", "5601");

        assertThat(life.eventSet().sharedWith(life.eventSet())).isEqualTo(1);
    }

    @Test
    void setsShareWhatComesBeforeTheFirstEventThatOneLacks() {
        EventSet less = Life.of("p1")
                .settled("2015-03-01", "5601")
                .moved("2017-05-01", "0301")
                .eventSet();
        EventSet more = less.with(move("2016-05-01", "4601", "2016-05-03")).orElseThrow();

        assertThat(less.sharedWith(more)).isEqualTo(1);
        assertThat(more.sharedWith(less)).isEqualTo(1);
    }

    @Test
    void setsShareNothingBehindTheEarlierOfTwoVersions() {
        EventSet earlier = new EventSet(List.of(move("2016-05-01", "0301", "2016-05-03")));
        EventSet later = new EventSet(List.of(move("2016-05-01", "0301", "2016-05-09")));

        assertThat(earlier.sharedWith(later)).isZero();
    }

    /** An event with the id {@code x}. */
    private static RegisterEvent move(String on, String municipality, String registered) {
        return Life.of("p1")
                .moved(on, municipality)
                .registered(registered)
                .withId("x")
                .events()
                .get(0);
    }

    private static List<String> idsAt(EventSet set, String registerTime) {
        return ids(set.factsAt(Instant.parse(registerTime)));
    }

    private static List<String> ids(List<RegisterEvent> events) {
        return events.stream().map(RegisterEvent::eventId).toList();
    }
}
