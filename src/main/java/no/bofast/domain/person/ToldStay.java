package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.BoundaryAdjustment;
import no.bofast.domain.Fact;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Place;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.SplitCode;

/**
 * A stay as the register tells it ({@code domain.md}, section 1): it begins with the settlement and with each address change or
 * immigration that counts.
 *
 * @param isRecoded whether the register says that the person didn't move there
 * @param known where the stay is if its own fact tells it, or the recoding that it ends with
 */
record ToldStay(LocalDate from, Place place, boolean isRecoded, Optional<MunicipalityCode> known) {

    /** The stay that begins with a fact. */
    static ToldStay of(RegisterEvent event) {
        Fact fact = event.fact().orElseThrow();
        boolean isRecoded = fact instanceof Fact.AddressChange change && !change.moved();
        return new ToldStay(
                event.occurredOn(), fact.place(), isRecoded, fact.place().told());
    }

    /** Whether a reform may have to do with an address, and more than its code must be looked at. */
    static boolean isConcerned(Place place) {
        return place.isSplit() || !place.adjustments().isEmpty();
    }

    /** @param next the stay that the person came to from this one, if there is one */
    ToldStay before(Optional<ToldStay> next) {
        if (known.isPresent() || next.isEmpty() || !next.get().isRecodingOf(place)) {
            return this;
        }
        return new ToldStay(from, place, isRecoded, next.get().known.filter(this::mayBeIn));
    }

    /** Where nothing tells it: nobody moves for want of knowledge. */
    MunicipalityCode likely(MunicipalityCode before) {
        return mayBeIn(before) ? before : split().largest();
    }

    private boolean mayBeIn(MunicipalityCode municipality) {
        return split().successors().contains(municipality);
    }

    private SplitCode split() {
        return place.split().orElseThrow();
    }

    /** Whether the register or a reform brought a person here from a stay, as far as that is seen without where that was. */
    boolean isRecodingOf(Place before) {
        return isRecoded || before.split().filter(this::isLedFrom).isPresent();
    }

    private boolean isLedFrom(SplitCode split) {
        if (place.split().filter(split::isRenamed).isPresent()) {
            return true;
        }
        List<MunicipalityCode> here = place.split().map(SplitCode::successors).orElse(List.of(place.code()));
        return split.successors().containsAll(here) && !place.code().equals(split.code()) && split.wasSplitAround(from);
    }

    /** Whether a boundary adjustment brought a person from one municipality to another. */
    boolean isAdjusted(MunicipalityCode origin, MunicipalityCode here) {
        for (BoundaryAdjustment adjustment : place.adjustments()) {
            if (adjustment.led(origin, here, from)) {
                return true;
            }
        }
        return false;
    }
}
