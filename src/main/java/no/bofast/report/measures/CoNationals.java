package no.bofast.report.measures;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.MunicipalityCode;

/**
 * How many people of their own country live where people left, and where they went ({@code domain.md}, section 4): the mean over those
 * who moved. Filled once, then only read.
 *
 * <p>The people are those of the stock given, so at the time that it stands on and not on the day of each move: of moves of the last
 * months that is near enough. Those of {@link CountryGroup#OTHER} come from many countries, whose people are no co-nationals: nobody
 * of them is counted.
 */
public final class CoNationals {

    /** One end of moves. */
    public enum End {
        ORIGIN,
        DESTINATION
    }

    private final CountryStock stock;
    private final Map<End, Map<CountryGroup, Mean>> means = new EnumMap<>(End.class);

    public CoNationals(CountryStock stock) {
        this.stock = stock;
        for (End end : End.values()) {
            means.put(end, new EnumMap<>(CountryGroup.class));
        }
    }

    /** Counts people of a country who left a municipality, or came to it. */
    public void add(End end, MunicipalityCode municipality, CountryGroup country, int people) {
        if (country != CountryGroup.OTHER && !municipality.equals(MunicipalityCode.PROTECTED)) {
            means.get(end)
                    .computeIfAbsent(country, c -> new Mean())
                    .add(stock.people(municipality, country), stock.people(municipality), people);
        }
    }

    /** People of a country who moved. */
    public int movers(End end, CountryGroup country) {
        return (int) mean(end, country).movers;
    }

    /** Mean number of their own country who live at an end of their move; empty if nobody moved. */
    public OptionalDouble people(End end, CountryGroup country) {
        Mean mean = mean(end, country);
        return mean.movers == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean.people / mean.movers);
    }

    /** Mean share of their own country among those of the population who live there; empty if nobody moved. */
    public OptionalDouble share(End end, CountryGroup country) {
        Mean mean = mean(end, country);
        return mean.movers == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean.shares / mean.movers);
    }

    private Mean mean(End end, CountryGroup country) {
        return means.get(end).getOrDefault(country, new Mean());
    }

    private static final class Mean {
        private double movers;
        private double people;
        private double shares;

        void add(int compatriots, int all, int count) {
            movers += count;
            people += (double) compatriots * count;
            shares += all == 0 ? 0 : (double) compatriots / all * count;
        }
    }
}
