package no.bofast.topology;

import java.util.Arrays;

/** A person's events that wait to be counted, as bytes one behind the other; mostly one, now and then thousands. */
final class WaitingEvents {

    private byte[] bytes = new byte[0];
    private int length;
    private int size;

    void add(byte[] event) {
        if (length + event.length > bytes.length) {
            int room = length == 0 ? event.length : Math.max(2 * bytes.length, length + event.length);
            bytes = Arrays.copyOf(bytes, room);
        }
        System.arraycopy(event, 0, bytes, length, event.length);
        length += event.length;
        size++;
    }

    /** How many they are. */
    int size() {
        return size;
    }

    byte[] bytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
