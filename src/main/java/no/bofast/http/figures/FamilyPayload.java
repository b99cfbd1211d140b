package no.bofast.http.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.AgeNow;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.measures.ClusteredShare;
import no.bofast.report.measures.Quantile;

/**
 * What became of the families that were settled in a municipality, as far as it is known who is one.
 *
 * @param people in them
 * @param whole families of whom all have departed
 * @param parted families of whom some have departed
 * @param departed people in families who have departed
 * @param share of all people in families
 * @param standardError of the share, those of a family deciding together; null for less than two families
 * @param errorIfAlone what it would be if everyone decided alone
 * @param movesTogether decisions to leave by all who lived with the family
 * @param movesApart decisions of a part of them
 * @param joined of these: one of the others followed
 * @param monthsUntilJoined half of them within so many calendar months; null if none
 * @param cameBack of these: one who left came back to the others
 * @param apart of these: live apart
 * @param childrenByAge departures of children
 * @param childrenByMoves children who moved, by how often
 */
record FamilyPayload(
        long families,
        long people,
        int whole,
        int parted,
        long departed,
        Double share,
        Double standardError,
        Double errorIfAlone,
        int movesTogether,
        int movesApart,
        int joined,
        Integer monthsUntilJoined,
        int cameBack,
        int apart,
        List<Part> childrenByAge,
        List<Part> childrenByMoves) {

    /** The last band of those who plan for schools, as far as children are in it. */
    private static final String LAST_OF_CHILDREN = "16-17";

    private static final int OFTEN = 3;
    private static final String OFTEN_LABEL = "3+";

    record Part(String category, int count) {}

    static FamilyPayload of(Map<FamilyCell.Told, CellCount> cells) {
        Sums sums = new Sums();
        cells.forEach((cell, count) -> sums.add(cell, count.total()));
        return sums.payload();
    }

    /** Counts by measure, number and how many it is of. */
    private static final class Sums {
        private final ClusteredShare share = new ClusteredShare();
        private final SortedMap<Integer, Integer> joined = new TreeMap<>();
        private final SortedMap<AgeNow, Integer> byAge = new TreeMap<>();
        private final SortedMap<Integer, Integer> byMoves = new TreeMap<>();
        private int whole;
        private int parted;
        private int together;
        private int apart;
        private int cameBack;
        private int stillApart;

        void add(FamilyCell.Told cell, int count) {
            boolean isWhole = cell.number() == cell.of();
            switch (cell.measure()) {
                case FAMILIES -> {
                    share.add(cell.number(), cell.of(), count);
                    whole += isWhole ? count : 0;
                    parted += isWhole || cell.number() == 0 ? 0 : count;
                }
                case MOVES -> {
                    together += isWhole ? count : 0;
                    apart += isWhole ? 0 : count;
                }
                case JOINED -> joined.merge(cell.number(), count, Integer::sum);
                case CAME_BACK -> cameBack += count;
                case APART -> stillApart += count;
                case CHILDREN -> byAge.merge(AgeNow.of(cell.number()), count, Integer::sum);
                case CHILDREN_MOVES -> byMoves.merge(Math.min(OFTEN, cell.number()), count, Integer::sum);
            }
        }

        FamilyPayload payload() {
            return new FamilyPayload(
                    share.families(),
                    share.people(),
                    whole,
                    parted,
                    share.departed(),
                    SettlingPayload.share(share.share()),
                    SettlingPayload.share(share.standardError()),
                    SettlingPayload.share(share.errorIfAlone()),
                    together,
                    apart,
                    joined.values().stream().mapToInt(Integer::intValue).sum(),
                    SettlingPayload.number(Quantile.median(joined)),
                    cameBack,
                    stillApart,
                    parts(byAge),
                    byMoves.entrySet().stream()
                            .map(e -> new Part(
                                    e.getKey() == OFTEN
                                            ? OFTEN_LABEL
                                            : e.getKey().toString(),
                                    e.getValue()))
                            .toList());
        }

        private static List<Part> parts(SortedMap<AgeNow, Integer> counts) {
            List<Part> parts = new ArrayList<>();
            counts.forEach((age, count) ->
                    parts.add(new Part(age == AgeNow.AGE_16_19 ? LAST_OF_CHILDREN : age.label(), count)));
            return parts;
        }
    }
}
