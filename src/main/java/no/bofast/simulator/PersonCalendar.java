package no.bofast.simulator;

import java.util.Arrays;
import java.util.TreeMap;

/** Which persons have something to do on which day. */
final class PersonCalendar {

    private static final int[] NOBODY = {};

    private final TreeMap<Integer, Page> pages = new TreeMap<>();

    void add(int day, int person) {
        pages.computeIfAbsent(day, unused -> new Page()).add(person);
    }

    /** The persons of a day in the order in which they were added, taken off the agenda. */
    int[] take(int day) {
        Page page = pages.remove(day);
        return page == null ? NOBODY : Arrays.copyOf(page.persons, page.size);
    }

    private static final class Page {

        private static final int FIRST_SIZE = 64;

        private int[] persons = new int[FIRST_SIZE];
        private int size;

        void add(int person) {
            if (size == persons.length) {
                persons = Arrays.copyOf(persons, size * 2);
            }
            persons[size++] = person;
        }
    }
}
