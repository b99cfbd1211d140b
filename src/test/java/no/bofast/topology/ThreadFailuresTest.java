package no.bofast.topology;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.serde.RegistryFailure;
import no.bofast.serde.SchemaRegistry;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreadFailuresTest {

    private static final Throwable AWAY = new StreamsException(new TimeoutException("brokers are away"));

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aThreadIsReplacedAfterAPauseThatGrows() {
        ThreadFailures failures = new ThreadFailures(nanos::get);

        assertThat(IntStream.range(0, 7).mapToObj(time -> failures.nextPause().toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);

        nanos.addAndGet(Duration.ofMinutes(3).toNanos());
        assertThat(failures.nextPause()).as("threads had gone on for a while").isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void lostInfrastructureIsWaitedForBeforeTheThreadIsReplaced() {
        ThreadFailures failures = new ThreadFailures();
        long began = System.nanoTime();

        assertThat(failures.handle(AWAY)).isEqualTo(REPLACE_THREAD);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(950));
        assertThat(failures.last()).contains("brokers are away");
    }

    @Test
    void aStopWaitsForNobody() {
        ThreadFailures failures = new ThreadFailures();
        failures.close();
        IntStream.range(0, 5).forEach(time -> failures.nextPause());
        long began = System.nanoTime();

        assertThat(failures.handle(AWAY)).isEqualTo(REPLACE_THREAD);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @MethodSource
    void aLostTransactionIsDoneAgain(RuntimeException lost) {
        ThreadFailures failures = new ThreadFailures();
        failures.close();

        assertThat(failures.handle(new StreamsException("Error encountered trying to commit a transaction", lost)))
                .isEqualTo(REPLACE_THREAD);
    }

    static Stream<RuntimeException> aLostTransactionIsDoneAgain() {
        return Stream.of(
                new InvalidTxnStateException("not in a transaction"),
                new ProducerFencedException("another one has followed"),
                new InvalidProducerEpochException("another one has followed"),
                new InvalidPidMappingException("forgotten"),
                new TransactionAbortedException("it took too long"));
    }

    @Test
    void whatAStopCutsOffIsNoFailure() {
        Stopping stopping = new Stopping();
        stopping.ask();
        ThreadFailures failures = new ThreadFailures();

        Throwable cutOff = catchThrowable(stopping::check);

        assertThat(failures.handle(new StreamsException(cutOff))).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(failures.last()).isEmpty();
    }

    @Test
    void whoeverLetsNobodyInIsWaitedForAndTold() throws IOException {
        ThreadFailures failures = new ThreadFailures(nanos::get);
        failures.close();

        assertThat(failures.handle(new StreamsException(closedRegistry()))).isEqualTo(REPLACE_THREAD);
        assertThat(failures.standing())
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("Counting waits and is tried again: schema registry http://localhost:")
                        .contains("does not let this caller in (403) to the schema with id 7: check its credentials")
                        .doesNotContain("\n"));

        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(failures.standing()).isEmpty();
    }

    @Test
    void aClusterThatLetsNobodyInIsWaitedFor() {
        ThreadFailures failures = new ThreadFailures();
        failures.close();

        assertThat(failures.handle(new StreamsException(new SaslAuthenticationException("wrong password"))))
                .isEqualTo(REPLACE_THREAD);
        assertThat(failures.handle(new StreamsException(new TopicAuthorizationException("not allowed"))))
                .isEqualTo(REPLACE_THREAD);
        assertThat(failures.standing()).contains("Counting waits and is tried again: not allowed.");
    }

    private static RuntimeException closedRegistry() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort();
            SchemaRegistry.at(url, Map.of()).byId(7);
            throw new AssertionError("it let us in");
        } catch (RegistryFailure closed) {
            return closed;
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aBugStopsTheInstanceAtOnceAndIsTold() {
        ThreadFailures failures = new ThreadFailures();

        assertThat(failures.handle(new StreamsException(new IllegalStateException("a bug"))))
                .isEqualTo(SHUTDOWN_CLIENT);

        assertThat(failures.last()).contains("a bug");
    }
}
