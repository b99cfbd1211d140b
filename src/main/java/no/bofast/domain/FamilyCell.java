package no.bofast.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** A place where families are counted, and where their members are; where no register tells who is one, nobody is. */
public sealed interface FamilyCell extends Cell {

    /**
     * People who lived with a family of the municipality while they were at risk. Kept by family, for what only all its members together
     * tell ({@code no.bofast.domain.municipality.Family}); published nowhere.
     *
     * @param until when that ended: by departure, by loss or with another family; empty while it lasts
     * @param destination where the departure led, if it ended by one
     * @param cameBack when those who departed came back
     * @param movesAsChild how often they moved as children, which is told with the last family of each
     */
    record Member(
            MunicipalityCode municipality,
            FamilyId family,
            int settlementYear,
            Traits traits,
            OptionalInt birthYear,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<MunicipalityCode> destination,
            Optional<LocalDate> cameBack,
            int movesAsChild)
            implements FamilyCell {}

    /**
     * What became of families settled in the municipality.
     *
     * @param settlementYear of who decided to leave, of the child, or of who was settled first
     * @param number what the measure tells
     * @param of how many it is of; 0 where the measure tells no such thing
     */
    record Told(MunicipalityCode municipality, int settlementYear, FamilyMeasure measure, int number, int of)
            implements FamilyCell {
        @Override
        public boolean isDated() {
            return false;
        }
    }
}
