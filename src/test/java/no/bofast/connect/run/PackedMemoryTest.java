package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import no.bofast.connect.PersonAliases;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.pdl.PdlAdapter;
import no.bofast.domain.PersonId;
import no.bofast.simulator.pdl.PdlRecords;
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
            PersonId person = person(random.nextInt(5_000));
            if (random.nextInt(10) == 0) {
                packed.forget(person);
                map.remove(person);
            } else {
                byte[] state = new byte[1 + random.nextInt(step % 1000 == 0 ? 70_000 : 120)];
                random.nextBytes(state);
                state[0] = 'x';
                packed.remember(person, state);
                map.put(person, state);
            }
        }

        for (int number = 0; number < 5_000; number++) {
            Optional<byte[]> expected = Optional.ofNullable(map.get(person(number)));
            assertThat(packed.of(person(number)).map(Arrays::hashCode)).isEqualTo(expected.map(Arrays::hashCode));
        }
        assertThat(packed.people()).isEqualTo(map.size());
    }

    /** What leads to whom, by a map; always to the last. */
    private static final class Model {
        private final Map<PersonId, PersonId> aliases = new HashMap<>();
        private final Map<PersonId, byte[]> states = new HashMap<>();

        void remember(PersonId person, byte[] state) {
            aliases.remove(person);
            states.put(person, state);
        }

        void lead(PersonId from, PersonId to) {
            PersonId end = aliases.getOrDefault(to, to);
            if (end.equals(from)) {
                return;
            }
            states.remove(from);
            aliases.replaceAll((alias, root) -> root.equals(from) ? end : root);
            aliases.put(from, end);
        }

        void forget(PersonId person) {
            aliases.remove(person);
            states.remove(person);
        }

        void erase(PersonId person) {
            PersonId root = aliases.getOrDefault(person, person);
            states.remove(root);
            aliases.values().removeIf(root::equals);
        }

        Optional<byte[]> of(PersonId person) {
            return Optional.ofNullable(aliases.get(person))
                    .map(root -> alias(root))
                    .or(() -> Optional.ofNullable(states.get(person)));
        }
    }

    @Test
    void whateverLeadsToWhomIsRememberedAndComesBackInAnyOrder() {
        Random random = new Random(5);
        PackedMemory packed = new PackedMemory(unused -> false);
        Model model = new Model();
        Map<PersonKey, Optional<byte[]>> kept = new LinkedHashMap<>();

        for (int step = 0; step < 100_000; step++) {
            PersonId one = person(random.nextInt(2_000));
            PersonId other = person(random.nextInt(2_000));
            switch (random.nextInt(20)) {
                case 0 -> {
                    packed.forget(one);
                    model.forget(one);
                }
                case 1 -> {
                    packed.erase(one);
                    model.erase(one);
                }
                case 2, 3, 4, 5, 6, 7, 8 -> {
                    packed.remember(one, alias(other));
                    model.lead(one, other);
                }
                default -> {
                    byte[] state = new byte[20 + random.nextInt(60)];
                    Arrays.fill(state, (byte) 'x');
                    packed.remember(one, state);
                    model.remember(one, state);
                }
            }
            if (step % 50 == 0) {
                kept.putAll(packed.takeChanges());
            }
        }
        kept.putAll(packed.takeChanges());

        PackedMemory restored = new PackedMemory(unused -> false);
        List<PersonKey> keys = new ArrayList<>(kept.keySet());
        Collections.shuffle(keys, random);
        keys.forEach(key -> restored.restore(key.bytes(), kept.get(key).orElse(null)));
        for (int number = 0; number < 2_000; number++) {
            Optional<String> expected = model.of(person(number)).map(Arrays::toString);
            assertThat(packed.of(person(number)).map(Arrays::toString)).isEqualTo(expected);
            assertThat(restored.of(person(number)).map(Arrays::toString)).isEqualTo(expected);
        }
        assertThat(packed.people()).isEqualTo(model.states.size());
        assertThat(restored.people()).isEqualTo(model.states.size());
    }

    @Test
    void aliasesOfAliasesThatAnEarlierVersionKeptLeadToTheLastInAnyOrder() {
        Map<PersonId, byte[]> kept =
                Map.of(person(1), alias(person(2)), person(2), alias(person(3)), person(3), new byte[] {3, 0, 0});
        for (List<Integer> order : List.of(List.of(1, 2, 3), List.of(3, 2, 1), List.of(2, 1, 3), List.of(1, 3, 2))) {
            PackedMemory packed = new PackedMemory(unused -> false);

            order.forEach(number -> packed.restore(PersonMemory.key(person(number)), kept.get(person(number))));

            assertThat(packed.of(person(1))).contains(alias(person(3)));
            assertThat(packed.of(person(2))).contains(alias(person(3)));
            assertThat(packed.of(person(3))).contains(new byte[] {3, 0, 0});
            assertThat(packed.people()).isEqualTo(1);
        }
    }

    @Test
    void whatHasChangedIsToldOnce() {
        PackedMemory packed = new PackedMemory(unused -> false);
        PersonId person = person(1);

        packed.remember(person, new byte[] {1});
        packed.remember(person, new byte[] {1});

        assertThat(packed.takeChanges()).hasSize(1).containsKey(PersonKey.of(person));
        packed.remember(person, new byte[] {1});
        assertThat(packed.takeChanges()).isEmpty();
    }

    @Test
    void whoIsErasedTakesAllIdsAlong() {
        PackedMemory packed = new PackedMemory(unused -> false);
        packed.remember(person(1), new byte[] {3, 1});
        packed.remember(person(2), alias(person(1)));
        packed.takeChanges();

        packed.erase(person(2));

        assertThat(packed.of(person(1))).isEmpty();
        assertThat(packed.of(person(2))).isEmpty();
        assertThat(packed.takeChanges())
                .containsOnlyKeys(PersonKey.of(person(1)), PersonKey.of(person(2)))
                .allSatisfy((key, state) -> assertThat(state).isEmpty());
    }

    /** Of two moves each: so many a person has in a million records of half a million people. */
    @Test
    void someoneWhoWasNeverSettledCostsAHundredBytesAtMost() {
        PackedMemory packed = new PackedMemory(unused -> false);
        PdlAdapter adapter = new PdlAdapter(KEYED);
        int people = 100_000;

        for (int year = 2020; year < 2022; year++) {
            for (int number = 0; number < people; number++) {
                String ids = String.format("2%012d 0101%07d", number, number);
                String moved = year + "-03-01";
                adapter.take(
                        PdlRecords.of(
                                        "e" + number + year,
                                        ids,
                                        year + "-03-05T10:00:00Z",
                                        "BOSTEDSADRESSE_V1",
                                        "OPPRETTET")
                                .address(year % 2 == 0 ? "0301" : "4601", moved, moved)
                                .record(),
                        packed,
                        unused -> false);
            }
        }

        assertThat(packed.people()).isEqualTo(people);
        assertThat(packed.bytes() / people).isBetween(60L, 100L);
    }

    private static byte[] alias(PersonId root) {
        return PersonAliases.leadingTo(PersonMemory.key(root));
    }

    private static PersonId person(int number) {
        return KEYED.of("person " + number).orElseThrow();
    }
}
