package no.bofast.serde;

import java.time.YearMonth;
import java.util.Optional;
import no.bofast.domain.MunicipalityCode;
import no.bofast.schema.OutlookMeasure;
import no.bofast.schema.OutlookMonth;
import no.bofast.schema.OutlookRecord;
import no.bofast.warning.Measured;
import no.bofast.warning.MonthOutlook;
import no.bofast.warning.Outlook;
import no.bofast.warning.Silence;
import no.bofast.warning.Window;

/** Outlooks, to and from the records of their metrics topic. */
public final class OutlookRecords {

    private OutlookRecords() {}

    public static String key(Outlook outlook) {
        return "outlook|" + outlook.municipality();
    }

    public static OutlookRecord record(Outlook outlook) {
        return new OutlookRecord(
                outlook.municipality().toString(),
                outlook.registerDate(),
                outlook.atRisk(),
                outlook.usualRatio(),
                outlook.historyMonths(),
                measure(outlook.last3()),
                measure(outlook.last12()),
                outlook.months().stream().map(OutlookRecords::month).toList(),
                outlook.standing().stream().map(StandingRecords::record).toList(),
                outlook.silence().map(Enum::name).orElse(null));
    }

    private static OutlookMonth month(MonthOutlook month) {
        return new OutlookMonth(month.month().toString(), month.observed(), month.expected(), month.deviation());
    }

    static OutlookMeasure measure(Measured measured) {
        return new OutlookMeasure(
                measured.window().from().toString(),
                measured.window().through().toString(),
                measured.observed(),
                measured.corrected(),
                measured.expected(),
                measured.ratio(),
                measured.lower(),
                measured.upper());
    }

    public static Outlook outlook(OutlookRecord record) {
        return new Outlook(
                MunicipalityCode.of(record.getMunicipality()),
                record.getRegisterDate(),
                record.getAtRisk(),
                record.getUsualRatio(),
                record.getHistoryMonths(),
                measured(record.getLast3()),
                measured(record.getLast12()),
                record.getMonths().stream().map(OutlookRecords::month).toList(),
                record.getStanding().stream().map(StandingRecords::standing).toList(),
                Optional.ofNullable(record.getSilence()).map(Silence::valueOf));
    }

    private static MonthOutlook month(OutlookMonth month) {
        return new MonthOutlook(
                YearMonth.parse(month.getMonth()), month.getObserved(), month.getExpected(), month.getDeviation());
    }

    static Measured measured(OutlookMeasure measure) {
        return new Measured(
                new Window(YearMonth.parse(measure.getFrom()), YearMonth.parse(measure.getThrough())),
                measure.getObserved(),
                measure.getCorrected(),
                measure.getExpected(),
                measure.getRatio(),
                measure.getLower(),
                measure.getUpper());
    }
}
