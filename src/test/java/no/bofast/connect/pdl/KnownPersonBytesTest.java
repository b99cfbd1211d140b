package no.bofast.connect.pdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import no.bofast.testkit.Golden;
import org.junit.jupiter.api.Test;

/** What is remembered of a person, as bytes: those of today, and those of the format before. */
class KnownPersonBytesTest {

    @Test
    void theFormatBeforeIsReadAndWrittenAnew() {
        byte[] written = KnownPerson.of(Golden.bytes("known-person-3")).bytes();

        assertThat(KnownPerson.of(written)).usingRecursiveComparison().isEqualTo(person());
        assertThat(written).isEqualTo(person().bytes()).isNotEqualTo(Golden.bytes("known-person-3"));
    }

    @Test
    void someoneWhoWaitsIsReadFromTheFormatBefore() {
        KnownPerson read = KnownPerson.of(HexFormat.of().parseHex("03000000515253545556c8c3a4bef5067a01ad02"));

        assertThat(read.facts).singleElement().satisfies(fact -> {
            assertThat(fact.id).isEqualTo(0x515253545556L);
            assertThat(fact.validFrom).isEqualTo(17_300);
            assertThat(fact.what).isEqualTo(301);
        });
        assertThat(read.bytes()).hasSize(17);
    }

    private static KnownPerson person() {
        KnownPerson person = new KnownPerson();
        person.isSettled = true;
        person.isCut = true;
        person.gone.put(0x0a0b0c0d0e0fL, 1_700_000_000_123L);
        KnownFact told = new KnownFact(
                0x010203040506L, KnownFact.Kind.ADDRESS, 1_500_000_000_456L, 17_300, 17_310, 301, 30_105, 0);
        told.isTold = true;
        told.wasToldAsMove = true;
        told.version = 2;
        told.others.add(new KnownFact.Again(0x0f0f0f0f0f0fL, 1_500_000_000_111L));
        person.facts.add(told);
        KnownFact gone = new KnownFact(
                0x111213141516L,
                KnownFact.Kind.ADDRESS,
                1_600_000_000_456L,
                KnownFact.NO_DAY,
                18_500,
                5601,
                0,
                0x010203040506L);
        gone.goneAt = 1_600_000_009_999L;
        person.facts.add(gone);
        person.facts.add(fact(0x212223242526L, KnownFact.Kind.EMIGRATION, 18_600, KnownFact.letters("SWE"), 0));
        KnownFact protection = fact(0x313233343536L, KnownFact.Kind.PROTECTION, 18_600, 3, 0);
        protection.isEnded = true;
        person.facts.add(protection);
        person.facts.add(new KnownFact(
                0x414243444546L,
                KnownFact.Kind.END,
                1_620_000_000_456L,
                18_700,
                KnownFact.NO_DAY,
                0,
                0,
                0x313233343536L));
        return person;
    }

    private static KnownFact fact(long id, KnownFact.Kind kind, int day, int what, long replaces) {
        return new KnownFact(id, kind, 1_610_000_000_456L, day, KnownFact.NO_DAY, what, 0, replaces);
    }
}
