package no.bofast.ingest.settlements;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.Pseudonyms;
import no.bofast.csv.CsvRows;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.PersonId;
import no.bofast.domain.RegisterTime;
import no.bofast.ingest.InputBytes;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.RegisterFormat;
import no.bofast.ingest.Submission;
import no.bofast.ingest.settlements.ExtractChanges.Settled;
import no.bofast.ingest.settlements.Headings.Unreadable;
import no.bofast.schema.PopulationEvent;

/**
 * Extracts of settlements as CSV, whole each time: what is new, changed or gone since the last becomes events.
 *
 * <p>A row says its register time, or has that of the extract; where nothing was known before, a settlement counts as registered on
 * its own day, so that a history can be told. What is gone is told, and annulled only if the operator has confirmed just that number;
 * never while a row can't be read that might be it. Holds one extract in memory. For one thread.
 */
public final class SettlementsFormat implements RegisterFormat {

    public static final String NAME = "settlements";

    private final Settings settings;
    private final Map<PersonId, PersonFacts> known;
    private long rows;
    private long created;
    private long corrected;
    private long annulled;
    private long missing;
    private boolean isUnconfirmed;

    /**
     * How extracts are read.
     *
     * @param columns headings that the operator has named
     * @param extractedAt when the extract was made
     * @param confirmedRemovals how many settlements may be annulled because they are gone; empty for none
     */
    public record Settings(
            Pseudonyms pseudonyms,
            MunicipalityDivision division,
            Map<Column, String> columns,
            Instant extractedAt,
            Optional<Long> confirmedRemovals) {}

    /** @param known settlements of earlier extracts */
    public SettlementsFormat(Settings settings, Map<PersonId, PersonFacts> known) {
        this.settings = settings;
        this.known = new LinkedHashMap<>(known);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whether an event comes from an extract. */
    public static boolean isOurs(PopulationEvent event) {
        return event.getEventId().startsWith(ExtractChanges.ID_PREFIX);
    }

    @Override
    public Stream<LineReading> read(Path file) throws IOException {
        List<LineReading> readings = new ArrayList<>();
        try (InputStream bytes = InputBytes.open(file)) {
            new Extract(file, readings).read(CsvRows.of(bytes.readAllBytes()));
        }
        return readings.stream();
    }

    @Override
    public Optional<String> account() {
        String gone = missing == 0
                ? ""
                : "; " + missing + (missing == 1 ? " settlement is" : " settlements are")
                        + " gone from the extract and not annulled"
                        + (isUnconfirmed
                                ? ": confirm with --confirm-removals " + missing
                                : ", since rows that can't be read may be theirs");
        return Optional.of(rows + " rows: " + created + " new, " + corrected + " changed, " + annulled
                + " annulled, the rest as before" + gone);
    }

    /** One extract while it is read. */
    private final class Extract {

        private final Path file;
        private final List<LineReading> readings;
        private final boolean isFirst = known.isEmpty();
        private final Map<PersonId, List<Settled>> settled = new LinkedHashMap<>();
        private final Set<PersonId> unreadable = new HashSet<>();
        private boolean mayBeAnyones;

        Extract(Path file, List<LineReading> readings) {
            this.file = file;
            this.readings = readings;
        }

        void read(List<CsvRows.Row> all) {
            if (all.isEmpty()) {
                reject(1, "no header");
                return;
            }
            try {
                RowReader reader = new RowReader(
                        new Headings(all.get(0).cells(), settings.columns()),
                        settings.pseudonyms(),
                        settings.division());
                all.subList(1, all.size()).forEach(row -> read(row, reader));
            } catch (Unreadable e) {
                reject(1, e.getMessage());
                return;
            }
            settled.forEach(this::tell);
            tellGone();
        }

        private void read(CsvRows.Row row, RowReader reader) {
            rows++;
            Optional<PersonId> person = Optional.empty();
            try {
                person = Optional.of(reader.person(row));
                Settled read = new Settled(
                        row.number(),
                        reader.settledOn(row),
                        reader.registeredAt(row).orElseGet(() -> extractedAt(reader, row)),
                        reader.settlement(row));
                settled.computeIfAbsent(person.get(), unused -> new ArrayList<>())
                        .add(read);
            } catch (Unreadable e) {
                person.ifPresentOrElse(unreadable::add, () -> mayBeAnyones = true);
                reject(row.number(), e.getMessage());
            }
        }

        private Instant extractedAt(RowReader reader, CsvRows.Row row) {
            Instant day = reader.settledOn(row).atStartOfDay(RegisterTime.ZONE).toInstant();
            return isFirst && day.isBefore(settings.extractedAt()) ? day : settings.extractedAt();
        }

        private void tell(PersonId person, List<Settled> rowsOfPerson) {
            PersonFacts before = known.getOrDefault(person, PersonFacts.none());
            ExtractChanges changes = ExtractChanges.of(person, before, rowsOfPerson);
            for (ExtractChanges.Told told : changes.told()) {
                accept(told.row(), told.submission());
                corrected += told.isCorrection() ? 1 : 0;
                created += told.isCorrection() ? 0 : 1;
                known.merge(
                        person,
                        before.with(List.of(told.submission())),
                        (old, unused) -> old.with(List.of(told.submission())));
            }
        }

        private void tellGone() {
            List<PersonId> people = known.keySet().stream()
                    .filter(person -> !unreadable.contains(person))
                    .toList();
            long gone =
                    people.stream().mapToLong(person -> goneOf(person).size()).sum();
            boolean isConfirmed = settings.confirmedRemovals()
                    .filter(confirmed -> confirmed == gone)
                    .isPresent();
            if (gone > 0 && isConfirmed && !mayBeAnyones) {
                people.forEach(this::annul);
            } else {
                missing += gone;
                isUnconfirmed |= gone > 0 && !mayBeAnyones;
            }
        }

        private List<PopulationEvent> goneOf(PersonId person) {
            List<Settled> ofPerson = settled.getOrDefault(person, List.of());
            return ExtractChanges.of(person, known.get(person), ofPerson).gone();
        }

        private void annul(PersonId person) {
            for (PopulationEvent event : goneOf(person)) {
                Submission annulment = ExtractChanges.annulment(person, event, settings.extractedAt());
                accept(0, annulment);
                annulled++;
                known.put(person, known.get(person).with(List.of(annulment)));
            }
        }

        private void accept(long row, Submission submission) {
            readings.add(new LineReading(file, row, new byte[0], new Reading.Accepted(submission)));
        }

        /** Named by its row, and not quoted, since it names a person. */
        private void reject(long row, String reason) {
            byte[] told = ("{\"row\":" + row + "}").getBytes(StandardCharsets.UTF_8);
            readings.add(new LineReading(file, row, told, new Reading.Rejected(reason)));
        }
    }
}
