package no.bofast.report.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.CaseSubject;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlementCounts;
import no.bofast.report.measures.ShareStanding;
import no.bofast.view.CountsView;

/** Makes the tables of one report. */
final class ReportMaker {

    private final Known known;
    private final Places places;
    private final ReportRequest request;
    private final Disclosure disclosure;
    private final Cohorts cohorts;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, List<ShareStanding>> standings = new LinkedHashMap<>();

    ReportMaker(Known known, Places places, ReportRequest request) {
        this.known = known;
        this.places = places;
        this.request = request;
        this.disclosure = request.disclosure();
        this.cohorts = Cohorts.of(known.observations(), request, places);
    }

    /** Those of municipalities alone, which are soon made. */
    List<Outcome> ofMunicipalities() {
        aboutMunicipalities();
        return outcomes;
    }

    List<Outcome> outcomes() {
        settled();
        aboutPeople();
        beforeAndAfter();
        aboutMunicipalities();
        directions();
        rights();
        models();
        moves();
        incomes();
        families();
        grants();
        cases();
        settling();
        return outcomes;
    }

    private void settled() {
        SettlementCounts people = SettlementCounts.of(known, request, places);
        made(SettlementTable.of(people, places, disclosure));
        if (request.asOf().isEmpty() || !disclosure.isExact()) {
            made(CharacteristicsTable.of(people, disclosure));
        } else {
            notMade("characteristics", Outcome.Reason.TRAITS_ONLY_NOW);
        }
    }

    private void aboutPeople() {
        made(MovedTable.of(cohorts, disclosure));
        made(MovedTable.bounds(cohorts, disclosure));
        made(CurvesTable.of(cohorts, disclosure));
        made(CurvesTable.bounds(cohorts, disclosure));
    }

    private void beforeAndAfter() {
        request.livedOn()
                .map(date -> known.residentsOn(date, request.settled()))
                .orElseGet(() -> known.residents(request.settled()))
                .ifPresentOrElse(
                        living -> made(new BeforeAfterTable(places, request).of(cohorts, living)),
                        () -> notMade(
                                "before_after",
                                Outcome.Reason.RESIDENTS_ONLY_NOW,
                                Outcome.Reason.RESIDENTS_OF_ALL_YEARS));
    }

    private void aboutMunicipalities() {
        standings.put("out_migration", OutMigration.standings(cohorts, disclosure));
        made(OutMigration.table(standings.get("out_migration"), cohorts));
        made(OutMigration.bounds(standings.get("out_migration")));
        inMigration();
        standings.put("intensity", Intensity.standings(cohorts, places, request.settled(), disclosure));
        made(Intensity.table(standings.get("intensity"), request.settled()));
        made(QuartilesTable.of(standings, cohorts, places));
    }

    private void inMigration() {
        known.flows()
                .ifPresentOrElse(
                        all -> {
                            standings.put("in_migration", InMigration.standings(cohorts, inTime(all), disclosure));
                            made(InMigration.table(standings.get("in_migration")));
                        },
                        () -> notMade("in_migration", Outcome.Reason.DESTINATIONS_ONLY_NOW));
    }

    private void directions() {
        known.flows()
                .ifPresentOrElse(
                        all -> {
                            List<Known.Flow> flows = inTime(all).toList();
                            made(DirectionsTable.of(flows.stream(), places));
                            made(DirectionSharesTable.of(flows.stream(), places, disclosure));
                        },
                        () -> {
                            notMade("directions", Outcome.Reason.DESTINATIONS_ONLY_NOW);
                            notMade("direction_shares", Outcome.Reason.DESTINATIONS_ONLY_NOW);
                        });
    }

    private void rights() {
        known.rightsDepartures()
                .ifPresentOrElse(
                        all -> made(RightsTable.of(cohorts, all.filter(this::isInTime))),
                        () -> notMade("rights", Outcome.Reason.RIGHTS_ONLY_NOW));
    }

    /** What a model is fitted for. */
    private void models() {
        known.cohorts()
                .ifPresentOrElse(
                        all -> {
                            ModelTables tables = new ModelTables(all, request, places);
                            made(tables.adjusted());
                            made(tables.regression(standings.get("out_migration"), cohorts));
                        },
                        () -> List.of("adjusted", "regression")
                                .forEach(name -> notMade(name, Outcome.Reason.TRAITS_ONLY_NOW)));
    }

    /** What goes beyond the report. */
    private void moves() {
        MoveTables tables = new MoveTables(known, places, request);
        Optional<Table> distances = known.flows().map(all -> tables.distances(inTime(all)));
        madeIfKnown("distances", distances, Outcome.Reason.DESTINATIONS_ONLY_NOW);
        madeIfKnown("afterwards", tables.afterwards(), Outcome.Reason.AFTERWARDS_ONLY_NOW);
        madeIfKnown("concentration", tables.concentration(), Outcome.Reason.TRAITS_ONLY_NOW);
        tables.pauses().forEach(this::made);
    }

    /** Where no register tells of wages or work, there are no such tables, and nothing is said of them. */
    private void incomes() {
        if (known.hasCircumstances()) {
            known.circumstances()
                    .ifPresentOrElse(
                            all -> new IncomeTables(all, request, places).all().forEach(this::made),
                            () -> IncomeTables.NAMES.forEach(
                                    name -> notMade(name, Outcome.Reason.CIRCUMSTANCES_ONLY_NOW)));
        }
    }

    /** Where nobody is known to be a family, nothing is said of them. */
    private void families() {
        if (known.hasFamilies()) {
            Optional<Table> table = known.families().map(told -> FamilySharesTable.of(told, request, places));
            madeIfKnown(FamilySharesTable.NAME, table, Outcome.Reason.CIRCUMSTANCES_ONLY_NOW);
        }
    }

    /** Where no rates are known, nothing is said of money. */
    private void grants() {
        if (places.grants().areKnown()) {
            Optional<Table> table = known.residentChanges()
                    .map(changes -> GrantsTable.of(changes, cohorts.byMunicipality(), known, request, places));
            madeIfKnown("grants", table, Outcome.Reason.RESIDENTS_ONLY_NOW);
        }
    }

    /** Of what no register tells nothing is said. */
    private void cases() {
        ofCases(CaseSubject.AGREEMENT, AgreementYearsTable.NAME, AgreementYearsTable::of);
        ofCases(CaseSubject.REASON, ReasonYearsTable.NAME, ReasonYearsTable::of);
        ofCases(CaseSubject.PROGRAMME, ProgrammeYearsTable.NAME, ProgrammeYearsTable::of);
        ofCases(CaseSubject.ASSISTANCE, AssistanceYearsTable.NAME, AssistanceYearsTable::of);
    }

    private void ofCases(CaseSubject subject, String name, OfCases table) {
        if (known.hasCases(subject)) {
            Optional<Table> made = known.cases().map(view -> table.of(view, request, places));
            madeIfKnown(name, made, Outcome.Reason.CIRCUMSTANCES_ONLY_NOW);
        }
    }

    /** Makes a table of cases and moves. */
    private interface OfCases {
        Table of(CountsView view, ReportRequest request, Places places);
    }

    /** Where no register tells what municipalities are asked and decide, or how long people waited, nothing is said of it. */
    private void settling() {
        if (known.hasSettling()) {
            made(SettlingYearsTable.of(known.settlingPlans(), known, request, places));
            Optional<Table> months = known.hazards().map(told -> SettlingMonthsTable.of(told, request, places));
            madeIfKnown(SettlingMonthsTable.NAME, months, Outcome.Reason.CIRCUMSTANCES_ONLY_NOW);
        }
        if (known.hasWaits()) {
            Optional<Table> waits = known.waits().map(told -> SettlingWaitsTable.of(told, request, places));
            madeIfKnown(SettlingWaitsTable.NAME, waits, Outcome.Reason.CIRCUMSTANCES_ONLY_NOW);
        }
    }

    private boolean isInTime(Known.RightsDeparture departure) {
        return request.settled().contains(departure.cell().settlementYear())
                && departure.cell().settlementYear() + departure.cell().years() <= request.through();
    }

    private Stream<Known.Flow> inTime(Stream<Known.Flow> flows) {
        return flows.filter(flow -> request.settled().contains(flow.cell().settlementYear())
                && flow.cell().settlementYear() + flow.cell().years() <= request.through());
    }

    private void made(Table table) {
        outcomes.add(new Outcome.Made(table));
    }

    private void madeIfKnown(String name, Optional<Table> table, Outcome.Reason otherwise) {
        table.ifPresentOrElse(this::made, () -> notMade(name, otherwise));
    }

    private void notMade(String name, Outcome.Reason ofExact) {
        notMade(name, ofExact, Outcome.Reason.NOT_RELEASED);
    }

    private void notMade(String name, Outcome.Reason ofExact, Outcome.Reason ofRelease) {
        outcomes.add(new Outcome.NotMade(name, disclosure.isExact() ? ofExact : ofRelease));
    }
}
