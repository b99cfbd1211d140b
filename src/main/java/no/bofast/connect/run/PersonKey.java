package no.bofast.connect.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.PersonId;

/** The sixteen bytes that stand for a person. */
record PersonKey(long high, long low) {

    static final int BYTES = Pseudonyms.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    static PersonKey of(PersonId person) {
        return of(PersonMemory.key(person));
    }

    static PersonKey of(byte[] bytes) {
        return in(bytes, 0);
    }

    /** The key that stands in larger bytes. */
    static PersonKey in(byte[] bytes, int from) {
        return new PersonKey((long) LONG.get(bytes, from), (long) LONG.get(bytes, from + Long.BYTES));
    }

    /** Whether it stands there in larger bytes. */
    boolean isIn(byte[] bytes, int from) {
        return (long) LONG.get(bytes, from) == high && (long) LONG.get(bytes, from + Long.BYTES) == low;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }
}
