package no.bofast.testkit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.Cell;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantKind;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.SideCell;
import no.bofast.domain.WaitCell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.Spread;
import no.bofast.domain.person.Ledger;
import no.bofast.view.CountsView;

/** Counts, of a ledger or as published, as lines that a test can compare, in alphabetical order. */
public record Tally(Map<LedgerEntry, Integer> counts) {

    /** Spreads counts over the cells that are published. */
    public Tally {
        counts = spread(counts);
    }

    public static Tally of(CountsView view) {
        Map<LedgerEntry, Integer> counts = new HashMap<>();
        Stream<Map<? extends Cell, CellCount>> cases =
                Arrays.stream(CaseSubject.values()).map(view::cases);
        Stream.concat(
                        cases,
                        Stream.of(
                                view.cohorts(),
                                view.months(),
                                view.groups(),
                                view.flows(),
                                view.residents(),
                                view.rightsDepartures(),
                                view.arrivals(),
                                view.arrivalGroups(),
                                view.stock(),
                                view.residentChanges(),
                                view.onward(),
                                view.hazards(),
                                view.circumstances(),
                                view.waits(),
                                view.grants()))
                .forEach(cells -> cells.forEach((cell, count) -> add(cell, count, counts)));
        return new Tally(counts);
    }

    private static void add(Cell cell, CellCount count, Map<LedgerEntry, Integer> counts) {
        if (cell.isDated()) {
            count.forEachChange((date, change) -> counts.put(new LedgerEntry(cell, date), change));
        } else {
            counts.put(new LedgerEntry(cell, LedgerEntry.UNDATED), count.total());
        }
    }

    private static Map<LedgerEntry, Integer> spread(Map<LedgerEntry, Integer> counts) {
        Map<LedgerEntry, Integer> spread = new HashMap<>();
        counts.forEach((entry, count) -> Spread.over(
                entry.cell(), cell -> spread.merge(new LedgerEntry(cell, entry.registeredOn()), count, Integer::sum)));
        spread.values().removeIf(count -> count == 0);
        return spread;
    }

    public static Tally of(Ledger ledger) {
        return new Tally(ledger.counts());
    }

    /** Such as {@code 5601/2015 departed k=1: 1}. */
    public List<String> cohorts() {
        return lines(Cell.Cohort.class, entry -> {
            Cell.Cohort cell = (Cell.Cohort) entry.cell();
            return cell.municipality() + "/" + cell.settlementYear() + " "
                    + cell.measure().label() + " k=" + cell.years();
        });
    }

    /** What is known in the end, such as {@code 5601 2016-05 departures/2015: 1}. */
    public List<String> months() {
        return lines(Cell.Month.class, entry -> month((Cell.Month) entry.cell()));
    }

    /** With the register date of each change, such as {@code 2016-05-03 5601 2016-05 departures/2015: 1}. */
    public List<String> triangle() {
        return lines(Cell.Month.class, entry -> entry.registeredOn() + " " + month((Cell.Month) entry.cell()));
    }

    /** Such as {@code 5601 2015-03 settled sex MALE: 1}. */
    public List<String> groups() {
        return lines(Cell.Group.class, entry -> {
            Cell.Group cell = (Cell.Group) entry.cell();
            return cell.municipality() + " " + cell.month() + " "
                    + cell.measure().label() + " "
                    + cell.dimension().label() + " "
                    + cell.dimension().categoryLabel(cell.category());
        });
    }

    /** Such as {@code 5601>0301/2015 k=1: 1}. */
    public List<String> flows() {
        return lines(Cell.Flow.class, entry -> {
            Cell.Flow cell = (Cell.Flow) entry.cell();
            return cell.municipality() + ">" + cell.destination() + "/" + cell.settlementYear() + " k=" + cell.years();
        });
    }

    /** Such as {@code 0301/2015: 1}. */
    public List<String> residents() {
        return lines(Cell.Resident.class, entry -> {
            Cell.Resident cell = (Cell.Resident) entry.cell();
            return cell.municipality() + "/" + cell.settlementYear();
        });
    }

    /** What is known in the end, such as {@code 5601>0301 2016-05 FIRST programme: 1}. */
    public List<String> arrivals() {
        return lines(Cell.Arrival.class, entry -> arrival((Cell.Arrival) entry.cell()));
    }

    /** With the register date of each change, such as {@code 2016-05-03 5601>0301 2016-05 FIRST programme: 1}. */
    public List<String> arrivalTriangle() {
        return lines(Cell.Arrival.class, entry -> entry.registeredOn() + " " + arrival((Cell.Arrival) entry.cell()));
    }

    private static String arrival(Cell.Arrival cell) {
        return cell.origin() + ">" + cell.municipality() + " " + cell.month() + " " + cell.order() + " "
                + cell.rights().label();
    }

    /** Such as {@code 0301 2016-05 FIRST age_now 20-29: 1}. */
    public List<String> arrivalGroups() {
        return lines(Cell.ArrivalGroup.class, entry -> {
            Cell.ArrivalGroup cell = (Cell.ArrivalGroup) entry.cell();
            return cell.municipality() + " " + cell.month() + " " + cell.order() + " "
                    + cell.dimension().label() + " " + cell.categoryLabel();
        });
    }

    /** Such as {@code 0301 2015-03 programme age SYR FIRST: 1}. */
    public List<String> stock() {
        return lines(Cell.Stock.class, entry -> {
            Cell.Stock cell = (Cell.Stock) entry.cell();
            return cell.municipality() + " " + cell.settled() + (cell.isOfProgrammeAge() ? " programme age " : " ")
                    + cell.country() + " " + cell.cameAs();
        });
    }

    /** Such as {@code 5601 2015-03 DEPARTED i=14: 1}. */
    public List<String> hazards() {
        return lines(Cell.Hazard.class, entry -> {
            Cell.Hazard cell = (Cell.Hazard) entry.cell();
            return cell.municipality() + " " + cell.settled() + " " + cell.measure() + " i=" + cell.months();
        });
    }

    /** Such as {@code 0301/2015 2016-05-03: 1}. */
    public List<String> residentChanges() {
        return lines(Cell.ResidentChange.class, entry -> {
            Cell.ResidentChange cell = (Cell.ResidentChange) entry.cell();
            return cell.municipality() + "/" + cell.settlementYear() + " " + cell.on();
        });
    }

    /** Such as {@code 5601/2015 2016-05 MOVED_ON i=14: 1}. */
    public List<String> onward() {
        return lines(Cell.Onward.class, entry -> {
            Cell.Onward cell = (Cell.Onward) entry.cell();
            return cell.municipality() + "/" + cell.settlementYear() + " " + cell.departed() + " " + cell.measure()
                    + " i=" + cell.months();
        });
    }

    /** Such as {@code 5601/2015 programme k=1: 1}. */
    public List<String> rightsDepartures() {
        return lines(Cell.RightsDeparture.class, entry -> {
            Cell.RightsDeparture cell = (Cell.RightsDeparture) entry.cell();
            return cell.municipality() + "/" + cell.settlementYear() + " "
                    + cell.rights().label() + " k=" + cell.years();
        });
    }

    /** Such as {@code 5601/2015 departed=31 k=1 band 3: 1}. */
    public List<String> wages() {
        return lines(SideCell.Wages.class, entry -> {
            SideCell.Wages cell = (SideCell.Wages) entry.cell();
            return cell.municipality() + "/" + cell.settlementYear() + " departed=" + cell.departed() + " k="
                    + cell.years() + " band " + cell.band().halves();
        });
    }

    /** Such as {@code 0301/2015 destination k=2 1>3: 1}. */
    public List<String> wagesOfMoves() {
        return lines(SideCell.WagesOfMove.class, entry -> {
            SideCell.WagesOfMove cell = (SideCell.WagesOfMove) entry.cell();
            return cell.municipality() + "/" + cell.settlementYear()
                    + (cell.isDestination() ? " destination" : " settlement") + " k=" + cell.departed() + " "
                    + cell.before().halves() + ">" + cell.after().halves();
        });
    }

    /** Such as {@code 0301/2015 2017-08 TO_WORK i=3: 1}. */
    public List<String> work() {
        return lines(SideCell.Work.class, entry -> {
            SideCell.Work cell = (SideCell.Work) entry.cell();
            return cell.municipality() + "/" + cell.settlementYear() + " " + cell.departed() + " " + cell.measure()
                    + " i=" + cell.months();
        });
    }

    /** Such as {@code 5601/2015 days=70: 1}. */
    public List<String> waits() {
        return lines(WaitCell.class, entry -> {
            WaitCell cell = (WaitCell) entry.cell();
            return cell.municipality() + "/" + cell.settlementYear() + " days=" + cell.days();
        });
    }

    /** Such as {@code 0301/2015 to 2017-08 MOVED_AGREED WORK: 1}. */
    public List<String> cases() {
        return lines(CaseCell.class, entry -> {
            CaseCell cell = (CaseCell) entry.cell();
            return cell.municipality() + "/" + cell.settlementYear() + (cell.isDestination() ? " to " : " from ")
                    + cell.month() + " " + cell.measure() + " " + cell.reason();
        });
    }

    /** Such as {@code 5601/2015 2017-04 elsewhere: 1}, or by kind {@code 5601/2015 2017-04 elsewhere child: 1}. */
    public List<String> grants() {
        return lines(GrantCell.class, entry -> {
            GrantCell cell = (GrantCell) entry.cell();
            return cell.municipality() + "/" + cell.settlementYear() + " " + cell.from()
                    + " " + cell.where().name().toLowerCase(Locale.ROOT)
                    + (cell.kind() == GrantKind.ANYONE ? "" : " " + cell.kind().label());
        });
    }

    private static String month(Cell.Month cell) {
        String line =
                cell.municipality() + " " + cell.month() + " " + cell.measure().label();
        return cell.settlementYear() == Cell.NO_YEAR ? line : line + "/" + cell.settlementYear();
    }

    private List<String> lines(Class<? extends Cell> kind, Function<LedgerEntry, String> text) {
        Map<String, Integer> sums = new TreeMap<>();
        counts.forEach((entry, count) -> {
            if (kind.isInstance(entry.cell())) {
                sums.merge(text.apply(entry), count, Integer::sum);
            }
        });
        sums.values().removeIf(count -> count == 0);
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + ": " + sum.getValue())
                .toList();
    }
}
