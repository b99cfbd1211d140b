package no.bofast.simulator;

import java.util.ArrayList;
import java.util.List;

/** A simulated family: people who are settled together and mostly move together. Mutable. */
final class Kin {

    /** The pseudonym by which the register knows it. */
    final String reference;

    private final int size;
    private final List<Person> members = new ArrayList<>();

    Kin(String reference, int size) {
        this.reference = reference;
        this.size = size;
    }

    void add(Person person) {
        members.add(person);
    }

    boolean isComplete() {
        return members.size() == size;
    }

    /** Who was settled first. */
    Person eldest() {
        return members.get(0);
    }

    /** Those who live where one of them does, that one among them. */
    List<Person> livingWith(Person person) {
        return members.stream()
                .filter(member -> member.isResident() && member.place == person.place)
                .toList();
    }

    /** Where one of them lives who lives apart from a person; {@link Person#NOWHERE} if none does. */
    int elsewhere(Person person) {
        return members.stream()
                .filter(member -> member.isResident() && member.place != person.place)
                .mapToInt(member -> member.place)
                .findFirst()
                .orElse(Person.NOWHERE);
    }
}
