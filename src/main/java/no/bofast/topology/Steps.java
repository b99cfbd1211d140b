package no.bofast.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import no.bofast.cluster.Stores;
import no.bofast.disclosure.release.MadeBefore;
import no.bofast.domain.EventCheck;
import no.bofast.domain.MunicipalityTables;
import no.bofast.domain.person.Counting;
import no.bofast.forecast.ForecastBook;
import no.bofast.topology.message.LedgerMessage;
import no.bofast.topology.message.MarkCodec;
import no.bofast.topology.message.SeriesMessage;
import no.bofast.topology.store.CommitBell;
import no.bofast.topology.store.ForgettingStore;
import no.bofast.topology.store.HeapStoreBuilder;
import no.bofast.warning.released.ReleasedWarning;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The steps of the pipeline: how each is made, and the stores that it keeps. */
final class Steps {

    private final PipelineSettings settings;
    private final MunicipalityTables tables;
    private final MeterRegistry meters;
    private final Executor evaluations;
    private final EvaluationFailures evaluationFailures;
    private final Stopping stopping;

    /**
     * @param evaluations where early warning is evaluated, one run after the other
     */
    Steps(
            PipelineSettings settings,
            MunicipalityTables tables,
            MeterRegistry meters,
            Executor evaluations,
            EvaluationFailures evaluationFailures,
            Stopping stopping) {
        this.stopping = stopping;
        this.settings = settings;
        this.tables = tables;
        this.meters = meters;
        this.evaluations = evaluations;
        this.evaluationFailures = evaluationFailures;
    }

    ProcessorSupplier<byte[], byte[], byte[], Crossing> border() {
        HomePartition home = new HomePartition(settings.inputPartitions());
        return () -> new BorderProcessor(reader(), home, settings.limits().stray());
    }

    ProcessorSupplier<byte[], Crossing, Integer, PersonOutput> persons() {
        Fates fates = new Fates(meters);
        return step(
                () -> new PersonProcessor(
                        settings.topics().populationEvents(),
                        reader(),
                        fates,
                        Counting.by(settings.rights(), tables.division(), tables.amounts())
                                .with(tables.grant()),
                        tables.shipped(),
                        settings.emitInterval(),
                        settings.erasure(),
                        settings.inputPartitions(),
                        stopping),
                Set.of(
                        onDisk(Stores.PEOPLE),
                        onDisk(Stores.PERSON_PARTS),
                        onDisk(Stores.AGENDA),
                        CommitBell.builder(Stores.PERSON_COMMIT),
                        new HeapStoreBuilder<>(Stores.COUNTING, () -> new RecountCodec(tables.shipped())),
                        new HeapStoreBuilder<>(Stores.PERSON_CLOCK, MarkCodec::new)));
    }

    ProcessorSupplier<Integer, LedgerMessage, Integer, MunicipalityOutput> municipalities() {
        return step(
                () -> new MunicipalityProcessor(settings.emitInterval(), settings.municipalityPartitions()),
                Set.of(
                        new HeapStoreBuilder<>(Stores.COUNTS, KeptBlock.Codec::new),
                        new HeapStoreBuilder<>(Stores.FAMILIES, StoredFamily::new),
                        new HeapStoreBuilder<>(Stores.MUNICIPALITY_CLOCK, MarkCodec::new)));
    }

    ProcessorSupplier<Integer, SeriesMessage, String, SpecificRecord> nation() {
        return step(
                () -> new NationProcessor(
                        made -> new BackgroundEvaluation(
                                settings.warning(),
                                tables.municipalities(),
                                announcer(made),
                                forecasting(),
                                evaluations),
                        settings.futureTimes(),
                        settings.emitInterval(),
                        evaluationFailures),
                Set.of(
                        new HeapStoreBuilder<>(Stores.SERIES, SeriesCodec::new),
                        new HeapStoreBuilder<>(Stores.NATION_CLOCK, MarkCodec::new),
                        new HeapStoreBuilder<>(Stores.SENT_ALERTS, SentCodec::new),
                        new HeapStoreBuilder<>(Stores.RELEASES, ReleaseCodec::new),
                        new HeapStoreBuilder<>(Stores.DRAWN, DrawnCodec::new),
                        new HeapStoreBuilder<>(Stores.SENT_FORECASTS, SentMonthCodec::new)));
    }

    private Forecasting forecasting() {
        return new Forecasting(new ForecastBook(tables.municipalities(), settings.rights()));
    }

    private IncomingReader reader() {
        return new IncomingReader(
                settings.avro().deserializer(), new EventCheck(tables.division()), settings.futureTimes());
    }

    /** Goes on after what was made for the public; empty without a key. */
    private Optional<Announcer> announcer(MadeBefore made) {
        return settings.releaseKey()
                .map(key -> new Announcer(
                        made,
                        key,
                        tables.municipalities(),
                        new ReleasedWarning(settings.warning(), tables.municipalities())));
    }

    private StoreBuilder<KeyValueStore<Bytes, byte[]>> onDisk(String name) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                ForgettingStore.supplier(name, settings.erasure().logFile().toNanos()),
                Serdes.Bytes(),
                Serdes.ByteArray());
    }

    private static <KI, VI, KO, VO> ProcessorSupplier<KI, VI, KO, VO> step(
            Supplier<Processor<KI, VI, KO, VO>> processor, Set<StoreBuilder<?>> stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<KI, VI, KO, VO> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }
}
