package no.bofast.view;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.Prospect;

/**
 * The forecasts that are kept, by their first month and municipality. Written by one thread, read by many.
 *
 * <p>Those of a release are made when somebody asks for the first time: while years are read in, one release follows the other and nobody looks.
 */
public final class Prospects {

    private final NavigableMap<Integer, NavigableMap<MunicipalityCode, Prospect>> byOrigin =
            new ConcurrentSkipListMap<>();

    /** Null once it was asked. */
    private volatile Supplier<List<Prospect>> maker;

    /** None yet. */
    Prospects() {
        this(null);
    }

    /** @param maker is asked once, by whoever asks first */
    Prospects(Supplier<List<Prospect>> maker) {
        this.maker = maker;
    }

    private NavigableMap<Integer, NavigableMap<MunicipalityCode, Prospect>> all() {
        if (maker != null) {
            make();
        }
        return byOrigin;
    }

    private synchronized void make() {
        if (maker != null) {
            maker.get().forEach(this::put);
            maker = null;
        }
    }

    void put(Prospect prospect) {
        NavigableMap<MunicipalityCode, Prospect> month =
                byOrigin.computeIfAbsent(prospect.origin(), origin -> new ConcurrentSkipListMap<>());
        if (prospect.series().isEmpty()) {
            month.remove(prospect.municipality());
        } else {
            month.put(prospect.municipality(), prospect);
        }
        if (month.isEmpty()) {
            byOrigin.remove(prospect.origin());
        }
    }

    /** The first month of the newest forecast; empty as long as too little is known. */
    public Optional<Integer> newest() {
        NavigableMap<Integer, NavigableMap<MunicipalityCode, Prospect>> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.lastKey());
    }

    /** The first months of the forecasts that are kept of a municipality, the newest first. */
    public List<Integer> origins(MunicipalityCode code) {
        return all().descendingMap().entrySet().stream()
                .filter(month -> month.getValue().containsKey(code))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The forecasts made for a first month, by municipality. */
    public SortedMap<MunicipalityCode, Prospect> of(int origin) {
        return Collections.unmodifiableSortedMap(all().getOrDefault(origin, Collections.emptyNavigableMap()));
    }

    public Optional<Prospect> of(MunicipalityCode code, int origin) {
        return Optional.ofNullable(of(origin).get(code));
    }
}
