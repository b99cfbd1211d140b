package no.bofast.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** What is expected of a municipality: alike ones are within the funnel, and who keeps more than chance would is found. */
class ExpectationsTest {

    private static final MunicipalityCode LOPPA = MunicipalityCode.of("5614");

    @Test
    void municipalitiesThatAreAsExpectedAreWithinTheFunnel() {
        List<Adjusted> all = of(TrueRegister.people(11));

        long inside = all.stream().filter(Adjusted::isInFunnel).count();
        assertThat(all).hasSize(357);
        assertThat((double) inside / all.size()).isBetween(0.91, 0.985);
    }

    @Test
    void aSmallAndRemoteOneThatKeepsMoreIsFound() {
        List<TrueRegister.Person> people =
                TrueRegister.people(12, place -> place.code().equals(LOPPA) ? -0.3 : 0);

        Adjusted loppa = find(of(people), LOPPA);

        assertThat(loppa.keepsMore()).isTrue();
        assertThat(loppa.isInFunnel()).isFalse();
        assertThat(loppa.difference()).isLessThan(-0.15);
        assertThat(Adjusted.isSmallAndRemote(TrueRegister.PLACES.find(LOPPA).orElseThrow()))
                .isTrue();
    }

    @Test
    void noneSetsItsOwnStandard() {
        List<TrueRegister.Person> people = TrueRegister.people(13);
        List<TrueRegister.Person> allLeave = new ArrayList<>();
        people.forEach(person -> allLeave.add(
                person.home().code().equals(LOPPA)
                        ? new TrueRegister.Person(person.home(), person.settlementYear(), person.traits(), 1)
                        : person));

        assertThat(find(of(allLeave), LOPPA).expectedShare())
                .isCloseTo(find(of(people), LOPPA).expectedShare(), within(1e-9));
        assertThat(find(of(allLeave), LOPPA).share()).isEqualTo(1);
    }

    @Test
    void whatIsExpectedFollowsWhoWasSettledAndWhatPlaceItIs() {
        List<Adjusted> all = of(TrueRegister.people(14));

        assertThat(mean(all, "6")).isGreaterThan(mean(all, "2") + 0.05);
        all.forEach(one -> {
            assertThat(one.lower()).isBetween(0.0, one.expectedShare());
            assertThat(one.upper()).isBetween(one.expectedShare(), 1.0);
        });
    }

    @Test
    void ofTooFewPeopleNothingIsExpected() {
        assertThat(of(TrueRegister.people(1).subList(0, 100))).isEmpty();
    }

    private static double mean(List<Adjusted> all, String centrality) {
        return all.stream()
                .filter(one -> centrality.equals(Integer.toString(place(one).centrality())))
                .mapToDouble(Adjusted::expectedShare)
                .average()
                .orElseThrow();
    }

    private static Municipality place(Adjusted one) {
        return TrueRegister.PLACES.find(one.municipality()).orElseThrow();
    }

    private static Adjusted find(List<Adjusted> all, MunicipalityCode code) {
        return all.stream()
                .filter(one -> one.municipality().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Adjusted> of(List<TrueRegister.Person> people) {
        return Expectations.of(
                TrueRegister.sums(people), TrueRegister.YEARS, TrueRegister.THROUGH, TrueRegister.PLACES);
    }
}
