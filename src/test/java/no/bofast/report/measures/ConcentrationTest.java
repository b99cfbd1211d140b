package no.bofast.report.measures;

import static no.bofast.domain.CountryGroup.ERI;
import static no.bofast.domain.CountryGroup.OTHER;
import static no.bofast.domain.CountryGroup.SYR;
import static no.bofast.domain.CountryGroup.UKR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** How unevenly a country's people live, and how many of their own people movers leave and meet. */
class ConcentrationTest {

    private static final Places PLACES = new Places(ReferenceTables.municipalities());
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode BERGEN = MunicipalityCode.of("4601");

    private final CountryStock stock = new CountryStock();

    @Test
    void peopleWhoLiveAlikeNeedNotMove() {
        living(OSLO, 6, 2);
        living(BERGEN, 3, 1);

        assertThat(of(stock).dissimilarityFromOthers().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(of(stock).shareIn(OSLO)).hasValue(0.75);
        assertThat(of(stock).shareInLargest(1)).hasValue(6.0 / 9);
    }

    @Test
    void peopleWhoLiveApartWouldAllHaveToMove() {
        living(OSLO, 5, 0);
        living(BERGEN, 0, 3);

        assertThat(of(stock).dissimilarityFromOthers()).hasValue(1);
    }

    @Test
    void theIndexIsTheShareThatWouldHaveToMove() {
        living(OSLO, 3, 1);
        living(BERGEN, 1, 1);

        assertThat(of(stock).dissimilarityFromOthers().orElseThrow()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void againstAllInhabitantsItFollowsTheirNumber() {
        PLACES.all().forEach(place -> stock.add(place.code(), SYR, place.population2024()));

        assertThat(of(stock).dissimilarityFromInhabitants().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(PLACES.all().mapToInt(Municipality::population2024).sum()).isEqualTo(stock.people(SYR));
    }

    @Test
    void ofNobodyNothingIsSaid() {
        living(OSLO, 0, 3);

        assertThat(of(stock).dissimilarityFromOthers()).isEmpty();
        assertThat(of(stock).dissimilarityFromInhabitants()).isEmpty();
        assertThat(of(stock).shareInLargest(5)).isEmpty();
        assertThat(of(stock).shareIn(BERGEN)).isEmpty();
    }

    @Test
    void protectedPeopleLiveInNoMunicipality() {
        stock.add(MunicipalityCode.PROTECTED, SYR, 4);

        assertThat(stock.people()).isZero();
    }

    @Test
    void moversMeetTheirOwnPeopleAndLeaveThem() {
        living(OSLO, 30, 10);
        living(BERGEN, 10, 30);
        CoNationals met = new CoNationals(stock);

        met.add(CoNationals.End.DESTINATION, OSLO, SYR, 3);
        met.add(CoNationals.End.DESTINATION, BERGEN, SYR, 1);
        met.add(CoNationals.End.ORIGIN, BERGEN, SYR, 4);

        assertThat(met.movers(CoNationals.End.DESTINATION, SYR)).isEqualTo(4);
        assertThat(met.people(CoNationals.End.DESTINATION, SYR)).hasValue(25);
        assertThat(met.share(CoNationals.End.DESTINATION, SYR)).hasValue(0.625);
        assertThat(met.people(CoNationals.End.ORIGIN, SYR)).hasValue(10);
        assertThat(met.people(CoNationals.End.ORIGIN, UKR)).isEmpty();
    }

    @Test
    void peopleOfManyCountriesAreNoCoNationals() {
        stock.add(OSLO, OTHER, 100);
        CoNationals met = new CoNationals(stock);

        met.add(CoNationals.End.DESTINATION, OSLO, OTHER, 3);

        assertThat(met.people(CoNationals.End.DESTINATION, OTHER)).isEmpty();
    }

    private void living(MunicipalityCode place, int syrians, int eritreans) {
        stock.add(place, SYR, syrians);
        stock.add(place, ERI, eritreans);
    }

    private static Concentration of(CountryStock stock) {
        return new Concentration(stock, SYR, PLACES);
    }
}
