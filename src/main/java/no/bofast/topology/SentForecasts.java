package no.bofast.topology;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.ForecastBook;
import no.bofast.forecast.Prospect;
import no.bofast.schema.ForecastRecord;
import no.bofast.serde.ForecastRecords;
import no.bofast.topology.store.HeapStore;

/**
 * The forecasts that were sent: of each month who they are of, and a digest, so that after a restart what is the same isn't sent again, and what
 * is too old is taken back. For one thread, as its store.
 */
final class SentForecasts {

    private final HeapStore<Integer, SentMonth> sent;

    SentForecasts(HeapStore<Integer, SentMonth> sent) {
        this.sent = sent;
    }

    /** Sends what is other than it was sent, and takes back what isn't kept when the clock shows a date. */
    void send(LocalDate clock, List<ForecastBook.Made> forecasts, BiConsumer<String, ForecastRecord> receiver) {
        forecasts.forEach(made -> send(made, receiver));
        int oldest = ForecastBook.oldest(clock);
        new TreeMap<>(sent.entries()).headMap(oldest).forEach((origin, month) -> {
            month.municipalities().forEach(code -> takeBack(code, origin, receiver));
            sent.remove(origin);
        });
    }

    private void send(ForecastBook.Made made, BiConsumer<String, ForecastRecord> receiver) {
        SentMonth month = SentMonth.of(made);
        SentMonth before = sent.getOr(made.origin(), SentMonth.NOTHING);
        if (!month.equals(before)) {
            for (Prospect prospect : made.prospects()) {
                String key = ForecastRecords.key(prospect.municipality(), made.origin());
                receiver.accept(key, ForecastRecords.record(prospect));
            }
            before.municipalities().stream()
                    .filter(code -> !month.municipalities().contains(code))
                    .forEach(code -> takeBack(code, made.origin(), receiver));
            sent.put(made.origin(), month);
        }
    }

    private static void takeBack(MunicipalityCode code, int origin, BiConsumer<String, ForecastRecord> receiver) {
        receiver.accept(ForecastRecords.key(code, origin), null);
    }
}
