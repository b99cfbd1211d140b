package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which metrics of Kafka Streams are let through. */
class RecordedOnlyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.stream.thread.process.total",
                "kafka.stream.thread.commit.latency.avg",
                "kafka.stream.task.dropped.records.total",
                "kafka.stream.task.restore.total",
                "kafka.stream.topic.bytes.consumed.total",
                "kafka.stream.state.total.sst.files.size",
                "kafka.stream.state.size.all.mem.tables",
                "kafka.stream.state.updater.restore.records.rate",
                "kafka.stream.processor.node.record.e2e.latency.avg",
                "kafka.consumer.fetch.manager.records.lag",
                "bofast.events.received"
            })
    void whatIsRecordedIsShown(String name) {
        assertThat(answer(name)).isEqualTo(MeterFilterReply.NEUTRAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.stream.processor.node.process.total",
                "kafka.stream.task.process.latency.avg",
                "kafka.stream.task.commit.rate",
                "kafka.stream.state.put.latency.max",
                "kafka.stream.state.restore.latency.avg",
                "kafka.stream.state.bytes.written.total",
                "kafka.stream.state.block.cache.data.hit.ratio"
            })
    void whatWouldBeZeroForEverIsNot(String name) {
        assertThat(answer(name)).isEqualTo(MeterFilterReply.DENY);
    }

    private static MeterFilterReply answer(String name) {
        return new RecordedOnly().accept(new Meter.Id(name, Tags.empty(), null, null, Meter.Type.GAUGE));
    }
}
