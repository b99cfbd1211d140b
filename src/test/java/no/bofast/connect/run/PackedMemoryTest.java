package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.PersonId;
import org.junit.jupiter.api.Test;

/** A memory in few arrays says what a map would say. */
class PackedMemoryTest {

    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");

    @Test
    void itRemembersAsAMapDoesHoweverStatesGrowAndGo() {
        Random random = new Random(3);
        PackedMemory packed = new PackedMemory(unused -> false);
        Map<PersonId, byte[]> map = new HashMap<>();

        for (int step = 0; step < 200_000; step++) {
            PersonId person = KEYED.of("person " + random.nextInt(5_000)).orElseThrow();
            if (random.nextInt(10) == 0) {
                packed.forget(person);
                map.remove(person);
            } else {
                byte[] state = new byte[1 + random.nextInt(step % 1000 == 0 ? 70_000 : 120)];
                random.nextBytes(state);
                packed.remember(person, state);
                map.put(person, state);
            }
        }

        for (int number = 0; number < 5_000; number++) {
            PersonId person = KEYED.of("person " + number).orElseThrow();
            Optional<byte[]> expected = Optional.ofNullable(map.get(person));
            assertThat(packed.of(person).map(Arrays::hashCode)).isEqualTo(expected.map(Arrays::hashCode));
        }
    }

    @Test
    void whatHasChangedIsToldOnce() {
        PackedMemory packed = new PackedMemory(unused -> false);
        PersonId person = KEYED.of("a").orElseThrow();

        packed.remember(person, new byte[] {1});
        packed.remember(person, new byte[] {1});

        assertThat(packed.takeChanges()).hasSize(1).containsKey(PackedMemory.Key.of(PersonMemory.key(person)));
        packed.remember(person, new byte[] {1});
        assertThat(packed.takeChanges()).isEmpty();
    }

    @Test
    void someoneWhoWasNeverSettledCostsAHundredBytesAtMost() {
        PackedMemory packed = new PackedMemory(unused -> false);
        int people = 200_000;

        for (int number = 0; number < people; number++) {
            packed.remember(KEYED.of("person " + number).orElseThrow(), new byte[64]);
        }

        assertThat(packed.people()).isEqualTo(people);
        assertThat(packed.bytes() / people).isLessThanOrEqualTo(100);
    }
}
