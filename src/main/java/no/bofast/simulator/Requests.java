package no.bofast.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.settling.SettlingKind;
import no.bofast.ingest.Submission;
import no.bofast.schema.SettlingChange;
import no.bofast.schema.SettlingEvent;

/**
 * Each November the authorities ask municipalities to settle the people whom they expect in the next year, and ask again in May when more come than they
 * thought; municipalities decide within weeks, most as they are asked, some on fewer. Small ones in a year off aren't asked, or decide on nobody.
 *
 * <p>It has dice and ids of its own: with requests or without, the same people live the same lives. What they say isn't obeyed to the person: who is
 * settled where is drawn from the same plan that the requests are made of.
 */
final class Requests {

    private static final String SOURCE = "IMDi";
    private static final long STREAM = 0xA5_0CED;
    private static final int ASKED_MONTH = 11;
    private static final int ASKED_AGAIN_MONTH = 5;
    private static final int DAY = 15;
    /** By how much the authorities are wrong of a year's arrivals, on the log scale. */
    private static final double WRONG = 0.1;
    /** They ask once more if so much more come than were asked for. */
    private static final double MANY_MORE = 1.15;

    private static final double IN_FULL = 0.8;
    private static final double LEAST = 0.6;
    private static final double ASKED_IN_A_YEAR_OFF = 0.3;
    private static final int FEW = 5;
    private static final int DECIDES_AFTER = 14;
    private static final int DECIDES_WITHIN = 90;
    private static final int TOLD_WITHIN = 14;
    private static final double CORRECTED = 0.02;
    private static final int CORRECTED_WITHIN = 200;
    private static final int FIRST_SECOND = 7 * 3600;
    private static final int SECONDS_OF_WORK = 8 * 3600;
    private static final long SECONDS_A_DAY = 86_400;

    private final SettlementPlan plan;
    private final ExpectedPeople people;
    private final long seed;
    private final SimulatedEventIds ids;
    private final TreeMap<Integer, List<Submission>> byDay = new TreeMap<>();

    /** How many people are to be settled in the country in a year. */
    interface ExpectedPeople {
        double in(int year);
    }

    /**
     * What a municipality is asked for a year, or decides.
     *
     * @param day epoch day on which it does
     */
    private record SettlingNumber(SettlingKind kind, MunicipalityCode code, int year, int people, int day) {

        SettlingNumber of(int otherPeople) {
            return new SettlingNumber(kind, code, year, otherPeople, day);
        }
    }

    Requests(SettlementPlan plan, ExpectedPeople people, long seed) {
        this.plan = plan;
        this.people = people;
        this.seed = seed;
        this.ids = new SimulatedEventIds(Dice.mix(seed + STREAM));
    }

    /** What was recorded on a day, in order; the days are to be asked for one after the other. */
    List<Submission> on(LocalDate date) {
        if (date.getDayOfMonth() == DAY && date.getMonthValue() == ASKED_MONTH) {
            ask(date, date.getYear() + 1, foreseen(date.getYear() + 1));
        } else if (date.getDayOfMonth() == DAY && date.getMonthValue() == ASKED_AGAIN_MONTH) {
            double more = people.in(date.getYear()) - foreseen(date.getYear());
            if (more > (MANY_MORE - 1) * foreseen(date.getYear())) {
                ask(date, date.getYear(), more);
            }
        }
        List<Submission> told = new ArrayList<>(
                Optional.ofNullable(byDay.remove((int) date.toEpochDay())).orElse(List.of()));
        told.sort(Comparator.comparing(submission -> submission.registerTime().orElseThrow()));
        return told;
    }

    /** What the authorities think of a year half a year before. */
    private double foreseen(int year) {
        return people.in(year) * StrictMath.exp(WRONG * (2 * new Dice(seed + year, STREAM).uniform() - 1));
    }

    private void ask(LocalDate date, int year, double inAll) {
        for (int place = 0; place < plan.size(); place++) {
            Dice dice = new Dice(seed + year * 12L + date.getMonthValue(), STREAM + 1 + place);
            int asked = (int) Math.round(inAll * plan.shareOf(place, year));
            if (asked > 0) {
                request(date, plan.code(place), year, asked, decided(asked, dice), dice);
            } else if (dice.chance(ASKED_IN_A_YEAR_OFF) && date.getMonthValue() == ASKED_MONTH) {
                request(date, plan.code(place), year, FEW, 0, dice);
            }
        }
    }

    private static int decided(int asked, Dice dice) {
        return dice.chance(IN_FULL) ? asked : (int) Math.round(asked * (LEAST + (1 - LEAST) * dice.uniform()));
    }

    private void request(LocalDate date, MunicipalityCode code, int year, int asked, int decided, Dice dice) {
        int today = (int) date.toEpochDay();
        tell(new SettlingNumber(SettlingKind.REQUEST, code, year, asked, today), dice);
        int decidedOn = today + dice.between(DECIDES_AFTER, DECIDES_WITHIN);
        tell(new SettlingNumber(SettlingKind.DECISION, code, year, decided, decidedOn), dice);
    }

    /** Mostly at once right, else corrected later. */
    private void tell(SettlingNumber right, Dice dice) {
        int toldOn = right.day + dice.between(0, TOLD_WITHIN);
        if (dice.chance(CORRECTED)) {
            SettlingNumber wrong = right.of(right.people + dice.between(1, FEW));
            SettlingEvent first = event(wrong, toldOn, SettlingChange.CREATED, null, dice);
            record(toldOn, first);
            int correctedOn = toldOn + dice.between(1, CORRECTED_WITHIN);
            record(correctedOn, event(right, correctedOn, SettlingChange.CORRECTED, first.getEventId(), dice));
        } else {
            record(toldOn, event(right, toldOn, SettlingChange.CREATED, null, dice));
        }
    }

    private SettlingEvent event(SettlingNumber told, int toldOn, SettlingChange change, String replaced, Dice dice) {
        Instant registeredAt =
                Instant.ofEpochSecond(toldOn * SECONDS_A_DAY + FIRST_SECOND + dice.below(SECONDS_OF_WORK));
        return new SettlingEvent(
                ids.next(),
                change,
                replaced,
                LocalDate.ofEpochDay(told.day),
                registeredAt,
                SOURCE,
                told.kind.type(),
                told.code.toString(),
                told.year,
                told.people);
    }

    private void record(int day, SettlingEvent event) {
        byDay.computeIfAbsent(day, none -> new ArrayList<>()).add(new Submission.Settling(event));
    }
}
