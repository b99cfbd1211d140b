package no.bofast.connect.pdl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.connect.FactDraft;
import no.bofast.domain.RegisterTime;
import no.bofast.schema.PopulationFact;

/**
 * One fact that PDL told of a person, and what was told on of it. Days are since 1970; ids are 48 bits of a hash, enough to tell the
 * few events of one person apart.
 */
final class KnownFact {

    enum Kind {
        ADDRESS,
        EMIGRATION,
        DEATH,
        PROTECTION,
        /** The end of a protection; {@link KnownFact#replaces} says which, 0 for one that nobody knows. */
        END
    }

    /** @param registeredAt in milliseconds, as {@link KnownFact#registeredAt} */
    record Again(long id, long registeredAt) {}

    static final int NO_DAY = Integer.MIN_VALUE;
    static final List<String> LEVELS = List.of("NONE", "CLIENT", "CONFIDENTIAL", "STRICTLY_CONFIDENTIAL");

    final long id;
    final Kind kind;
    final long registeredAt;
    /** Angitt flyttedato of an address; the day of any other fact. */
    final int day;
    /** Gyldig fra og med of an address. */
    final int validFrom;
    /** A municipality's number, a level's place, a country's letters. */
    final int what;

    final int district;
    /** The id of what it corrects, or ends; 0 for nothing. */
    final long replaces;

    /** The same fact once more: from the other master, or created anew after it was taken back. */
    final List<Again> others = new ArrayList<>();

    /** When it was annulled or corrected; 0 while it stands. */
    long goneAt;
    /** A protection that is over. */
    boolean isEnded;

    boolean isTold;
    /** How often what was told was told anew. */
    int version;

    boolean wasToldAsMove;

    KnownFact(long id, Kind kind, long registeredAt, int day, int validFrom, int what, int district, long replaces) {
        this.id = id;
        this.kind = kind;
        this.registeredAt = registeredAt;
        this.day = day;
        this.validFrom = validFrom;
        this.what = what;
        this.district = district;
        this.replaces = replaces;
    }

    boolean stands() {
        return goneAt == 0;
    }

    /** All ids that it was told under. */
    Stream<Long> names() {
        return Stream.concat(Stream.of(id), others.stream().map(Again::id));
    }

    boolean isCalled(long other) {
        return names().anyMatch(name -> name == other);
    }

    /** Whether it was told once more after a time at which it was taken back under another name than its own. */
    boolean outlives(long name, long time) {
        return id != name && registeredAt > time && isCalled(name);
    }

    /** Gives away what it was told as until a time. */
    List<Again> takeUntil(long time) {
        List<Again> until =
                others.stream().filter(again -> again.registeredAt() <= time).toList();
        others.removeAll(until);
        return until;
    }

    /** Parts with the same fact as it was told after a time: that stands, though this is taken back. */
    Optional<KnownFact> takeAfter(long time) {
        List<Again> later = others.stream()
                .filter(again -> again.registeredAt() > time)
                .sorted(Comparator.comparingLong(Again::registeredAt).thenComparingLong(Again::id))
                .toList();
        others.removeAll(later);
        return later.stream().findFirst().map(first -> {
            KnownFact next = new KnownFact(first.id(), kind, first.registeredAt(), day, validFrom, what, district, 0);
            next.others.addAll(later.subList(1, later.size()));
            return next;
        });
    }

    boolean saysTheSameAs(KnownFact other) {
        return kind == other.kind
                && kind != Kind.END
                && what == other.what
                && day == other.day
                && (validFrom == other.validFrom || kind != Kind.ADDRESS);
    }

    /** Whether a correction says what this one, which is a correction itself, says already: the other master's. */
    boolean saysTheSameAsCorrection(KnownFact correction) {
        return replaces != 0 && stands() && saysTheSameAs(correction);
    }

    /** A protection that holds. */
    boolean protects() {
        return kind == Kind.PROTECTION && stands() && !isEnded && what > 0;
    }

    Instant at() {
        return Instant.ofEpochMilli(registeredAt);
    }

    private int registeredOn() {
        return (int) RegisterTime.dateOf(at()).toEpochDay();
    }

    /** From when an address is in the register: a recoding begins later than the move to it. */
    int start() {
        if (kind != Kind.ADDRESS) {
            return day;
        }
        int known = Math.max(day, validFrom);
        return known == NO_DAY ? registeredOn() : known;
    }

    /** @param isMove of an address: whether somebody moved, or it only got another code */
    LocalDate occurredOn(boolean isMove) {
        if (kind != Kind.ADDRESS) {
            return LocalDate.ofEpochDay(day);
        }
        int from = validFrom == NO_DAY ? registeredOn() : validFrom;
        int moved = day == NO_DAY ? from : day;
        return LocalDate.ofEpochDay(isMove ? moved : from);
    }

    PopulationFact fact(boolean isMove) {
        return switch (kind) {
            case ADDRESS ->
                FactDraft.of("AddressChange")
                        .with("municipality", String.format(Locale.ROOT, "%04d", what))
                        .with("district", district == 0 ? null : String.format(Locale.ROOT, "%06d", district))
                        .with("moved", isMove)
                        .fact();
            case EMIGRATION ->
                FactDraft.of("Emigration").with("country", country(what)).fact();
            case DEATH -> FactDraft.of("Death").fact();
            case PROTECTION ->
                FactDraft.of("AddressProtection")
                        .with("level", LEVELS.get(what))
                        .fact();
            case END ->
                FactDraft.of("AddressProtection").with("level", LEVELS.get(0)).fact();
        };
    }

    /** Three letters as a number; 0 for anything else. */
    static int letters(String country) {
        int number = 0;
        if (country.matches("[A-Z]{3}")) {
            for (int i = 0; i < country.length(); i++) {
                number = number * 32 + country.charAt(i) - 'A' + 1;
            }
        }
        return number;
    }

    private static String country(int letters) {
        if (letters == 0) {
            return null;
        }
        return "" + (char) ('A' - 1 + letters / 1024) + (char) ('A' - 1 + letters / 32 % 32)
                + (char) ('A' - 1 + letters % 32);
    }

    /** The id under which it was told, or would be. */
    String eventId() {
        return eventId(id) + (version == 0 ? "" : "." + version);
    }

    static String eventId(long id) {
        return "pdl-" + String.format(Locale.ROOT, "%012x", id);
    }
}
