package no.bofast.report.measures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.MunicipalityCode;

/**
 * Where one municipality stands by a share.
 *
 * @param part numerator
 * @param whole denominator
 * @param quartile empty if the share may not be shown, since it would tell of it
 */
public record ShareStanding(MunicipalityCode municipality, int part, int whole, Optional<Quartile> quartile) {

    /** Orders shares exactly, without division; then by code. */
    private static final Comparator<ShareStanding> BY_SHARE =
            ((Comparator<ShareStanding>) ShareStanding::compareShares).thenComparing(ShareStanding::municipality);

    private static int compareShares(ShareStanding a, ShareStanding b) {
        return Long.compare((long) a.part * b.whole, (long) b.part * a.whole);
    }

    /** A municipality that hasn't been ranked yet. */
    public static ShareStanding unranked(MunicipalityCode municipality, int part, int whole) {
        return new ShareStanding(municipality, part, whole, Optional.empty());
    }

    public ShareStanding in(Quartile assigned) {
        return new ShareStanding(municipality, part, whole, Optional.of(assigned));
    }

    /**
     * The standings with quartiles, ranked among those whose share may be shown; without those that have nobody
     * in the denominator.
     *
     * @param standings with settled people as denominators
     */
    public static List<ShareStanding> ranked(List<ShareStanding> standings, Disclosure disclosure) {
        List<ShareStanding> shown = standings.stream()
                .filter(s -> disclosure.showsShareOf(s.whole))
                .sorted(BY_SHARE)
                .toList();
        Map<MunicipalityCode, ShareStanding> inQuartiles = new HashMap<>();
        for (int place = 0; place < shown.size(); place++) {
            ShareStanding standing = shown.get(place);
            inQuartiles.put(standing.municipality, standing.in(Quartile.at(place, shown.size())));
        }
        return standings.stream()
                .filter(s -> s.whole > 0)
                .map(s -> inQuartiles.getOrDefault(s.municipality, s))
                .toList();
    }
}
