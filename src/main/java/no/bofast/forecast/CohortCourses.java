package no.bofast.forecast;

import java.util.Arrays;
import java.util.Iterator;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Household;
import no.bofast.domain.hazard.SettledTogether;

/**
 * The cohorts of a place, in the order of settlement and traits, so that sums are the same to the last bit. Mutable while it is read in, for one thread.
 *
 * <p>Sorted arrays: every forecast goes through all of them, and a new one comes rarely.
 */
final class CohortCourses implements Iterable<CohortCourse> {

    private static final int HOUSEHOLDS = Household.values().length;
    private static final int COUNTRIES = CountryGroup.values().length;

    private int[] keys = new int[8];
    private CohortCourse[] courses = new CohortCourse[8];
    private int size;

    private static int key(int settledMonth, Household household, CountryGroup country) {
        return (settledMonth * HOUSEHOLDS + household.ordinal()) * COUNTRIES + country.ordinal();
    }

    /** That of people who are alike; without anyone if there is none yet. */
    CohortCourse of(int settledMonth, Household household, CountryGroup country) {
        int key = key(settledMonth, household, country);
        int place = Arrays.binarySearch(keys, 0, size, key);
        if (place >= 0) {
            return courses[place];
        }
        CohortCourse course = new CohortCourse(settledMonth, household, country, new SettledTogether());
        insert(-place - 1, key, course);
        return course;
    }

    private void insert(int place, int key, CohortCourse course) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            courses = Arrays.copyOf(courses, 2 * size);
        }
        System.arraycopy(keys, place, keys, place + 1, size - place);
        System.arraycopy(courses, place, courses, place + 1, size - place);
        keys[place] = key;
        courses[place] = course;
        size++;
    }

    @Override
    public Iterator<CohortCourse> iterator() {
        return Arrays.asList(courses).subList(0, size).iterator();
    }
}
