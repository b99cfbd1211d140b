package no.bofast.oracle;

/** The tables that {@code replay} writes (interfaces.md), but for the alerts. */
enum Table {
    COHORTS("cohorts.csv", "settlement_year,municipality,sex,age_band,household,country,ground,measure,years,count"),
    MONTHS("months.csv", "municipality,month,measure,settlement_year,count"),
    GROUPS("groups.csv", "municipality,month,measure,dimension,category,count"),
    FLOWS("flows.csv", "settlement_municipality,destination,settlement_year,years,count"),
    RESIDENTS("residents.csv", "municipality,settlement_year,count"),
    /** Only where it is known who is a family. */
    FAMILIES("families.csv", "municipality,settlement_year,measure,number,of,count"),
    /** Only where a register tells of agreements. */
    AGREEMENTS("agreements.csv", "municipality,side,quarter,measure,reason,count"),
    /** Only where a register tells of social assistance. */
    ASSISTANCE("assistance.csv", "municipality,quarter,agreement,measure,count"),
    /** Only where a register tells of programmes. */
    PROGRAMMES("programmes.csv", "municipality,quarter,measure,count"),
    /** Only where a register tells of reasons. */
    MOVE_REASONS("move_reasons.csv", "municipality,side,quarter,reason,count"),
    UNRESOLVED("unresolved.csv", "municipality,settlement_year,count"),
    ARRIVALS("arrivals.csv", "municipality,month,order,origin,rights,count"),
    ARRIVAL_GROUPS("arrival_groups.csv", "municipality,month,order,dimension,category,count"),
    STOCK("stock.csv", "municipality,country,rights,came_as,count"),
    RESIDENT_CHANGES("resident_changes.csv", "municipality,settlement_year,date,count"),
    ONWARD("onward.csv", "municipality,settlement_year,departed_month,measure,months,count"),
    /** Its counts are of two kinds, a row each: {@link Counts} holds the second beside the first. */
    HAZARDS("hazards.csv", "months_since_settlement,settlement_year,dimension,category,at_risk,departures"),
    REPORTING("reporting.csv", "municipality,month,registered_month,measure,settlement_year,count"),
    WAGES("wages.csv", "settlement_year,municipality,sex,age_band,departed_years,years,halves,count"),
    WAGES_OF_MOVES(
            "wages_of_moves.csv",
            "settlement_year,municipality,side,sex,age_band,departed_years,halves_before,halves_after,count"),
    WORK_OF_MOVES("work_of_moves.csv", "settlement_year,municipality,departed_month,measure,months,count"),
    /** Only where it is told of anyone when they were given leave to stay. */
    SETTLING_DAYS("settling_days.csv", "municipality,settlement_year,days,count"),
    DEAD_LETTERS("dead_letters.csv", "reason,count");

    private final String fileName;
    private final String header;

    Table(String fileName, String header) {
        this.fileName = fileName;
        this.header = header;
    }

    /** Whether there is no such table where no register tells anything beside the residence. */
    boolean isBeside() {
        return this == WAGES || this == WAGES_OF_MOVES || this == WORK_OF_MOVES;
    }

    String fileName() {
        return fileName;
    }

    String header() {
        return header;
    }
}
