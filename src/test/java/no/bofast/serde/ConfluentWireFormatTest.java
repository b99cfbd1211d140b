package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfluentWireFormatTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 70_000, 16_777_216, Integer.MAX_VALUE})
    void anIdIsReadAsItWasWritten(int id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ConfluentWireFormat.writeHeader(id, out);

        assertThat(out.size()).isEqualTo(ConfluentWireFormat.HEADER_BYTES);
        assertThat(ConfluentWireFormat.schemaId(out.toByteArray())).isEqualTo(id);
    }

    @Test
    void theIdIsBigEndianAfterAZeroByte() {
        assertThat(ConfluentWireFormat.schemaId(new byte[] {0, 0, 0, 1, 2})).isEqualTo(258);
    }

    @Test
    void anotherFirstByteIsRefused() {
        assertThatThrownBy(() -> ConfluentWireFormat.schemaId("{\"a\":1}".getBytes()))
                .isInstanceOf(SerializationException.class)
                .hasMessage("record of 7 bytes is not in Confluent's wire format: first byte is 123, not 0");
    }

    @Test
    void aRecordWithoutRoomForAnIdIsRefused() {
        assertThatThrownBy(() -> ConfluentWireFormat.schemaId(new byte[4]))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("too short");
    }
}
