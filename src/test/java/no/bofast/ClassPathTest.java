package no.bofast;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.kafka.common.compress.Compression;
import org.junit.jupiter.api.Test;
import org.xerial.snappy.Snappy;

/**
 * The class path resolves what several jars carry to the version that its user was built with: the registry client's jar has
 * older copies of some libraries under their own names, and must come last.
 */
class ClassPathTest {

    @Test
    void compressionIsThatOfKafka() {
        assertThat(origin(Zstd.class)).contains("/zstd-jni-");
        assertThat(Compression.zstd().build()).isNotNull();

        byte[] text = "Tromsø".getBytes(StandardCharsets.UTF_8);
        assertThat(Zstd.decompress(Zstd.compress(text), text.length)).isEqualTo(text);
    }

    @Test
    void snappyIsThatOfKafka() {
        assertThat(origin(Snappy.class)).contains("/snappy-java-");
    }

    @Test
    void commonsAreTheirOwn() {
        assertThat(origin(StringUtils.class)).contains("/commons-lang3-");
        assertThat(origin(IOUtils.class)).contains("/commons-io-");
    }

    private static String origin(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
