package no.bofast.view;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.Prospect;

/** The forecasts that are kept, by their first month and municipality. Written by one thread, read by many. */
public final class Prospects {

    private final NavigableMap<Integer, NavigableMap<MunicipalityCode, Prospect>> byOrigin =
            new ConcurrentSkipListMap<>();

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
        return byOrigin.isEmpty() ? Optional.empty() : Optional.of(byOrigin.lastKey());
    }

    /** The forecasts made for a first month, by municipality. */
    public SortedMap<MunicipalityCode, Prospect> of(int origin) {
        return Collections.unmodifiableSortedMap(byOrigin.getOrDefault(origin, Collections.emptyNavigableMap()));
    }

    public Optional<Prospect> of(MunicipalityCode code, int origin) {
        return Optional.ofNullable(of(origin).get(code));
    }
}
