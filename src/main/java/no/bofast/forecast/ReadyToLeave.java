package no.bofast.forecast;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import no.bofast.domain.hazard.SettledTogether;

/**
 * Follows a place's people through the months that rates are learnt from, each times how readily they leave. Cohorts come in the order of their settlement, and those
 * who were settled in the same month are handed over together: what hazard they have is asked once a month for all of them. For one thread.
 */
final class ReadyToLeave {

    private final LearningMonths window;
    private final Receiver receiver;
    /** By how much people of one month of settlement, each times how readily they leave, become more with each month of the window. */
    private final double[] change;

    private int settledMonth;

    private ReadyToLeave(LearningMonths window, Receiver receiver) {
        this.window = window;
        this.receiver = receiver;
        this.change = new double[window.months() + 1];
    }

    /**
     * Hands over a place's people.
     *
     * @param readiness how many times as readily as others those of a cohort leave
     */
    static void follow(
            PlaceHistory place, ToDoubleFunction<CohortCourse> readiness, LearningMonths window, Receiver receiver) {
        ReadyToLeave ready = new ReadyToLeave(window, receiver);
        for (CohortCourse cohort : place.cohorts()) {
            ready.add(cohort, readiness.applyAsDouble(cohort));
        }
        ready.handOver();
    }

    private void add(CohortCourse cohort, double readiness) {
        if (cohort.settledMonth() != settledMonth) {
            handOver();
            settledMonth = cohort.settledMonth();
        }
        int shift = settledMonth - window.from();
        cohort.follow(window, new SettledTogether.Follower() {
            @Override
            public void atRisk(int from, int before, int people) {
                change[shift + from] += people * readiness;
                change[shift + before] -= people * readiness;
            }

            @Override
            public void happened(int months, int departed, int lost) {
                receiver.departed(months, settledMonth + months, departed);
            }
        });
    }

    private void handOver() {
        for (int place = 1; place < window.months(); place++) {
            change[place] += change[place - 1];
        }
        receiver.atRisk(settledMonth, change);
        Arrays.fill(change, 0);
    }

    /** Takes people by months since their settlement and calendar month. */
    interface Receiver {
        /**
         * Those settled in a month.
         *
         * @param people by month of the window, each times how readily they leave; the receiver may read it until it returns
         */
        void atRisk(int settledMonth, double[] people);

        void departed(int since, int month, int people);
    }
}
