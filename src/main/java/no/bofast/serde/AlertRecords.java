package no.bofast.serde;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import no.bofast.domain.MunicipalityCode;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.schema.AlertDestination;
import no.bofast.schema.AlertDriver;
import no.bofast.schema.AlertEvidence;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.warning.Window;

/** Changes of alerts, to and from the records of the alerts topic. */
public final class AlertRecords {

    private AlertRecords() {}

    /** The key of a change; the same change, found again from better knowledge, has the same key. */
    public static String key(AlertChange change) {
        return "alert|" + change.alertId() + "|" + change.registerDate() + "|" + change.kind();
    }

    public static AlertChangeRecord record(AlertChange change) {
        Circumstances circumstances = change.circumstances();
        return new AlertChangeRecord(
                change.alertId(),
                change.rule().name(),
                change.municipality().toString(),
                change.kind().name(),
                change.severity().name(),
                change.registerDate(),
                change.historical(),
                false,
                evidence(change.evidence()),
                circumstances.drivers().stream().map(AlertRecords::driver).toList(),
                circumstances
                        .rights()
                        .map(Circumstances.Rights::withinIntroduction)
                        .orElse(0),
                circumstances.rights().map(Circumstances.Rights::withinGrant).orElse(0),
                circumstances.destinations().stream()
                        .map(to -> new AlertDestination(to.municipality().toString(), to.departures()))
                        .toList(),
                circumstances
                        .elsewhere()
                        .map(Circumstances.Elsewhere::peersRatio)
                        .orElse(Double.NaN),
                circumstances
                        .elsewhere()
                        .map(Circumstances.Elsewhere::nationRatio)
                        .orElse(Double.NaN),
                circumstances.wider().stream().map(Enum::name).toList(),
                change.detectorVersion(),
                change.course().map(CourseRecords::record).orElse(null),
                circumstances.rights().isPresent());
    }

    /** Says that a change, sent before, is no longer part of the history. */
    public static AlertChangeRecord withdrawn(AlertChangeRecord record) {
        return AlertChangeRecord.newBuilder(record).setWithdrawn(true).build();
    }

    private static AlertDriver driver(Circumstances.Driver driver) {
        return new AlertDriver(
                driver.dimension(),
                driver.category(),
                driver.observed(),
                driver.expected().orElse(Double.NaN));
    }

    static AlertEvidence evidence(Evidence evidence) {
        return new AlertEvidence(
                evidence.window().from().toString(),
                evidence.window().through().toString(),
                evidence.observed(),
                evidence.expected(),
                evidence.ratio(),
                evidence.lower(),
                evidence.upper(),
                evidence.usualRatio(),
                evidence.population(),
                evidence.historyMonths(),
                evidence.statistic(),
                evidence.limit(),
                people(evidence));
    }

    public static AlertChange change(AlertChangeRecord record) {
        return new AlertChange(
                record.getAlertId(),
                Rule.valueOf(record.getRule()),
                MunicipalityCode.of(record.getMunicipality()),
                ChangeKind.valueOf(record.getKind()),
                Severity.valueOf(record.getSeverity()),
                record.getRegisterDate(),
                record.getHistorical(),
                evidence(record.getEvidence()),
                circumstances(record),
                Optional.ofNullable(record.getCourse()).map(CourseRecords::course),
                record.getDetectorVersion());
    }

    private static Circumstances circumstances(AlertChangeRecord record) {
        List<Circumstances.Driver> drivers = record.getDrivers().stream()
                .map(driver -> driver(Rule.valueOf(record.getRule()), driver))
                .toList();
        List<Circumstances.Destination> destinations = record.getDestinations().stream()
                .map(to -> new Circumstances.Destination(MunicipalityCode.of(to.getMunicipality()), to.getDepartures()))
                .toList();
        return new Circumstances(drivers, rights(record), destinations, elsewhere(record));
    }

    /** Of a share earlier releases wrote that 0 was expected of groups. */
    private static Circumstances.Driver driver(Rule rule, AlertDriver driver) {
        boolean isKnown = rule != Rule.LEVEL && !Double.isNaN(driver.getExpected());
        return new Circumstances.Driver(
                driver.getDimension(),
                driver.getCategory(),
                driver.getObserved(),
                isKnown ? OptionalDouble.of(driver.getExpected()) : OptionalDouble.empty());
    }

    /** Earlier releases knew rights of all departures, and of arrivals where they knew who arrived. */
    private static Optional<Circumstances.Rights> rights(AlertChangeRecord record) {
        boolean wereKnown = !Rule.valueOf(record.getRule()).isOfArrivals()
                || !record.getDrivers().isEmpty();
        boolean areKnown = record.getRightsAreKnown() == null ? wereKnown : record.getRightsAreKnown();
        return areKnown
                ? Optional.of(new Circumstances.Rights(record.getWithinIntroduction(), record.getWithinGrant()))
                : Optional.empty();
    }

    /** Earlier releases wrote 0 where it wasn't known. */
    private static Optional<Circumstances.Elsewhere> elsewhere(AlertChangeRecord record) {
        List<Circumstances.Wider> wider =
                record.getWider().stream().map(Circumstances.Wider::valueOf).toList();
        return record.getPeersRatio() > 0 || record.getNationRatio() > 0
                ? Optional.of(new Circumstances.Elsewhere(record.getPeersRatio(), record.getNationRatio(), wider))
                : Optional.empty();
    }

    static Evidence evidence(AlertEvidence evidence) {
        return new Evidence(
                new Window(YearMonth.parse(evidence.getFrom()), YearMonth.parse(evidence.getThrough())),
                evidence.getObserved(),
                evidence.getExpected(),
                evidence.getRatio(),
                evidence.getLower(),
                evidence.getUpper(),
                evidence.getUsualRatio(),
                evidence.getPopulation(),
                evidence.getHistoryMonths(),
                evidence.getStatistic(),
                evidence.getLimit(),
                people(evidence.getPeople(), evidence.getObserved()));
    }

    /** Told only where they are others than those observed. */
    static Integer people(Evidence evidence) {
        return evidence.people() == evidence.observed() ? null : evidence.people();
    }

    static int people(Integer told, int observed) {
        return told == null ? observed : told;
    }
}
