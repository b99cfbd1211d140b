package no.bofast.connect.pdl;

import java.nio.ByteBuffer;

/**
 * What is remembered of a person as few bytes: an address that is valid from the day of the move has sixteen or seventeen. Those of the
 * format before are read as well.
 */
final class KnownPersonBytes {

    /** The first byte, with the flags below; never that of an alias. */
    private static final int FORMAT = 0x40;

    private static final int FORMAT_BEFORE = 3;
    private static final int SETTLED = 1;
    private static final int CUT = 2;
    private static final int HAS_GONE = 4;

    private static final int TOLD = 8;
    private static final int ENDED = 16;
    private static final int AS_MOVE = 32;
    private static final int GONE = 64;
    private static final int HAS_MORE = 128;

    private static final int REPLACES = 1;
    private static final int VERSION = 2;
    private static final int DISTRICT = 4;
    private static final int OTHERS = 8;
    private static final int OTHER_VALIDITY = 16;
    /** Of the format before, where everything stood that a fact can have more. */
    private static final int ALL = REPLACES | VERSION | DISTRICT | OTHERS;

    /** Register times are stored from here on: 2010. */
    private static final long EPOCH = 1_262_304_000_000L;

    private static final long DAY = 86_400_000L;

    private KnownPersonBytes() {}

    static byte[] of(KnownPerson person) {
        PackedNumbers out = new PackedNumbers(ByteBuffer.allocate(16
                + 16 * person.gone.size()
                + person.facts.stream()
                        .mapToInt(fact -> 64 + 16 * fact.others.size())
                        .sum()));
        boolean hasGone = !person.gone.isEmpty();
        out.putByte(FORMAT | flag(person.isSettled, SETTLED) | flag(person.isCut, CUT) | flag(hasGone, HAS_GONE));
        if (hasGone) {
            out.put(person.gone.size());
            person.gone.forEach((id, at) -> {
                out.putId(id);
                out.putSigned(at - EPOCH);
            });
        }
        person.facts.forEach(fact -> write(out, fact));
        return out.bytes();
    }

    private static int flag(boolean isSet, int flag) {
        return isSet ? flag : 0;
    }

    private static void write(PackedNumbers out, KnownFact fact) {
        int more = more(fact);
        out.putByte(fact.kind.ordinal()
                | flag(fact.isTold, TOLD)
                | flag(fact.isEnded, ENDED)
                | flag(fact.wasToldAsMove, AS_MOVE)
                | flag(!fact.stands(), GONE)
                | flag(more != 0, HAS_MORE));
        if (more != 0) {
            out.putByte(more);
        }
        out.putId(fact.id);
        out.put(fact.registeredAt - EPOCH);
        long registeredOn = Math.floorDiv(fact.registeredAt, DAY);
        putDay(out, fact.day, registeredOn);
        if ((more & OTHER_VALIDITY) != 0) {
            putDay(out, fact.validFrom, from(fact.day, registeredOn));
        }
        out.put(fact.what);
        if (!fact.stands()) {
            out.put(fact.goneAt - EPOCH);
        }
        writeMore(out, fact, more);
    }

    private static int more(KnownFact fact) {
        return flag(fact.replaces != 0, REPLACES)
                | flag(fact.version > 0, VERSION)
                | flag(fact.district != 0, DISTRICT)
                | flag(!fact.others.isEmpty(), OTHERS)
                | flag(fact.kind == KnownFact.Kind.ADDRESS && fact.validFrom != fact.day, OTHER_VALIDITY);
    }

    private static void writeMore(PackedNumbers out, KnownFact fact, int more) {
        if ((more & REPLACES) != 0) {
            out.putId(fact.replaces);
        }
        if ((more & VERSION) != 0) {
            out.put(fact.version);
        }
        if ((more & DISTRICT) != 0) {
            out.put(fact.district);
        }
        if ((more & OTHERS) != 0) {
            out.put(fact.others.size());
            fact.others.forEach(again -> {
                out.putId(again.id());
                out.putSigned(again.registeredAt() - fact.registeredAt);
            });
        }
    }

    static KnownPerson read(byte[] bytes) {
        PackedNumbers in = new PackedNumbers(ByteBuffer.wrap(bytes));
        int first = in.getByte();
        boolean isBefore = first == FORMAT_BEFORE;
        if (!isBefore && (first & ~7) != FORMAT) {
            throw new IllegalStateException("what is remembered of a person is of another format");
        }
        int flags = isBefore ? in.getByte() | HAS_GONE : first;
        KnownPerson person = new KnownPerson();
        person.isSettled = (flags & SETTLED) != 0;
        person.isCut = (flags & CUT) != 0;
        for (long left = (flags & HAS_GONE) != 0 ? in.get() : 0; left > 0; left--) {
            person.gone.put(in.getId(), in.getSigned() + EPOCH);
        }
        while (in.hasMore()) {
            person.facts.add(fact(in, isBefore));
        }
        return person;
    }

    private static KnownFact fact(PackedNumbers in, boolean isBefore) {
        int flags = in.getByte();
        KnownFact.Kind kind = KnownFact.Kind.values()[flags & 7];
        boolean isAddress = kind == KnownFact.Kind.ADDRESS;
        int more = more(in, (flags & HAS_MORE) != 0, isAddress, isBefore);
        long id = in.getId();
        long registeredAt = in.get() + EPOCH;
        long registeredOn = Math.floorDiv(registeredAt, DAY);
        int day = day(in, registeredOn);
        int sameAsDay = isAddress ? day : KnownFact.NO_DAY;
        int validFrom = (more & OTHER_VALIDITY) != 0 ? day(in, from(day, registeredOn)) : sameAsDay;
        int what = (int) in.get();
        long goneAt = (flags & GONE) == 0 ? 0 : in.get() + EPOCH;
        long replaces = (more & REPLACES) == 0 ? 0 : in.getId();
        int version = (more & VERSION) == 0 ? 0 : (int) in.get();
        int district = (more & DISTRICT) == 0 ? 0 : (int) in.get();
        KnownFact fact = new KnownFact(id, kind, registeredAt, day, validFrom, what, district, replaces);
        for (long left = (more & OTHERS) == 0 ? 0 : in.get(); left > 0; left--) {
            fact.others.add(new KnownFact.Again(in.getId(), registeredAt + in.getSigned()));
        }
        fact.goneAt = goneAt;
        fact.version = version;
        fact.isTold = (flags & TOLD) != 0;
        fact.isEnded = (flags & ENDED) != 0;
        fact.wasToldAsMove = (flags & AS_MOVE) != 0;
        return fact;
    }

    private static int more(PackedNumbers in, boolean hasMore, boolean isAddress, boolean isBefore) {
        if (isBefore) {
            return flag(hasMore, ALL) | flag(isAddress, OTHER_VALIDITY);
        }
        return hasMore ? in.getByte() : 0;
    }

    private static long from(int day, long registeredOn) {
        return day == KnownFact.NO_DAY ? registeredOn : day;
    }

    private static void putDay(PackedNumbers out, int day, long from) {
        out.put(day == KnownFact.NO_DAY ? 0 : PackedNumbers.zigzag(day - from) + 1);
    }

    private static int day(PackedNumbers in, long from) {
        long stored = in.get();
        return stored == 0 ? KnownFact.NO_DAY : (int) (from + PackedNumbers.unzigzag(stored - 1));
    }
}
