package no.bofast.connect.pdl;

import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.connect.Fate;
import org.junit.jupiter.api.Test;

/** Who is one person in PDL, who is known to be settled, and what is remembered of them. */
class PdlPersonsTest extends PdlEvents {

    @Test
    void factsWaitForASettlementInSixtyFourBytes() {
        settled.clear();
        for (int year = 2000; year < 2024; year++) {
            String at = year + "-01-05T10:00:00Z";
            assertThat(take(address("e" + year, at, year % 2 == 0 ? "0301" : "4601", year + "-01-01")))
                    .isEqualTo(Fate.WAITING);
        }
        assertThat(told).isEmpty();
        assertThat(memory.of(person(AKTOR)).orElseThrow().length).isLessThanOrEqualTo(64);
        assertThat(adapter.takeForgotten()).isPositive();
        assertThat(adapter.takeForgotten()).isZero();

        settled.add(person(AKTOR));
        adapter.settled(person(AKTOR), memory).forEach(this::remember);

        assertThat(stories())
                .hasSizeGreaterThanOrEqualTo(3)
                .last()
                .isEqualTo("CREATED 2023-01-01 AddressChange 4601 true");
    }

    @Test
    void historicIdsAreOnePerson() {
        settled.clear();
        take(of("e1", OTHER_AKTOR + " " + FNR, "2022-01-05T10:00:00Z", "0301", "2022-01-01"));
        take(of("e2", FNR + " " + AKTOR + " " + OTHER_AKTOR, "2022-05-05T10:00:00Z", "4601", "2022-05-01"));

        settled.add(person(AKTOR));
        adapter.settled(person(AKTOR), memory).forEach(this::remember);
        take(of("e3", OTHER_AKTOR, "2022-06-05T10:00:00Z", "1103", "2022-06-01"));

        assertThat(stories()).hasSize(3);
    }

    @Test
    void aSettlementThatNamesItsPersonByANationalIdIsOfThatPerson() {
        settled.clear();
        take(of("e1", AKTOR + " " + FNR, "2022-01-05T10:00:00Z", "0301", "2022-01-01"));
        settled.add(person(FNR));
        adapter.settled(person(FNR), memory).forEach(this::remember);
        take(of("e2", FNR + " " + AKTOR, "2022-03-05T10:00:00Z", "4601", "2022-03-01"));
        take(of("e3", AKTOR, "2022-04-05T10:00:00Z", "1103", "2022-04-01"));

        assertThat(stories())
                .containsExactly(
                        "CREATED 2022-01-01 AddressChange 0301 true",
                        "CREATED 2022-03-01 AddressChange 4601 true",
                        "CREATED 2022-04-01 AddressChange 1103 true");
    }

    @Test
    void theStateOfASettledPersonComesBackAsItWas() {
        take(address("e1", "2022-01-05T10:00:00Z", "0301", "2022-01-01"));
        take(address("p1", "2022-01-05T10:00:00Z", "0301", "2022-01-01"));
        take(protection("b1", "2022-01-01T00:00:00Z", "FORTROLIG"));
        byte[] bytes = memory.of(person(AKTOR)).orElseThrow();

        assertThat(KnownPerson.of(bytes).bytes()).isEqualTo(bytes);
    }
}
