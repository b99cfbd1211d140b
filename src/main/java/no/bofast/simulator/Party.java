package no.bofast.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Traits;

/**
 * People settled together who stay or leave together: a family, or one person alone.
 *
 * @param settledKnown register date of the settlement
 * @param members what each of them is counted by
 * @param exit how and when they cease to be at risk; empty if they haven't by the end of the period
 */
public record Party(
        MunicipalityCode home, LocalDate settledOn, LocalDate settledKnown, List<Traits> members, Optional<Exit> exit) {

    public int size() {
        return members.size();
    }

    /** Whether they have been settled by a day and are at risk on it. */
    public boolean isAtRisk(LocalDate day) {
        return !settledOn.isAfter(day)
                && exit.filter(e -> e.day().isBefore(day)).isEmpty();
    }

    /**
     * The end of being at risk.
     *
     * @param known register date
     * @param destination where a departure went; empty for those lost to follow-up
     * @param extra whether it is one of a planted {@link Rise}
     */
    public record Exit(LocalDate day, LocalDate known, Optional<MunicipalityCode> destination, boolean extra) {}
}
