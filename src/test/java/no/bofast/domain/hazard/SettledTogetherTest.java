package no.bofast.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.bofast.domain.HazardMeasure;

/** Those at risk are counted month by month, whatever order their events are told in. */
class SettledTogetherTest {

    private static final int MONTHS = 12;

    @Property
    void followsWhatHappenedMonthByMonth(
            @ForAll @Size(max = 30) int[] events,
            @ForAll @IntRange(min = 0, max = MONTHS - 1) int from,
            @ForAll @IntRange(min = 0, max = MONTHS) int before) {
        SettledTogether people = new SettledTogether();
        int[] departed = new int[MONTHS];
        int[] lost = new int[MONTHS];
        for (int event : events) {
            int month = Math.floorMod(event, MONTHS);
            boolean isDeparture = event % 2 == 0;
            (isDeparture ? departed : lost)[month]++;
            people.add(isDeparture ? HazardMeasure.DEPARTED : HazardMeasure.LOST, month, 1);
        }
        people.add(HazardMeasure.SETTLED, 0, events.length + 1);

        Followed followed = new Followed();
        people.follow(from, Math.max(from, before), followed);

        int remaining = events.length + 1;
        for (int month = 0; month < MONTHS; month++) {
            boolean isWithin = month >= from && month < before;
            assertThat(followed.atRisk[month]).isEqualTo(isWithin ? remaining : 0);
            assertThat(followed.departed[month]).isEqualTo(isWithin ? departed[month] : 0);
            assertThat(followed.lost[month]).isEqualTo(isWithin ? lost[month] : 0);
            assertThat(people.atRisk(month)).isEqualTo(remaining);
            assertThat(people.departed(month)).isEqualTo(departed[month]);
            assertThat(people.lost(month)).isEqualTo(lost[month]);
            remaining -= departed[month] + lost[month];
        }
    }

    @Property
    void whatIsTakenBackNeverHappened(@ForAll @IntRange(min = 0, max = MONTHS - 1) int month) {
        SettledTogether people = new SettledTogether();
        people.add(HazardMeasure.SETTLED, 0, 2);
        people.add(HazardMeasure.DEPARTED, month, 1);
        people.add(HazardMeasure.DEPARTED, month, -1);

        Followed followed = new Followed();
        people.follow(0, MONTHS, followed);

        assertThat(followed.stretches).isOne();
        assertThat(followed.atRisk).containsOnly(2);
    }

    private static final class Followed implements SettledTogether.Follower {

        private final int[] atRisk = new int[MONTHS];
        private final int[] departed = new int[MONTHS];
        private final int[] lost = new int[MONTHS];
        private int stretches;

        @Override
        public void atRisk(int from, int before, int people) {
            stretches++;
            for (int month = from; month < before; month++) {
                atRisk[month] += people;
            }
        }

        @Override
        public void happened(int months, int departing, int losing) {
            departed[months] += departing;
            lost[months] += losing;
        }
    }
}
