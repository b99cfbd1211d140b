package no.bofast.ingest.settlements;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.csv.CsvRows;

/** Which column of an extract says what. */
final class Headings {

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /**
     * Reads a header; throws {@link Unreadable} if a column that must be there isn't.
     *
     * @param chosen headings that the operator has named, by what they say; they win over names that are known
     */
    Headings(List<String> header, Map<Column, String> chosen) {
        for (Column column : Column.values()) {
            Optional<Integer> place = chosen.containsKey(column)
                    ? Optional.of(place(header, column, chosen.get(column)))
                    : best(header, column);
            place.ifPresent(found -> places.put(column, found));
        }
        for (Column needed : List.of(Column.PERSON, Column.SETTLED_ON, Column.MUNICIPALITY)) {
            if (!places.containsKey(needed)) {
                throw new Unreadable(
                        "no column says " + needed.label() + ": name it with --column " + needed.label() + "=HEADING");
            }
        }
    }

    private static int place(List<String> header, Column column, String heading) {
        for (int i = 0; i < header.size(); i++) {
            if (Column.plain(header.get(i)).equals(Column.plain(heading))) {
                return i;
            }
        }
        throw new Unreadable("there is no column '" + heading + "', which --column names for " + column.label());
    }

    private static Optional<Integer> best(List<String> header, Column column) {
        int best = -1;
        for (int i = 0; i < header.size(); i++) {
            int place = column.place(header.get(i));
            boolean isBetter = place >= 0 && (best < 0 || place < column.place(header.get(best)));
            best = isBetter ? i : best;
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /** What a row says; empty if it says nothing. */
    Optional<String> of(Column column, CsvRows.Row row) {
        return Optional.ofNullable(places.get(column))
                .filter(place -> place < row.cells().size())
                .map(place -> row.cells().get(place))
                .filter(cell -> !cell.isBlank());
    }

    /** A row, or a whole file, that can't be read; the message quotes nothing of a row. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }
}
