package no.bofast.architecture;

import static no.bofast.architecture.Rooms.DISCLOSURE;
import static no.bofast.architecture.Rooms.DOMAIN;
import static no.bofast.architecture.Rooms.FIGURES;
import static no.bofast.architecture.Rooms.FILES;
import static no.bofast.architecture.Rooms.FORECAST;
import static no.bofast.architecture.Rooms.JACKSON;
import static no.bofast.architecture.Rooms.MEASURES;
import static no.bofast.architecture.Rooms.MODEL;
import static no.bofast.architecture.Rooms.REFERENCE;
import static no.bofast.architecture.Rooms.REPORT_FILES;
import static no.bofast.architecture.Rooms.TABLES;
import static no.bofast.architecture.Rooms.VIEW;
import static no.bofast.architecture.Rooms.WARNING;
import static no.bofast.architecture.Rooms.WORDS;
import static no.bofast.architecture.Rooms.only;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rooms of the report. */
final class ReportRooms {

    @ArchTest
    static final ArchRule measuresAreFunctionsOfCounts = only(MEASURES, DOMAIN, DISCLOSURE, VIEW, WORDS);

    @ArchTest
    static final ArchRule tablesAreMadeOfMeasures = only(TABLES, DOMAIN, DISCLOSURE, VIEW, MEASURES, MODEL, WORDS);

    /** ojAlgo does the algebra. */
    @ArchTest
    static final ArchRule modelsAreFunctionsOfCounts = only(MODEL, DOMAIN, MEASURES, "org.ojalgo..");

    /** Jackson writes {@code alerts.ndjson} and JSON-stat. */
    @ArchTest
    static final ArchRule reportFilesAreMadeOfTables =
            only(REPORT_FILES, DOMAIN, WARNING, MEASURES, TABLES, FILES, WORDS, JACKSON);

    @ArchTest
    static final ArchRule rawTablesAreTheCountsOfTheView =
            only("no.bofast.report.counts", DOMAIN, WARNING, VIEW, MEASURES, TABLES, REPORT_FILES);

    @ArchTest
    static final ArchRule forecastTablesShowForecasts =
            only("no.bofast.report.forecast", FORECAST, DOMAIN, VIEW, MEASURES, TABLES);

    @ArchTest
    static final ArchRule figuresShowTables =
            only(FIGURES, DOMAIN, DISCLOSURE, MEASURES, MODEL, TABLES, REPORT_FILES, WORDS);

    @ArchTest
    static final ArchRule drawingsNeedOnlyJava = only("no.bofast.report.figures.svg");

    @ArchTest
    static final ArchRule aReportIsWrittenFromTheView =
            only(WORDS, VIEW, REFERENCE, MEASURES, TABLES, REPORT_FILES, FIGURES, FILES, WORDS);

    private ReportRooms() {}
}
