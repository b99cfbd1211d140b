package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.bofast.testkit.Life;
import no.bofast.testkit.MonitorDriver;
import no.bofast.testkit.Tally;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of each record of the input topic, bad ones above all. */
class FateStoryTest {

    @TempDir
    Path directory;

    private MonitorDriver monitor;

    @BeforeEach
    void start() {
        monitor = new MonitorDriver(directory);
    }

    @AfterEach
    void stop() {
        monitor.close();
    }

    @Test
    void aBadEventBecomesADeadLetterAndIsNotInTheWay() {
        byte[] noise = {1, 2, 3};

        monitor.submit(bytes("p1"), noise).submit(settled()).publish();

        assertThat(counts().residents()).containsExactly("5601/2015: 1");
        assertThat(monitor.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(bytes("p1"));
            assertThat(letter.value()).isEqualTo(noise);
            assertThat(headers(letter))
                    .isEqualTo(Map.of(
                            "bofast.reason", "undecodable",
                            "bofast.topic", "bofast.population-events",
                            "bofast.partition", "0",
                            "bofast.offset", "0"));
        });
    }

    @Test
    void everyReasonIsTold() {
        Life bad = Life.of("p1")
                .moved("2016-05-01", "9999")
                .moved("1899-05-01", "5601")
                .moved("2016-05-01", "5601")
                .with(fact -> fact.setType("Birth"));

        monitor.submit(bad)
                .submit(bytes("p1"), bytes("noise"))
                .submit((byte[]) null, null)
                .submit(new byte[0], null)
                .publish();

        assertThat(monitor.deadLettersByReason())
                .isEqualTo(Map.of(
                        "unknown-municipality", 1L,
                        "invalid-date", 1L,
                        "invalid-fact", 1L,
                        "undecodable", 1L,
                        "missing-person", 2L));
    }

    @Test
    void everyRecordHasOneFate() {
        monitor.submit(settled().moved("2016-05-01", "0301"))
                .submit(settled())
                .submit(bytes("p1"), bytes("noise"))
                .completeThrough("2017-01-01T12:00:00Z")
                .erase("p1")
                .submit(settled())
                .publish();

        assertThat(monitor.counted("bofast.events.received")).isEqualTo(7);
        assertThat(monitor.counted("bofast.events.applied")).isEqualTo(4);
        assertThat(monitor.counted("bofast.events.ignored")).isEqualTo(2);
        assertThat(monitor.counted("bofast.events.rejected")).isEqualTo(1);
    }

    @Test
    void theDelayOfRegistrationIsThatOfNewFacts() {
        Life registeredLate = settled().withId("e1").registered("2015-03-11");
        Life corrected = settled().withId("e2").correcting("e1").registered("2015-06-01");

        monitor.submit(registeredLate).submit(corrected).publish();

        assertThat(monitor.counted("bofast.events.applied")).isEqualTo(2);
        assertThat(monitor.recorded("bofast.registration.delay")).containsExactly(1.0, 10.0);
    }

    @Test
    void aBadEventDoesNotMoveTheClock() {
        monitor.submit(settled().moved("2015-06-01", "0301")).publish();

        monitor.submit(Life.of("p2").moved("2016-06-01", "9999").registered("2016-06-01"))
                .publish();

        assertThat(monitor.progress().getRegisterClock()).isEqualTo("2015-06-03T12:00:00Z");
        assertThat(counts().cohorts()).doesNotContain("5601/2015 departed k=0: 1");
    }

    @Test
    void whatIsRegisteredMoreThanADayAfterItWasAppendedIsRefusedAndMovesNothing() {
        try (MonitorDriver real = MonitorDriver.ofRealRegister(directory.resolve("real"))) {
            real.appending("2016-06-10T12:00:00Z")
                    .submit(settled().moved("2016-06-01", "0301").registered("2016-06-11T12:00:00Z"))
                    .submit(Life.of("p2").settled("2016-06-01", "5601").registered("2016-06-11T12:00:00.000001Z"))
                    .submit(Life.of("p3").moved("2123-06-01", "9999"))
                    .completeThrough("2123-06-10T12:00:00Z")
                    .publish();

            assertThat(real.progress().getRegisterClock()).isEqualTo("2016-06-11T12:00:00Z");
            assertThat(real.deadLettersByReason()).isEqualTo(Map.of("future-register-time", 3L));
            assertThat(Tally.of(real.counts()).residents()).containsExactly("0301/2015: 1");
        }
    }

    @Test
    void aRegisterThatLivesAheadOfTheWallClockIsBelieved() {
        monitor.appending("2016-06-10T12:00:00Z")
                .submit(Life.of("p1").settled("2040-06-01", "5601"))
                .completeThrough("2041-06-10T12:00:00Z")
                .publish();

        assertThat(monitor.progress().getRegisterClock()).isEqualTo("2041-06-10T12:00:00Z");
        assertThat(monitor.deadLetters()).isEmpty();
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private Tally counts() {
        return Tally.of(monitor.counts());
    }

    private static Map<String, String> headers(TestRecord<byte[], byte[]> letter) {
        return StreamSupport.stream(letter.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
