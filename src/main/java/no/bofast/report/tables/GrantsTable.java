package no.bofast.report.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.GrantMoney;
import no.bofast.report.measures.GrantPeriod;
import no.bofast.report.measures.GrantSum;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.LifeTable;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;

/**
 * {@code grants.csv}: what leaving and coming mean to municipalities in integration grant. What followed people out and in is told where
 * the monitor counts who lives where they were settled; else these columns are empty.
 */
final class GrantsTable {

    private static final List<String> COLUMNS = List.of(
            "municipality",
            "period",
            "settled",
            "living",
            "moved_out",
            "moved_in",
            "ended",
            "nok_if_all_stayed",
            "nok_following_residence",
            "nok_out",
            "nok_in",
            "nok_ended",
            "nok_difference");

    private final ReportRequest request;
    private final Places places;
    private final boolean isDivided;
    private final Map<MunicipalityCode, GrantMoney> money = new HashMap<>();

    private GrantsTable(ReportRequest request, Places places, boolean isDivided) {
        this.request = request;
        this.places = places;
        this.isDivided = isDivided;
    }

    /**
     * The table.
     *
     * @param changes on each day, of those who live in municipalities
     * @param settled by municipality of settlement
     */
    static Table of(
            Stream<Known.Change> changes,
            Map<MunicipalityCode, LifeTable> settled,
            Known known,
            ReportRequest request,
            Places places) {
        GrantsTable table = new GrantsTable(request, places, !known.grants().isEmpty());
        changes.filter(change -> table.isPlace(change.cell().municipality()))
                .forEach(change -> table.of(change.cell().municipality()).add(change.cell(), change.count()));
        settled.forEach((place, cohorts) ->
                request.settled().stream().forEach(year -> table.of(place).addSettled(year, cohorts.settledIn(year))));
        known.grants().forEach((cell, change) -> {
            if (table.isPlace(cell.municipality())) {
                table.of(cell.municipality()).add(cell, change.total());
            }
        });
        return Table.sorted("grants", COLUMNS, table.rows());
    }

    private boolean isPlace(MunicipalityCode code) {
        return places.find(code).isPresent();
    }

    private GrantMoney of(MunicipalityCode place) {
        return money.computeIfAbsent(
                place, none -> new GrantMoney(places.grants(), request.settled(), request.clock()));
    }

    private Stream<Row> rows() {
        return money.entrySet().stream()
                .flatMap(e -> e.getValue().periods().stream().map(period -> row(e.getKey(), period)));
    }

    private Row row(MunicipalityCode place, GrantPeriod period) {
        GrantSum sum = period.sum();
        return Row.of(
                place,
                period.name(),
                sum.settled().people(),
                sum.living().people(),
                divided(sum.out().people()),
                divided(sum.in().people()),
                divided(sum.ended().people()),
                sum.settled().kroner(),
                sum.living().kroner(),
                divided(sum.out().kroner()),
                divided(sum.in().kroner()),
                divided(sum.ended().kroner()),
                sum.difference().kroner());
    }

    private Number divided(Number part) {
        return isDivided ? part : null;
    }
}
