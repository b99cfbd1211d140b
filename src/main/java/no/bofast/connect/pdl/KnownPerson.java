package no.bofast.connect.pdl;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of one person. As bytes, who was never settled has 64 at most: of more facts than fit, the oldest go.
 */
final class KnownPerson {

    /** Not that of an alias. */
    private static final byte FORMAT = 3;

    private static final int MOST_BYTES_WAITING = 64;
    private static final int ID_BYTES = 6;
    /** Register times are stored from here on. */
    private static final long EPOCH = 1_262_304_000_000L;

    static final Comparator<KnownFact> BY_START = Comparator.comparingInt(KnownFact::start)
            .thenComparingLong(fact -> fact.registeredAt)
            .thenComparingLong(fact -> fact.id);

    final List<KnownFact> facts = new ArrayList<>();
    /** When events were taken back before they came, or that needn't be remembered otherwise, by their ids. */
    final Map<Long, Long> gone = new LinkedHashMap<>();
    /** Whether a settlement has been seen: facts are told. */
    boolean isSettled;
    /** Whether facts were left out for want of room. */
    boolean isCut;
    /** How many facts, or ids of those taken back, were left out since this was read. */
    int forgotten;

    /** Whether there is nothing to remember. */
    boolean isNothing() {
        return facts.isEmpty() && gone.isEmpty() && !isSettled;
    }

    Optional<KnownFact> find(long id) {
        return facts.stream().filter(fact -> fact.isCalled(id)).findFirst();
    }

    Stream<KnownFact> standing(KnownFact.Kind kind) {
        return facts.stream().filter(fact -> fact.kind == kind && fact.stands());
    }

    /** Addresses that stand, in the order in which they began. */
    List<KnownFact> addresses() {
        return standing(KnownFact.Kind.ADDRESS).sorted(BY_START).toList();
    }

    /** Of what was taken back, who was never settled keeps the ids only. */
    private void forgetGone() {
        facts.stream()
                .filter(fact -> !fact.stands())
                .forEach(fact -> fact.names().forEach(id -> gone.putIfAbsent(id, fact.goneAt)));
        facts.removeIf(fact -> !fact.stands());
    }

    /** Moves within a municipality count for nothing; only what takes one back could make them count. */
    private void forgetMovesWithin() {
        KnownFact before = null;
        for (KnownFact address : addresses()) {
            boolean isWithin = before != null && before.what == address.what && before.day != address.day;
            if (isWithin) {
                facts.remove(address);
            } else {
                before = address;
            }
        }
    }

    byte[] bytes() {
        if (isSettled) {
            return encoded();
        }
        forgetGone();
        byte[] bytes = encoded();
        if (bytes.length > MOST_BYTES_WAITING) {
            forgetMovesWithin();
            bytes = encoded();
        }
        while (bytes.length > MOST_BYTES_WAITING) {
            forgetOldest();
            bytes = encoded();
        }
        return bytes;
    }

    private void forgetOldest() {
        isCut |= gone.isEmpty();
        forgotten++;
        if (gone.isEmpty()) {
            facts.remove(facts.stream().min(BY_START).orElseThrow());
        } else {
            gone.remove(gone.keySet().iterator().next());
        }
    }

    private byte[] encoded() {
        ByteBuffer out = ByteBuffer.allocate(8
                + 16 * gone.size()
                + facts.stream().mapToInt(fact -> 64 + 16 * fact.others.size()).sum());
        out.put(FORMAT).put((byte) ((isSettled ? 1 : 0) | (isCut ? 2 : 0)));
        put(out, gone.size());
        gone.forEach((id, at) -> {
            putId(out, id);
            put(out, zigzag(at - EPOCH));
        });
        facts.forEach(fact -> write(out, fact));
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void write(ByteBuffer out, KnownFact fact) {
        int flags = fact.kind.ordinal()
                | (fact.isTold ? 8 : 0)
                | (fact.isEnded ? 16 : 0)
                | (fact.wasToldAsMove ? 32 : 0)
                | (fact.stands() ? 0 : 64)
                | (fact.replaces != 0 || !fact.others.isEmpty() || fact.version > 0 || fact.district != 0 ? 128 : 0);
        out.put((byte) flags);
        putId(out, fact.id);
        put(out, fact.registeredAt - EPOCH);
        long registeredOn = Math.floorDiv(fact.registeredAt, 86_400_000L);
        putDay(out, fact.day, registeredOn);
        if (fact.kind == KnownFact.Kind.ADDRESS) {
            putDay(out, fact.validFrom, fact.day == KnownFact.NO_DAY ? registeredOn : fact.day);
        }
        put(out, fact.what);
        if ((flags & 64) != 0) {
            put(out, fact.goneAt - EPOCH);
        }
        if ((flags & 128) != 0) {
            putId(out, fact.replaces);
            put(out, fact.version);
            put(out, fact.district);
            put(out, fact.others.size());
            fact.others.forEach(again -> {
                putId(out, again.id());
                put(out, zigzag(again.registeredAt() - fact.registeredAt));
            });
        }
    }

    /** What {@link #bytes()} gave. */
    static KnownPerson of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() != FORMAT) {
            throw new IllegalStateException("what is remembered of a person is of another format");
        }
        KnownPerson person = new KnownPerson();
        byte flags = in.get();
        person.isSettled = (flags & 1) != 0;
        person.isCut = (flags & 2) != 0;
        for (long left = get(in); left > 0; left--) {
            person.gone.put(id(in), unzigzag(get(in)) + EPOCH);
        }
        while (in.hasRemaining()) {
            person.facts.add(read(in));
        }
        return person;
    }

    private static KnownFact read(ByteBuffer in) {
        int flags = in.get() & 0xff;
        KnownFact.Kind kind = KnownFact.Kind.values()[flags & 7];
        long id = id(in);
        long registeredAt = get(in) + EPOCH;
        long registeredOn = Math.floorDiv(registeredAt, 86_400_000L);
        int day = day(in, registeredOn);
        boolean isAddress = kind == KnownFact.Kind.ADDRESS;
        int validFrom = isAddress ? day(in, day == KnownFact.NO_DAY ? registeredOn : day) : KnownFact.NO_DAY;
        int what = (int) get(in);
        long goneAt = (flags & 64) == 0 ? 0 : get(in) + EPOCH;
        boolean hasMore = (flags & 128) != 0;
        long replaces = hasMore ? id(in) : 0;
        int version = hasMore ? (int) get(in) : 0;
        int district = hasMore ? (int) get(in) : 0;
        KnownFact fact = new KnownFact(id, kind, registeredAt, day, validFrom, what, district, replaces);
        for (long left = hasMore ? get(in) : 0; left > 0; left--) {
            fact.others.add(new KnownFact.Again(id(in), registeredAt + unzigzag(get(in))));
        }
        fact.goneAt = goneAt;
        fact.version = version;
        fact.isTold = (flags & 8) != 0;
        fact.isEnded = (flags & 16) != 0;
        fact.wasToldAsMove = (flags & 32) != 0;
        return fact;
    }

    private static void putDay(ByteBuffer out, int day, long from) {
        put(out, day == KnownFact.NO_DAY ? 0 : zigzag(day - from) + 1);
    }

    private static int day(ByteBuffer in, long from) {
        long stored = get(in);
        return stored == 0 ? KnownFact.NO_DAY : (int) (from + unzigzag(stored - 1));
    }

    private static long zigzag(long number) {
        return number << 1 ^ number >> 63;
    }

    private static long unzigzag(long number) {
        return number >>> 1 ^ -(number & 1);
    }

    private static void putId(ByteBuffer out, long id) {
        for (int shift = 8 * (ID_BYTES - 1); shift >= 0; shift -= 8) {
            out.put((byte) (id >>> shift));
        }
    }

    private static long id(ByteBuffer in) {
        long id = 0;
        for (int i = 0; i < ID_BYTES; i++) {
            id = id << 8 | in.get() & 0xff;
        }
        return id;
    }

    private static void put(ByteBuffer out, long number) {
        long left = number;
        while ((left & ~0x7fL) != 0) {
            out.put((byte) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.put((byte) left);
    }

    private static long get(ByteBuffer in) {
        long number = 0;
        int shift = 0;
        while (true) {
            byte next = in.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
            shift += 7;
        }
    }
}
